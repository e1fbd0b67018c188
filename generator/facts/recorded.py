"""What monitors and the provider's own records say, put beside what people typed.

Imported outages become facts like typed ones: they are joined with the windows that they overlap, two monitors of one
outage do not count twice, and of two bounds the lower is claimed (`measured`).
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, tzinfo
from typing import TypeVar

from generator.base.period import Period
from generator.base.position import Path
from generator.facts.measured import ADMITTED, NOT_OURS, Downstretch, Exhibited, Measured, measured
from generator.model.case import Case
from generator.model.exhibit import Exhibit
from generator.model.incident import Outage, Reported
from generator.model.observation import Cause, Reading, Unknown
from generator.model.observation import Outage as Seen
from generator.model.scalars.moment import Moment

_NOBODY_DOWN = frozenset({Cause.MONITOR, Cause.PAUSE, Cause.GAP, Cause.MAINTENANCE})
"""Causes that say nothing of the service: the monitor's own fault, a pause, a gap, planned work."""
Said = TypeVar("Said")


@dataclass(frozen=True, slots=True)
class Recorded:
    """The *case* with what was read among its facts; *measured* by service, for those whose exhibits gave any."""

    case: Case
    measured: Mapping[str, Measured]


@dataclass(frozen=True, slots=True)
class Records:
    """The *readings* of exhibits by file name; times without a zone are those of *zone*, and it is *now* (UTC)."""

    readings: Mapping[str, Reading]
    zone: tzinfo | None
    now: datetime

    def has(self, exhibit: Exhibit) -> bool:
        """Whether the exhibit gives facts and could be read."""
        return bool(exhibit.gives) and exhibit.file in self.readings and self.readings[exhibit.file].refusal is None

    def stretches(self, exhibit: Exhibit) -> Iterator[Seen]:
        """What *exhibit* shows of a fault, as far as it is asked for it: by monitor, and by day on the case's clock.

        What lies in the future has not happened.
        """
        for one in self.readings[exhibit.file].observations:
            if not isinstance(one, Seen) or one.start is None or one.start >= self.now or one.cause in _NOBODY_DOWN:
                continue
            asked = one.state in ADMITTED if exhibit.gives == "reported" else one.state not in NOT_OURS
            day = one.start.astimezone(self.zone or UTC).date()
            named = not exhibit.monitors or one.source in exhibit.monitors
            if asked and named and (exhibit.since or day) <= day <= (exhibit.until or day):
                yield one

    def closed(self, exhibit: Exhibit) -> Iterator[Seen]:
        """The same; what was not over when the exhibit was captured counts up to then, because no more is proved."""
        for one in self.stretches(exhibit):
            yield one if one.end is not None or not exhibit.captured else replace(one, end=self.ends(exhibit))

    def unknown(self, exhibit: Exhibit) -> Iterator[Unknown]:
        """The stretches of which *exhibit* proves neither up nor down."""
        yield from (one for one in self.readings[exhibit.file].observations if isinstance(one, Unknown))

    def ends(self, exhibit: Exhibit) -> datetime:
        """When a record stops telling: at its capture."""
        return min(exhibit.captured.instant(self.zone), self.now) if exhibit.captured else self.now

    def window(self, outage: Outage) -> Period:
        """What was typed, up to now where it lasts."""
        start = outage.start.instant(self.zone)
        return Period(start, max(start, outage.end.instant(self.zone) if outage.end else self.now))

    def moment(self, at: datetime) -> Moment:
        """*at* as it would be typed."""
        local = at.astimezone(self.zone or UTC)
        return Moment(local.replace(tzinfo=None), local.utcoffset())


def recorded(case: Case, records: Records) -> Recorded:
    """The *case* with the outages and reports that its exhibits give."""
    giving = [one for one in case.evidence if records.has(one)]
    if not giving:
        return Recorded(case, {})
    by_service: dict[str, list[Exhibit]] = {}
    for one in giving:
        if one.gives == "outages":
            by_service.setdefault(one.service or case.service.id, []).append(one)
    outages, found = case.incident.outages, {}
    for service, ours in by_service.items():
        found[service], outages = _joined(case, outages, service, ours, records)
    theirs = [one for exhibit in giving if exhibit.gives == "reported" for one in _reports(exhibit, records)]
    known = {"outages": outages, "reported": (*case.incident.reported, *theirs)}
    return Recorded(case.model_copy(update={"incident": case.incident.model_copy(update=known)}), found)


def place(written: Case, outage: Outage) -> Path:
    """Where an outage of the facts stands in the case as *written*: its own line, or the exhibit that gives it."""
    for n, typed in enumerate(written.incident.outages):
        if typed is outage:
            return ("incident", "outages", n, "start")
    gives = (n for n, exhibit in enumerate(written.evidence) if exhibit.gives and exhibit.id in outage.exhibits)
    return ("evidence", next(gives, 0), "gives")


def _joined(
    case: Case, outages: tuple[Outage, ...], service: str, giving: list[Exhibit], records: Records
) -> tuple[Measured, tuple[Outage, ...]]:
    """What was measured of one *service*, and all *outages* of the case with it."""
    mine = [one for one in outages if (one.service or case.service.id) == service]
    seen = [Exhibited(one, exhibit.id) for exhibit in giving for one in records.closed(exhibit)]
    unknown = [one for exhibit in giving for one in records.unknown(exhibit)]
    made = measured(seen, [(records.window(one), one.exhibits) for one in mine], unknown, records.now)
    others = [one for one in outages if (one.service or case.service.id) != service]
    own = service if service != case.service.id else None
    return made, (*others, *(one for stretch in made.stretches for one in _outages(stretch, mine, own, records)))


def _outages(stretch: Downstretch, typed: Iterable[Outage], service: str | None, records: Records) -> Iterator[Outage]:
    """A stretch as an outage of the case; what was typed of it keeps its symptom and figures.

    Where no record saw it, what was typed stays as it is.
    """
    within = [one for one in typed if stretch.sure.start <= records.window(one).start <= stretch.sure.end]
    if stretch.sources == ("typed",):
        yield from within
        return
    lasts = stretch.ongoing or any(one.end is None for one in within)
    yield Outage.model_construct(
        start=records.moment(stretch.sure.start),
        end=None if lasts else records.moment(stretch.sure.end),
        symptom=_first(one.symptom for one in within),
        loss=_first(one.loss for one in within),
        measured=_first(one.measured for one in within),
        exhibits=_both(within, stretch),
        service=service,
    )


def _first(said: Iterable[Said | None]) -> Said | None:
    """The first that is said at all."""
    return next((one for one in said if one is not None), None)


def _both(typed: Iterable[Outage], stretch: Downstretch) -> tuple[str, ...]:
    """The exhibits of both, in the order of their numbers."""
    named = {*stretch.exhibits, *(exhibit for one in typed for exhibit in one.exhibits)}
    return tuple(sorted(named, key=lambda one: (len(one), one)))


def _reports(exhibit: Exhibit, records: Records) -> Iterator[Reported]:
    """What the provider's own record admits."""
    for one in records.stretches(exhibit):
        if one.start is not None:
            end = max(one.start, one.end or records.ends(exhibit))
            yield Reported.model_construct(
                start=records.moment(one.start), end=records.moment(end), exhibits=(exhibit.id,)
            )
