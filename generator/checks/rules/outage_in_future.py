"""An outage later than the day for which the case is built."""

from collections.abc import Iterator
from datetime import timedelta

from generator.base.diagnostic import Finding, values
from generator.facts.dossier import Dossier

ID = "outage-in-future"


def check(dossier: Dossier) -> Iterator[Finding]:
    """One finding for each end (or start) after today; a day's grace, because somewhere it is tomorrow already."""
    for n, outage in enumerate(dossier.written.incident.outages):
        name, last = ("end", outage.end) if outage.end else ("start", outage.start)
        if last.local.date() > dossier.today + timedelta(days=1):
            yield Finding(
                ("incident", "outages", n, name),
                ID,
                values(time=f"{last.local:%Y-%m-%d %H:%M}", today=dossier.today),
            )
