"""A letter that rests on a clause that nobody confirmed."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.facts.assumptions import doubts
from generator.facts.dossier import Dossier
from generator.facts.promised import promised
from generator.facts.readiness import CREDIT

ID = "unconfirmed-clause"
_WHERE = {"base": "credit.base", "window": "claim.window"}


def check(dossier: Dossier) -> Iterator[Finding]:
    """One finding for each such clause, at each request for a service credit, with the page to re-read first.

    A letter that asks for no credit still quotes the promise: then that alone is told, at the provider.
    """
    terms = dossier.terms
    if terms is None:
        return
    asked = [n for n, request in enumerate(dossier.case.requests) if request.remedy == CREDIT]
    for doubt in doubts(dossier.provider, terms):
        named = values(clause=f"{terms.scope}.{_WHERE.get(doubt.part, doubt.part)}", url=doubt.url or "-")
        for n in asked:
            yield Finding(("requests", n, "remedy"), ID, named)
        if not asked and doubt.part == "promise" and promised(dossier) is not None:
            yield Finding(("provider",), ID, named)
