"""Which services are measured together, and what of each counts as down."""

from collections.abc import Iterator
from datetime import timedelta, tzinfo
from functools import reduce

from generator.base.midnight import midnight
from generator.base.period import Period, intersection
from generator.facts.counting import Around, Counted, counted
from generator.facts.matter import Matter
from generator.facts.reckoning import PLAIN, Group
from generator.model.service import Service
from generator.model.terms import Terms


def groups(matter: Matter, terms: Terms, clock: tzinfo) -> tuple[Group, ...]:
    """Which services are measured together: each for itself, or all of a fleet, or all of a region at once."""
    case = matter.case
    services = (case.service, *case.services)
    counts = [_counted(matter, terms, service, clock) for service in services]
    if terms.fits_one_server:
        return tuple(Group((s,), (c,)) for s, c in zip(services, counts, strict=True) if c.seen or len(services) == 1)
    if terms.unit == "region":
        return (Group(services, (_at_once(counts),)),)
    return (Group(services, tuple(counts)),)


def _counted(matter: Matter, terms: Terms, service: Service, clock: tzinfo) -> Counted:
    case = matter.case
    own = [d for d in matter.disturbances if (d.outage.service or case.service.id) == service.id]
    return counted(own, terms.downtime or PLAIN, _around(matter, terms, clock))


def _around(matter: Matter, terms: Terms, clock: tzinfo) -> Around:
    kind = matter.phrases.kinds.get(matter.case.incident.kind)
    usual = kind.symptom if kind else None
    end_of_today = midnight(matter.today + timedelta(days=1), clock)
    return Around(
        lambda d: d.outage.symptom or usual, tuple(_maintenance(matter, terms)), matter.messages, end_of_today
    )


def _maintenance(matter: Matter, terms: Terms) -> Iterator[Period]:
    """The announced work that the terms let pass; where they ask for notice, only what was announced in time."""
    notice = terms.maintenance.notice if terms.maintenance else None
    for work in matter.case.incident.maintenance if terms.maintenance else ():
        start, end = work.start.instant(matter.zone), work.end.instant(matter.zone)
        told = work.announced.instant(matter.zone) if work.announced else None
        if start < end and (notice is None or (told is not None and told <= start - notice.duration)):
            yield Period(start, end)


def _at_once(counts: list[Counted]) -> Counted:
    """What was down everywhere at the same time."""
    return Counted(
        tuple(d for one in counts for d in one.seen),
        reduce(intersection, [one.touched for one in counts]),
        reduce(intersection, [one.stretches for one in counts]),
        tuple(said for one in counts for said in one.lines),
    )
