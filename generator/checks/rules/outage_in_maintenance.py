"""An outage within work that the provider announced."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.facts.dossier import Dossier

ID = "outage-in-maintenance"


def check(dossier: Dossier) -> Iterator[Finding]:
    """One finding for each outage that shares time with announced maintenance."""
    works = [(w, w.start.instant(dossier.zone), w.end.instant(dossier.zone)) for w in dossier.case.incident.maintenance]
    for n, outage in enumerate(dossier.case.incident.outages):
        down = next(d for d in dossier.downtime.disturbances if d.outage is outage)
        for work, start, end in works:
            if down.start < end and (down.end is None or start < down.end):
                yield Finding(("incident", "outages", n, "start"), ID, values(start=work.start, end=work.end))
