"""An outage within work that the provider announced."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.facts.dossier import Dossier
from generator.facts.recorded import place

ID = "outage-in-maintenance"


def check(dossier: Dossier) -> Iterator[Finding]:
    """One finding for each outage that shares time with announced maintenance."""
    works = [(w, w.start.instant(dossier.zone), w.end.instant(dossier.zone)) for w in dossier.case.incident.maintenance]
    for down in dossier.downtime.disturbances:
        for work, start, end in works:
            if down.start < end and (down.end is None or start < down.end):
                yield Finding(place(dossier.written, down.outage), ID, values(start=work.start, end=work.end))
