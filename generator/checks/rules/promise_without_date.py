"""A promise that has no day."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.model.record import Record

ID = "promise-without-date"


def check(record: Record) -> Iterator[Finding]:
    """One finding for each promise without `by`: nobody can say that it was broken."""
    for n, entry in enumerate(record.case.log):
        for m, promise in enumerate(entry.promises):
            if promise.by is None:
                yield Finding(("log", n, "promises", m), ID, values(promise=promise.id, write="by: 2026-11-30"))
