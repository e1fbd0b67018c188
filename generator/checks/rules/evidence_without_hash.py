"""An exhibit without its SHA-256."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.model.record import Record

ID = "evidence-without-hash"


def check(record: Record) -> Iterator[Finding]:
    """One finding for each exhibit whose file is there and whose SHA-256 is not recorded."""
    for n, exhibit in enumerate(record.case.evidence):
        digest = record.digests.get(exhibit.file)
        if digest and not exhibit.sha256:
            yield Finding(("evidence", n, "file"), ID, values(exhibit=exhibit.id, write=f"sha256: {digest.sha256}"))
