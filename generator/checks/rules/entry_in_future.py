"""A log entry or notice that lies after today."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.base.position import Path
from generator.model.record import Record
from generator.model.scalars.moment import Moment

ID = "entry-in-future"


def check(record: Record) -> Iterator[Finding]:
    """One finding for each communication later than today: it does not count yet."""
    for path, moment in _moments(record):
        known = moment.offset is not None or record.zone is not None
        if known and moment.instant(record.zone).astimezone(record.zone).date() > record.today:
            yield Finding(path, ID, values(at=moment, today=record.today))


def _moments(record: Record) -> Iterator[tuple[Path, Moment]]:
    for n, entry in enumerate(record.case.log):
        yield ("log", n, "at"), entry.at
    for n, notice in enumerate(record.case.customers):
        yield ("customers", n, "at"), notice.at
