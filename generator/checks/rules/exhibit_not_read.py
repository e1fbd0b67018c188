"""An exhibit that is to give facts and cannot be read."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.model.record import Record

ID = "exhibit-not-read"


def check(record: Record) -> Iterator[Finding]:
    """One finding for each, with the name of the reason; `playbook evidence show` tells it in words."""
    for n, exhibit in enumerate(record.case.evidence):
        reading = record.readings.get(exhibit.file) if exhibit.gives else None
        if reading and reading.refusal:
            path = f"cases/{record.id}/evidence/{exhibit.file}"
            named = values(exhibit=exhibit.id, gives=exhibit.gives, reason=reading.refusal.rule, path=path)
            yield Finding(("evidence", n, "gives"), ID, named)
