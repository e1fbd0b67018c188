"""An escalation to a body that had closed."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.facts.dossier import Dossier
from generator.facts.gate import gone, running

ID = "body-closed"


def check(dossier: Dossier) -> Iterator[Finding]:
    """One finding for each that was submitted on the day of closing or later."""
    for one in running(dossier):
        if gone(one):
            why = one.body.closed_why
            told = [(f"why.{language}", said) for language, said in why.by_language] if why else []
            named = values(body=one.escalation.body, closed=one.body.closed_on)
            yield Finding(("escalations", one.place, "body"), ID, (*named, *told))
