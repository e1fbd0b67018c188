"""A reference to an exhibit that the case does not have."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.checks.citations import citations
from generator.model.record import Record

ID = "unknown-exhibit"


def check(record: Record) -> Iterator[Finding]:
    """One finding for each id that is not in `evidence`."""
    known = [exhibit.id for exhibit in record.case.evidence]
    for path, ids in citations(record):
        for n, exhibit in enumerate(ids):
            if exhibit not in known:
                yield Finding((*path, n), ID, values(exhibit=exhibit, known=", ".join(known) or "-"))
