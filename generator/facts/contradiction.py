"""The provider's record against ours: how much of our outage its record explains, and how much it leaves open."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta, tzinfo

from generator.base.period import Period, total, union
from generator.facts.downtime import Downtime
from generator.model.incident import Reported

LEAST = timedelta(minutes=1)
"""Clocks differ by seconds; what is shorter is no contradiction."""


@dataclass(frozen=True, slots=True)
class Contradiction:
    """“They say 12 minutes, we recorded 47; 35 unexplained.” Every moment is counted once.

    *unexplained* is ours without theirs, *theirs_alone* theirs without ours: a record of the service may be of
    another server, so that one is no contradiction by itself.
    """

    ours: tuple[Period, ...]
    theirs: tuple[Period, ...]
    agreed: tuple[Period, ...]
    unexplained: tuple[Period, ...]
    theirs_alone: tuple[Period, ...]

    @property
    def recorded(self) -> timedelta:
        """How long we recorded."""
        return total(self.ours)

    @property
    def admitted(self) -> timedelta:
        """How long the provider says, within its own record."""
        return total(self.theirs)

    @property
    def shared(self) -> timedelta:
        """How much of ours its record shows, too."""
        return total(self.agreed)

    @property
    def open(self) -> timedelta:
        """How much of ours its record does not explain."""
        return total(self.unexplained)

    @property
    def disputed(self) -> bool:
        """Whether so much is open that it is no mere difference of clocks."""
        return self.open >= LEAST

    @property
    def contradicted(self) -> bool:
        """Whether the provider's record is shorter than ours somewhere."""
        return bool(self.unexplained)


def contradiction(ours: Iterable[Period], theirs: Iterable[Period], within: Period | None = None) -> Contradiction:
    """The two lanes compared, clipped to *within* where given. A provider that records nothing explains nothing."""
    mine, other = (union(_clipped(lane, within)) for lane in (ours, theirs))
    return Contradiction(mine, other, _common(mine, other), _without(mine, other), _without(other, mine))


def disagreement(reported: Iterable[Reported], down: Downtime, zone: tzinfo | None) -> Contradiction | None:
    """What the provider *reported* against what was *down*, as far as that is over, within the time that it spans.

    None where it has reported nothing, or nothing is over: what lasts has no length to compare.
    """
    theirs = [Period(one.start.instant(zone), one.end.instant(zone)) for one in reported]
    ours = [Period(one.start, one.end) for one in down.disturbances if one.end is not None]
    if not theirs or not ours:
        return None
    return contradiction(ours, theirs, Period(min(one.start for one in ours), max(one.end for one in ours)))


def _clipped(lane: Iterable[Period], within: Period | None) -> list[Period]:
    if within is None:
        return list(lane)
    return [
        Period(max(one.start, within.start), min(one.end, within.end))
        for one in lane
        if one.start < within.end and within.start < one.end
    ]


def _common(mine: tuple[Period, ...], other: tuple[Period, ...]) -> tuple[Period, ...]:
    """The moments in both lanes."""
    return union(
        Period(max(one.start, two.start), min(one.end, two.end))
        for one in mine
        for two in other
        if one.start < two.end and two.start < one.end
    )


def _without(mine: tuple[Period, ...], other: tuple[Period, ...]) -> tuple[Period, ...]:
    """The moments of *mine* that are not in *other*."""
    left: list[Period] = []
    for one in mine:
        start = one.start
        for two in other:
            if two.end <= start or two.start >= one.end:
                continue
            if two.start > start:
                left.append(Period(start, two.start))
            start = max(start, two.end)
        if start < one.end:
            left.append(Period(start, one.end))
    return tuple(left)
