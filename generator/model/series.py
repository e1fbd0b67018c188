"""Answers over time, thinned to as many stretches as a page can draw: what evidence gives and figures show."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from generator.base.period import Period


@dataclass(frozen=True, slots=True)
class Sample:
    """One probe, or one run of several, *at* an instant in UTC: how many were sent and how many of them were lost.

    Of those that were answered: the shortest and longest time in milliseconds and the sum of all; None where the
    record says no times (a monitor that says only up or down).
    """

    at: datetime
    sent: int
    lost: int
    shortest: Decimal | None = None
    longest: Decimal | None = None
    summed: Decimal = Decimal(0)
    timed: int = 0
    """How many answers *summed* is the sum of."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """All samples of a stretch together: its *first* and *last* instant, and the same figures."""

    first: datetime
    last: datetime
    sent: int
    lost: int
    shortest: Decimal | None
    longest: Decimal | None
    summed: Decimal
    timed: int

    @property
    def mean(self) -> Decimal | None:
        """The mean time in milliseconds; None where nothing was timed."""
        return self.summed / self.timed if self.timed else None


def together(stretches: Sequence[Stretch]) -> Stretch:
    """Several stretches, at least one, as one: sums, least and greatest are kept."""
    shortest = [one.shortest for one in stretches if one.shortest is not None]
    longest = [one.longest for one in stretches if one.longest is not None]
    return Stretch(
        first=min(one.first for one in stretches),
        last=max(one.last for one in stretches),
        sent=sum(one.sent for one in stretches),
        lost=sum(one.lost for one in stretches),
        shortest=min(shortest, default=None),
        longest=max(longest, default=None),
        summed=sum((one.summed for one in stretches), Decimal(0)),
        timed=sum(one.timed for one in stretches),
    )


@dataclass(frozen=True, slots=True)
class Series:
    """The stretches in order of time, none empty, and the gaps between them of which nothing is known."""

    stretches: tuple[Stretch, ...]
    unknown: tuple[Period, ...]

    @property
    def period(self) -> Period:
        """From the first sample to the last."""
        return Period(self.stretches[0].first, self.stretches[-1].last)

    @property
    def sent(self) -> int:
        """All probes."""
        return sum(one.sent for one in self.stretches)

    @property
    def lost(self) -> int:
        """Those that were not answered."""
        return sum(one.lost for one in self.stretches)
