"""From a monitor's log of changes to stretches: down, up, paused, each with the moment that it began."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from generator.base.diagnostic import values
from generator.evidence.causes import cause
from generator.model.observation import Cause, Outage, Remark, Unknown


@dataclass(frozen=True, slots=True)
class Change:
    """The state *kind* (`down`, `up`, `paused`, `started`) that began *at* an instant, with its length where told."""

    at: datetime | None
    kind: str
    lasted: timedelta | None
    said: str
    line: int


def stretches(changes: Iterable[Change], source: str) -> Iterator[Outage | Unknown | Remark]:
    """What *changes*, in any order, show. A stretch ends where the next begins.

    Why: the length told for the newest outage grows until it ends, and can be 0 for a short one.
    """
    known = sorted((one for one in changes if one.at is not None), key=lambda one: (one.at, one.line))
    for one in changes_without_time(changes):
        yield Remark("time-implausible", one.line, values(said=one.said))
        if one.kind == "down":
            yield Outage(None, None, "down", cause(one.said), (None, None), source, one.line, one.said[:200])
        elif one.kind == "paused":
            yield Unknown(None, None, Cause.PAUSE, source, one.line)
    known = [
        one
        for place, one in enumerate(known)
        if place == 0 or known[place - 1].kind != one.kind or one.kind == "started"
    ]
    for one, after in zip(known, [*known[1:], None], strict=False):
        end = after.at if after is not None else None
        if one.kind == "paused":
            yield Unknown(one.at, end, Cause.PAUSE, source, one.line)
        elif one.kind == "down":
            yield from _down(one, after, source)


def changes_without_time(changes: Iterable[Change]) -> list[Change]:
    """Those whose time cannot be true."""
    return [one for one in changes if one.at is None]


def _down(one: Change, after: Change | None, source: str) -> Iterator[Outage | Unknown | Remark]:
    """One outage; where the next change is no recovery, its end is not known to be one."""
    end = None if after is None else after.at
    why = cause(one.said)
    if why is Cause.MONITOR:
        yield Unknown(one.at, end, why, source, one.line)
        return
    yield Outage(one.at, end, "down", why, (None, one.at), source, one.line, one.said[:200])
    if after is None:
        lasted = int(one.lasted.total_seconds()) if one.lasted else 0
        yield Remark("end-not-recorded", one.line, values(source=source, seconds=lasted))
    elif (
        one.at is not None and end is not None and one.lasted and abs(end - one.at - one.lasted) > timedelta(minutes=1)
    ):
        yield Remark(
            "length-disagrees",
            one.line,
            values(told=int(one.lasted.total_seconds()), counted=int((end - one.at).total_seconds())),
        )
    if why in (Cause.DNS, Cause.HTTP, Cause.TLS):
        yield Remark("cause-elsewhere", one.line, values(source=source, cause=why))
