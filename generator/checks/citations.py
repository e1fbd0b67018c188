"""Where a case names its exhibits."""

from collections.abc import Iterator

from generator.base.position import Path
from generator.model.record import Record


def citations(record: Record) -> Iterator[tuple[Path, tuple[str, ...]]]:
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
    for name in ("domains", "dns", "mail", "backup"):
        seen = getattr(record.case.safeguards, name)
        if seen is not None:
            yield ("safeguards", name, "exhibits"), seen.exhibits
