"""Two outages of one service at the same time."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.facts.dossier import Dossier

ID = "outages-overlap"


def check(dossier: Dossier) -> Iterator[Finding]:
    """One finding for each outage that begins while one before it lasts; both count once."""
    outages = dossier.case.incident.outages
    for n, later in enumerate(dossier.downtime.disturbances):
        for earlier in dossier.downtime.disturbances[:n]:
            same = earlier.outage.service == later.outage.service
            if same and (earlier.end is None or later.start < earlier.end):
                number = next(i for i, outage in enumerate(outages) if outage is later.outage)
                named = values(
                    start=later.outage.start, other=earlier.outage.start, end=earlier.outage.end or "ongoing"
                )
                yield Finding(("incident", "outages", number, "start"), ID, named)
                break
