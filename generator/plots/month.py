"""The outage strip: a column a day, midnight at its top, and in it the hours that were down."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from generator.base.period import Period
from generator.plots.drawing import Drawing, Mark, Table, thousandths
from generator.plots.scale import over
from generator.plots.svg import Told, across, box, path, picture

COLUMN, GAP, HEIGHT = 24, 2, 48
"""Units; two of them are an hour of an ordinary day."""
_LEAST = 2
"""Units that the shortest outage gets, so that it is seen."""
_WEEK = 7


@dataclass(frozen=True, slots=True)
class Column:
    """One day: when it begins and ends, the stretches *down* within it, and how long they are, *said* in words.

    *past* is False from today on: of these days nothing can be known yet.
    """

    day: date
    period: Period
    down: tuple[Period, ...]
    said: str
    past: bool


def month(told: Told, columns: Sequence[Column]) -> Drawing:
    """The strip of *columns*, with every week's first day below and the hours at the left; a table of bad days."""
    past = sum(column.past for column in columns)
    width = COLUMN * len(columns)
    body = (
        path("d", [across(HEIGHT // 2, 1, COLUMN * past - 1)] if past else ())
        + path("d f", [across(HEIGHT // 2, COLUMN * past + 1, width - 1)] if past < len(columns) else ())
        + path("g", [across(HEIGHT * quarter // 4, 0, width) for quarter in (1, 2, 3)] if columns else ())
        + path("b", (one for place, column in enumerate(columns) for one in _boxes(place, column)))
    )
    return Drawing(
        picture(told, width, HEIGHT, body),
        height=HEIGHT,
        below=tuple(
            Mark(thousandths(COLUMN * place + COLUMN // 2, width), f"{columns[place].day:%m-%d}")
            for place in range(0, len(columns), _WEEK)
        ),
        left=tuple(Mark(hour * 1_000 // 24, f"{hour}:00") for hour in (0, 12, 24)),
        table=Table(told.head, tuple((str(one.day), one.said) for one in columns if one.down)),
    )


def _boxes(place: int, column: Column) -> Iterator[str]:
    """The hours that were down, none shorter than can be seen."""
    scale = over(column.period, HEIGHT)
    for one in column.down:
        top = min(scale.moment(one.start), HEIGHT - _LEAST)
        yield box(place * COLUMN + 1, top, COLUMN - GAP, max(_LEAST, scale.moment(one.end) - top))
