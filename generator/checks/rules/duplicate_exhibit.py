"""Two exhibits with one id."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.model.record import Record

ID = "duplicate-exhibit"


def check(record: Record) -> Iterator[Finding]:
    """One finding for each id that an exhibit before has."""
    seen: set[str] = set()
    for n, exhibit in enumerate(record.case.evidence):
        if exhibit.id in seen:
            yield Finding(("evidence", n, "id"), ID, values(exhibit=exhibit.id))
        seen.add(exhibit.id)
