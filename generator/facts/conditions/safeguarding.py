"""What has to be safe before somebody else is asked: domains, DNS, mail, backup, and what the terms hold against us."""

from generator.facts.conditions.tick import State, Tick, unneeded, when
from generator.facts.dossier import Dossier
from generator.facts.preflight import Exposure, Fate, preflight, told
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


def backup_fresh(d: Dossier, _: Phrases) -> State:
    """The last backup was made lately."""
    if _far(d):
        return unneeded("elsewhere")
    made = _looked_at(d, "backup_at")
    reason = "backup-fresh" if made.fate is Fate.FRESH else f"backup-fresh-{made.fate}"
    return when(made.fate is Fate.FRESH, reason, day=made.on or "")


def clauses_known(d: Dossier, _: Phrases) -> State:
    """Somebody has looked for clauses that turn against us; the reason says which there are."""
    if _far(d):
        return unneeded("elsewhere")
    made = preflight(d)
    if made.clauses:
        return State(Tick.DONE, "clauses-known-done", told(made.clauses))
    return when(made.searched, "clauses-none" if made.searched else "clauses-known")


def _safe(d: Dossier, what: str) -> State:
    if _far(d):
        return unneeded("elsewhere")
    found = _looked_at(d, what)
    if found.fate is Fate.LIVES:
        return when(True, "elsewhere", day=found.on, key=what)  # noqa: FBT003 - the condition itself
    return when(False, f"elsewhere-{found.fate}", day=found.on or "", key=what)  # noqa: FBT003 - as above


def _far(d: Dossier) -> bool:
    """Whether no escalation is in sight."""
    near = any(sent.kind in _FROM_HERE for sent in d.sent)
    return not d.case.escalations and (d.ending.closed or not near)


def _looked_at(d: Dossier, what: str) -> Exposure:
    return next(one for one in preflight(d).exposures if one.what == what)
