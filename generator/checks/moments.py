"""Every time that a case says, with the way to it: what the rules about zones look at."""

from collections.abc import Iterator

from generator.base.position import Path
from generator.model.case import Case
from generator.model.incident import Incident
from generator.model.scalars.moment import Moment


def moments(case: Case) -> Iterator[tuple[Path, Moment]]:
    """The times of outages, events, exhibits, log entries, notices and backups."""
    yield from _of_incident(case.incident)
    for n, exhibit in enumerate(case.evidence):
        if exhibit.captured is not None:
            yield ("evidence", n, "captured"), exhibit.captured
    for n, entry in enumerate(case.log):
        yield ("log", n, "at"), entry.at
        if entry.correction_of is not None:
            yield ("log", n, "correction_of"), entry.correction_of
    for n, notice in enumerate(case.customers):
        yield ("customers", n, "at"), notice.at
        if notice.next is not None:
            yield ("customers", n, "next"), notice.next
    if case.safeguards.backup_at is not None:
        yield ("safeguards", "backup_at"), case.safeguards.backup_at


def _of_incident(incident: Incident) -> Iterator[tuple[Path, Moment]]:
    for n, outage in enumerate(incident.outages):
        yield ("incident", "outages", n, "start"), outage.start
        if outage.end is not None:
            yield ("incident", "outages", n, "end"), outage.end
    for n, event in enumerate(incident.events):
        yield ("incident", "events", n, "at"), event.at
