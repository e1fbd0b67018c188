"""Any number of samples in the memory of a few hundred: neighbours are put together when there are too many."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from itertools import pairwise

from generator.base.period import Period
from generator.model.series import Sample, Series, Stretch

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_FINEST = timedelta(milliseconds=100)
_REMEMBERED = 1_001
"""Samples of which the usual distance is taken."""
_GAP = 2.5
"""Usual distances without a sample are a gap, as in `beats`."""


@dataclass(slots=True)
class _Bin:
    """A stretch while it is being read."""

    first: datetime
    last: datetime
    sent: int = 0
    lost: int = 0
    shortest: Decimal | None = None
    longest: Decimal | None = None
    summed: Decimal = Decimal(0)
    timed: int = 0

    def add(self, one: "Sample | _Bin", first: datetime, last: datetime) -> None:
        """Put *one* in, which lasts from *first* to *last*."""
        self.first, self.last = min(self.first, first), max(self.last, last)
        self.sent += one.sent
        self.lost += one.lost
        self.summed += one.summed
        self.timed += one.timed
        self.shortest = min((x for x in (self.shortest, one.shortest) if x is not None), default=None)
        self.longest = max((x for x in (self.longest, one.longest) if x is not None), default=None)


def thin(samples: Iterable[Sample], most: int) -> Series | None:
    """At most *most* stretches of equal width, the same whatever the order of *samples*; None where there are none.

    Their width is the least of 0.1 s, 0.2 s, 0.4 s and so on that makes them few enough. Sums, least and greatest
    are kept. More than two and a half usual distances without a sample are unknown.
    """
    bins: dict[int, _Bin] = {}
    width, times = _FINEST, list[datetime]()
    for sample in samples:
        if len(times) < _REMEMBERED:
            times.append(sample.at)
        place = (sample.at - _EPOCH) // width
        bins.setdefault(place, _Bin(sample.at, sample.at)).add(sample, sample.at, sample.at)
        while len(bins) > most:
            bins, width = _halved(bins), width * 2
    if not bins:
        return None
    ordered = [bins[place] for place in sorted(bins)]
    return Series(tuple(_stretch(one) for one in ordered), _gaps(ordered, _usual(times)))


def _halved(bins: dict[int, _Bin]) -> dict[int, _Bin]:
    made: dict[int, _Bin] = {}
    for place, one in bins.items():
        made.setdefault(place // 2, _Bin(one.first, one.last)).add(one, one.first, one.last)
    return made


def _usual(times: list[datetime]) -> timedelta | None:
    """The median distance; None of fewer than four samples, too few to call one usual."""
    distances = sorted(after - before for before, after in pairwise(sorted(times)) if after > before)
    return distances[len(distances) // 2] if len(distances) >= 3 else None  # noqa: PLR2004 - four times, three distances


def _gaps(bins: list[_Bin], usual: timedelta | None) -> tuple[Period, ...]:
    return tuple(
        Period(before.last, after.first)
        for before, after in pairwise(bins)
        if usual is None or after.first - before.last > usual * _GAP
    )


def _stretch(one: _Bin) -> Stretch:
    return Stretch(one.first, one.last, one.sent, one.lost, one.shortest, one.longest, one.summed, one.timed)
