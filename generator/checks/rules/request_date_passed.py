"""A request whose day is over while nothing has been sent."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.facts.dossier import Dossier

ID = "request-date-passed"


def check(dossier: Dossier) -> Iterator[Finding]:
    """One finding for each request due today or before, as long as no letter has asked for it.

    Why: the letter would ask for something in the past; a reminder sets a day of its own.
    """
    if dossier.clock is not None or dossier.ending.closed:
        return
    for n, request in enumerate(dossier.case.requests):
        if request.by is not None and request.by <= dossier.today:
            yield Finding(("requests", n, "by"), ID, values(by=request.by, today=dossier.today))
