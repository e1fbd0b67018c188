"""What has to be safe before somebody else is asked: domains, DNS, mail, backup."""

from generator.facts.conditions.tick import State, unneeded, when
from generator.facts.dossier import Dossier
from generator.facts.preflight import Fate, preflight
from generator.model.phrases import Phrases

_FROM_HERE = ("reminder-2", "final-notice")
"""Letters after which an escalation is near enough to be prepared."""


def domains_elsewhere(d: Dossier, _: Phrases) -> State:
    """The domains do not depend on the provider."""
    return _safe(d, "domains")


def dns_elsewhere(d: Dossier, _: Phrases) -> State:
    """The DNS records are kept elsewhere."""
    return _safe(d, "dns")


def mail_elsewhere(d: Dossier, _: Phrases) -> State:
    """There is a mailbox that does not depend on the provider."""
    return _safe(d, "mail")


def backup_elsewhere(d: Dossier, _: Phrases) -> State:
    """A backup with another company has been restored on trial."""
    return _safe(d, "backup")


def _safe(d: Dossier, what: str) -> State:
    near = any(sent.kind in _FROM_HERE for sent in d.sent)
    if not d.case.escalations and (d.ending.closed or not near):
        return unneeded("elsewhere")
    found = next(one for one in preflight(d).exposures if one.what == what)
    if found.fate is Fate.LIVES:
        return when(True, "elsewhere", day=found.on, key=what)  # noqa: FBT003 - the condition itself
    return when(False, f"elsewhere-{found.fate}", day=found.on or "", key=what)  # noqa: FBT003 - as above
