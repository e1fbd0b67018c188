"""A local time that a clock change skips or shows twice."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.checks.moments import moments
from generator.model.record import Record

ID = "time-twice-or-never"


def check(record: Record) -> Iterator[Finding]:
    """One finding for each time without offset that the clock in its zone shows never or twice."""
    for path, moment in moments(record.case):
        if not moment.happens_once(record.zone):
            yield Finding(path, ID, values(time=f"{moment.local:%Y-%m-%d %H:%M}", zone=record.zone))
