"""An escalation before it was settled what dies if the provider suspends us."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.base.position import Path
from generator.facts.complained import exhausted
from generator.facts.dossier import Dossier
from generator.facts.gate import admitted
from generator.facts.preflight import preflight

ID = "escalation-without-preflight"


def check(dossier: Dossier) -> Iterator[Finding]:
    """One finding with the keys of `safeguards` that are not settled, where an escalation runs or is the next step."""
    found = admitted(dossier)
    if not found and not exhausted(dossier):
        return
    unsettled = preflight(dossier).unsettled
    if unsettled:
        path: Path = ("escalations", found[-1].place, "body") if found else ("safeguards",)
        yield Finding(path, ID, values(what=", ".join(unsettled)), on_key=not found)
