"""A reference to an exhibit that the case does not have."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.base.position import Path
from generator.model.record import Record

ID = "unknown-exhibit"


def check(record: Record) -> Iterator[Finding]:
    """One finding for each id that is not in `evidence`."""
    known = [exhibit.id for exhibit in record.case.evidence]
    for path, ids in _references(record):
        for n, exhibit in enumerate(ids):
            if exhibit not in known:
                yield Finding((*path, n), ID, values(exhibit=exhibit, known=", ".join(known) or "-"))


def _references(record: Record) -> Iterator[tuple[Path, tuple[str, ...]]]:
    """Every list of exhibits in the case, with the way to it."""
    incident = record.case.incident
    for name in ("outages", "events", "charges", "impact"):
        for n, fact in enumerate(getattr(incident, name)):
            yield ("incident", name, n, "exhibits"), fact.exhibits
    if incident.cancellation:
        yield ("incident", "cancellation", "exhibits"), incident.cancellation.exhibits
    for name in ("log", "verifications", "escalations", "customers"):
        for n, fact in enumerate(getattr(record.case, name)):
            yield (name, n, "exhibits"), fact.exhibits
