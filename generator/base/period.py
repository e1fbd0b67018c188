"""Stretches of time, half-open, in UTC."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

MICROSECOND = timedelta(microseconds=1)
"""The least time that is told apart."""


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """The time from *start* up to, not including, *end*; both aware, kept in UTC.

    Why: in UTC `end - start` is the time that went by, also over a daylight-saving change.
    Raises ValueError if *end* is before *start* or either has no zone: a check has told the author before.
    """

    start: datetime
    end: datetime

    def __post_init__(self) -> None:
        if self.start.tzinfo is not UTC or self.end.tzinfo is not UTC:
            message = "a period is kept in UTC"
            raise ValueError(message)
        if self.end < self.start:
            message = f"a period cannot end ({self.end}) before it starts ({self.start})"
            raise ValueError(message)

    @property
    def duration(self) -> timedelta:
        """The time that went by."""
        return self.end - self.start


def union(periods: Iterable[Period]) -> tuple[Period, ...]:
    """The same moments as *periods*, in order, each once; periods that touch become one.

    Why: two monitors that saw one outage must not make it count twice.
    """
    merged: list[Period] = []
    for period in sorted(periods):
        if merged and period.start <= merged[-1].end:
            merged[-1] = Period(merged[-1].start, max(merged[-1].end, period.end))
        else:
            merged.append(period)
    return tuple(merged)


def total(periods: Iterable[Period]) -> timedelta:
    """How long *periods* last together, each moment counted once; nothing lasts no time."""
    return sum((period.duration for period in union(periods)), timedelta())


def intersection(ones: Iterable[Period], others: Iterable[Period]) -> tuple[Period, ...]:
    """The moments that lie in *ones* and in *others*, in order, each once."""
    theirs = union(others)
    return tuple(
        Period(max(a.start, b.start), min(a.end, b.end))
        for a in union(ones)
        for b in theirs
        if max(a.start, b.start) < min(a.end, b.end)
    )


def without(periods: Iterable[Period], holes: Iterable[Period]) -> tuple[Period, ...]:
    """The moments of *periods* that lie in none of the *holes*, in order, each once."""
    left = union(periods)
    for hole in union(holes):
        left = tuple(
            Period(start, end)
            for period in left
            for start, end in ((period.start, min(period.end, hole.start)), (max(period.start, hole.end), period.end))
            if start < end
        )
    return union(left)
