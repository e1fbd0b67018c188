"""Two outages of one service at the same time."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.facts.dossier import Dossier
from generator.facts.recorded import place

ID = "outages-overlap"


def check(dossier: Dossier) -> Iterator[Finding]:
    """One finding for each outage that begins while one before it lasts; both count once."""
    for n, later in enumerate(dossier.downtime.disturbances):
        for earlier in dossier.downtime.disturbances[:n]:
            same = earlier.outage.service == later.outage.service
            if same and (earlier.end is None or later.start < earlier.end):
                named = values(
                    start=later.outage.start, other=earlier.outage.start, end=earlier.outage.end or "ongoing"
                )
                yield Finding(place(dossier.written, later.outage), ID, named)
                break
