"""An exhibit whose file is not the one that was recorded."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.model.record import Record

ID = "evidence-changed"


def check(record: Record) -> Iterator[Finding]:
    """One finding for each exhibit whose SHA-256 differs from the recorded one."""
    for n, exhibit in enumerate(record.case.evidence):
        digest = record.digests.get(exhibit.file)
        if digest and exhibit.sha256 and digest.sha256 != exhibit.sha256:
            yield Finding(
                ("evidence", n, "sha256"),
                ID,
                values(exhibit=exhibit.id, file=exhibit.file, recorded=exhibit.sha256[:12], found=digest.sha256),
            )
