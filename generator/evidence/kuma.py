"""What all of Uptime Kuma's exports share: times in UTC that do not say so, and causes that are not the server's."""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime

from generator.base.diagnostic import values
from generator.evidence.refused import refuse
from generator.evidence.times import FIRST_YEAR, LAST_YEAR
from generator.model.observation import Cause, Outage, Remark, Unknown

_CLOCK = re.compile(r"\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}:\d{2}", re.ASCII)
"""What a time has at least; a date alone, which is ISO 8601 too, would be read as midnight."""
_ELSEWHERE = (Cause.DNS, Cause.HTTP, Cause.TLS)


def utc(said: object, line: int, parse_time: Callable[[str], datetime] = datetime.fromisoformat) -> datetime:
    """The instant of a time as Kuma stores it, `2026-11-23 19:59:59.292`, which is UTC."""
    if not _CLOCK.match(str(said)):
        refuse("time-unreadable", line, said=said)
    try:
        at = parse_time(str(said))
    except ValueError:
        refuse("time-unreadable", line, said=said)
    at = at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)
    if not FIRST_YEAR <= at.year <= LAST_YEAR:
        refuse("time-implausible", line, said=said)
    return at


def noted(found: Iterable[Outage | Unknown]) -> Iterator[Outage | Unknown | Remark]:
    """*found*, and once a kind what its cause means for a claim."""
    told: set[str] = set()
    for one in found:
        yield one
        rule = _rule(one)
        if rule and rule not in told:
            told.add(rule)
            yield Remark(rule, one.line, values(source=one.source, cause=one.cause))


def _rule(one: Outage | Unknown) -> str:
    if isinstance(one, Unknown):
        return "monitor-fault" if one.cause is Cause.MONITOR else "gap"
    if one.cause in _ELSEWHERE:
        return "cause-elsewhere"
    return "still-down" if one.end is None else ""
