"""Every time that a case says, with the way to it: what the rules about zones look at."""

from collections.abc import Iterator

from generator.base.position import Path
from generator.model.case import Case
from generator.model.scalars.moment import Moment


def moments(case: Case) -> Iterator[tuple[Path, Moment]]:
    """The times of outages, exhibits, log entries and backups, in the order of the file's model."""
    for n, outage in enumerate(case.incident.outages):
        yield ("incident", "outages", n, "start"), outage.start
        if outage.end is not None:
            yield ("incident", "outages", n, "end"), outage.end
    for n, exhibit in enumerate(case.evidence):
        if exhibit.captured is not None:
            yield ("evidence", n, "captured"), exhibit.captured
    for n, entry in enumerate(case.log):
        yield ("log", n, "at"), entry.at
    if case.safeguards.backup_at is not None:
        yield ("safeguards", "backup_at"), case.safeguards.backup_at
