"""A log entry that is earlier than the one before it."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.model.record import Record

ID = "log-goes-backwards"


def check(record: Record) -> Iterator[Finding]:
    """One finding for each entry earlier than its forerunner; a correction may stand anywhere behind."""
    before = None
    for n, entry in enumerate(record.case.log):
        if entry.at.offset is None and record.zone is None:
            return
        at = entry.at.instant(record.zone)
        if before is not None and at < before[0] and entry.correction_of is None:
            yield Finding(("log", n, "at"), ID, values(at=entry.at, before=before[1]))
        before = (at, entry.at) if before is None or at > before[0] else before
