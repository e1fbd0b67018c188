"""Outages that monitors recorded, with those that people typed, as one list of stretches in which the service was down.

Two monitors of one outage do not count twice. Both bounds of each start are kept, and the lower length is claimed:
from the check that proved the outage to the first good one.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from generator.base.period import Period, total, union
from generator.model.observation import Cause, Outage, Unknown

ADMITTED = frozenset({"reported", "degraded"})
"""States of a provider's record that admit a fault; announced maintenance is none."""
NOT_OURS = ADMITTED | {"maintenance"}
"""States of a provider's record: it is compared with ours, and no part of it."""


@dataclass(frozen=True, slots=True)
class Exhibited:
    """An outage and the exhibit (`E1`) that shows it; a typed window names none or several."""

    outage: Outage
    exhibit: str


@dataclass(frozen=True, slots=True)
class Downstretch:
    """One outage as all sources together show it.

    *sure* is what is claimed; *possible* begins where the last good answer was, and is never claimed.
    *ongoing*: no source saw its end, and *sure* then ends with the last failure that is known.
    """

    sure: Period
    possible: Period
    causes: tuple[Cause, ...]
    exhibits: tuple[str, ...]
    sources: tuple[str, ...]
    ongoing: bool

    @property
    def one_vantage(self) -> bool:
        """Whether only one source saw it: the provider may say that the source was at fault."""
        return max(len(self.exhibits), len(self.sources)) < 2  # noqa: PLR2004 - a second witness


@dataclass(frozen=True, slots=True)
class Measured:
    """All stretches in order of time, and how much of it is *unknown* to every source."""

    stretches: tuple[Downstretch, ...]
    unknown: tuple[Period, ...]

    @property
    def claimed(self) -> timedelta:
        """The time that is claimed, each moment once."""
        return total(one.sure for one in self.stretches)

    @property
    def possible(self) -> timedelta:
        """The longest that it can have been."""
        return total(one.possible for one in self.stretches)


def measured(
    outages: Iterable[Exhibited],
    typed: Iterable[tuple[Period, tuple[str, ...]]],
    unknown: Iterable[Unknown],
    until: datetime,
) -> Measured:
    """The union over exhibits and typed windows; *until* is when the records end, for what was not over then.

    Outages without a time, and those of the provider's own record, are left out.
    """
    parts = [part for one in outages if (part := _part(one, until)) is not None]
    parts += [Downstretch(period, period, (), exhibits, ("typed",), ongoing=False) for period, exhibits in typed]
    gaps = [Period(one.start, one.end or max(until, one.start)) for one in unknown if one.start is not None]
    return Measured(tuple(_joined(group) for group in _groups(parts)), union(gaps))


def _part(one: Exhibited, until: datetime) -> Downstretch | None:
    outage = one.outage
    if outage.start is None or outage.state in NOT_OURS:
        return None
    good, proved = outage.start_bounds
    sure = max(outage.start, proved or outage.start)
    end = outage.end if outage.end is not None else max(until, sure)
    sure = min(sure, end)
    earliest = min(good or outage.start, outage.start)
    return Downstretch(
        Period(sure, end), Period(earliest, end), (outage.cause,), (one.exhibit,), (outage.source,), outage.end is None
    )


def _groups(parts: list[Downstretch]) -> list[list[Downstretch]]:
    """Parts that overlap or touch, together."""
    groups: list[list[Downstretch]] = []
    end: datetime | None = None
    for part in sorted(parts, key=lambda one: (one.sure, one.possible)):
        if end is not None and part.sure.start <= end:
            groups[-1].append(part)
            end = max(end, part.sure.end)
        else:
            groups.append([part])
            end = part.sure.end
    return groups


def _joined(group: list[Downstretch]) -> Downstretch:
    """One stretch of several witnesses; causes, exhibits and sources in order, each once."""
    sure = Period(min(one.sure.start for one in group), max(one.sure.end for one in group))
    possible = Period(min(one.possible.start for one in group), max(one.possible.end for one in group))
    return Downstretch(
        sure,
        possible,
        tuple(dict.fromkeys(cause for one in group for cause in one.causes)),
        tuple(dict.fromkeys(exhibit for one in group for exhibit in one.exhibits)),
        tuple(dict.fromkeys(source for one in group for source in one.sources)),
        any(one.ongoing and one.sure.end == sure.end for one in group),
    )
