"""From single checks of a monitor to stretches: down, or known to nobody. The rest is up."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import IntEnum
from itertools import pairwise

from generator.evidence.causes import cause
from generator.evidence.refused import refuse
from generator.model.observation import Cause, Outage, Unknown


class State(IntEnum):
    """What a check found, numbered as Uptime Kuma numbers it."""

    DOWN = 0
    UP = 1
    PENDING = 2
    MAINTENANCE = 3


@dataclass(frozen=True, slots=True)
class Beat:
    """One check *at* an instant, with what the monitor said of it; *line* is its row.

    *unbroken*: the checks between the one told before and this one were all good, and none of them came late.
    """

    at: datetime
    state: State
    said: str
    line: int
    unbroken: bool = False


@dataclass(frozen=True, slots=True)
class _Open:
    """A stretch of failed checks: from the *first*, after the *good* one, in doubt until *sure*."""

    first: Beat
    good: datetime | None
    sure: Beat | None
    last: Beat


def stretches(
    beats: Iterable[Beat], source: str, interval: timedelta | None, *, gaps: bool = True
) -> Iterator[Outage | Unknown]:
    """The stretches that *beats*, in order of time, show.

    An outage begins with the first failed check of a streak that the monitor came to call down, and ends with the
    first good one; a streak that it never called down is none. More than two and a half intervals without a check
    are a gap, which proves nothing: an outage ends before it, at the last check that failed.
    """
    allowed = longest_wait(interval)
    run: _Open | None = None
    before: Beat | None = None
    for beat in beats:
        if before is not None and beat.at < before.at:
            refuse("beats-disordered", beat.line)
        late = before is not None and allowed is not None and not beat.unbroken and beat.at - before.at > allowed
        if before is not None and gaps and late:
            if run is not None:
                yield from _closed(run, run.last.at, source)
            yield Unknown(before.at, beat.at, Cause.GAP, source, beat.line)
            run, good = None, None
        else:
            good = before.at if before is not None and before.state is State.UP else None
        if beat.state in (State.UP, State.MAINTENANCE):
            if run is not None:
                yield from _closed(run, beat.at, source)
            run = None
        else:
            run = _grown(run, beat, good)
        before = beat
    if run is not None:
        yield from _closed(run, None, source)


def longest_wait(interval: timedelta | None) -> timedelta | None:
    """How late the next check may come before it is a gap; None where nobody knows how often there is one."""
    return None if interval is None else max(interval * 2.5, interval + timedelta(seconds=5))


def _grown(run: _Open | None, beat: Beat, good: datetime | None) -> _Open:
    sure = beat if beat.state is State.DOWN else None
    if run is None:
        return _Open(beat, good, sure, beat)
    return replace(run, sure=run.sure or sure, last=beat)


def _closed(run: _Open, end: datetime | None, source: str) -> Iterator[Outage | Unknown]:
    """The streak as an outage; as unknown where the monitor itself had failed."""
    if run.sure is None:
        return
    why = cause(run.sure.said)
    bounds = (run.good, run.sure.at)
    if why is Cause.MONITOR:
        yield Unknown(run.first.at, end, why, source, run.first.line, bounds)
        return
    yield Outage(run.first.at, end, "down", why, bounds, source, run.first.line, run.sure.said[:200])


def usual_interval(times: Iterable[datetime]) -> timedelta | None:
    """The median distance of *times*; None where fewer than four are known, too few to call one usual."""
    ordered = sorted(times)
    distances = sorted(after - before for before, after in pairwise(ordered))
    return distances[len(distances) // 2] if len(distances) >= 3 else None  # noqa: PLR2004 - four times, three distances
