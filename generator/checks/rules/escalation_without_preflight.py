"""An escalation before it was settled what dies if the provider suspends us."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.facts.dossier import Dossier
from generator.facts.gate import admitted
from generator.facts.preflight import preflight

ID = "escalation-without-preflight"


def check(dossier: Dossier) -> Iterator[Finding]:
    """One finding for the last escalation that is running, with the keys of `safeguards` that are not settled."""
    found, unsettled = admitted(dossier), preflight(dossier).unsettled
    if found and unsettled:
        yield Finding(("escalations", found[-1].place, "body"), ID, values(what=", ".join(unsettled)))
