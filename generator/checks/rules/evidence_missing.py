"""An exhibit whose file is not there."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.model.record import Record

ID = "evidence-missing"


def check(record: Record) -> Iterator[Finding]:
    """One finding for each exhibit without a file."""
    for n, exhibit in enumerate(record.case.evidence):
        if exhibit.file not in record.digests and exhibit.file not in record.unreadable:
            yield Finding(
                ("evidence", n, "file"),
                ID,
                values(exhibit=exhibit.id, path=f"cases/{record.id}/evidence/{exhibit.file}"),
            )
