"""Stretches of a series as columns of a drawing: those that fall into one column are put together."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from generator.base.period import Period
from generator.model.series import Series, Stretch, together
from generator.plots.scale import Scale, microseconds, over
from generator.plots.svg import WIDTH


@dataclass(frozen=True, slots=True)
class Column:
    """What lies between *left* and *right*, units of the drawing."""

    left: int
    right: int
    stretch: Stretch

    @property
    def middle(self) -> int:
        """The unit in the middle of it."""
        return (self.left + self.right) // 2


def columns(series: Series, most: int) -> tuple[Column, ...]:
    """At most *most* columns of the same width; what has no sample has no column."""
    ends = over(series.period, most)
    spread = Scale(0, most, WIDTH)
    placed = [(min(_place(one, ends), most - 1), one) for one in series.stretches]
    return tuple(
        Column(spread.at(place), spread.at(place + 1), together([one for _, one in found]))
        for place, found in groupby(placed, key=lambda pair: pair[0])
    )


def _place(one: Stretch, ends: Scale) -> int:
    """The number of the column in which the middle of *one* lies, from 0."""
    middle = (microseconds(one.first) + microseconds(one.last)) // 2
    span = ends.high - ends.low
    return (middle - ends.low) * ends.length // span if span else 0


def unbroken(found: Sequence[Column], unknown: Sequence[Period]) -> list[list[Column]]:
    """The columns that have a mean, in groups: a line goes neither over a gap nor over what was wholly lost."""
    groups: list[list[Column]] = []
    gaps = {gap.start for gap in unknown}
    for before, column in pairwise([None, *found]):
        if column is None or column.stretch.mean is None:
            continue
        joined = before is not None and before.stretch.mean is not None and before.stretch.last not in gaps
        if joined and groups:
            groups[-1].append(column)
        else:
            groups.append([column])
    return groups
