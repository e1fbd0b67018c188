"""A claim that rests on a clause that nobody confirmed."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.facts.dossier import Dossier
from generator.facts.readiness import CREDIT

ID = "unconfirmed-clause"
_WHERE = {"base": "credit.base", "window": "claim.window"}


def check(dossier: Dossier) -> Iterator[Finding]:
    """One finding for each such clause, at each request for a service credit, with the page to re-read first."""
    if dossier.claim is None or dossier.terms is None:
        return
    for n, request in enumerate(dossier.case.requests):
        if request.remedy == CREDIT:
            for doubt in dossier.claim.doubts:
                part = f"{dossier.terms.scope}.{_WHERE.get(doubt.part, doubt.part)}"
                yield Finding(("requests", n, "remedy"), ID, values(clause=part, url=doubt.url or "-"))
