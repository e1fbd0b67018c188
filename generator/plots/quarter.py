"""A bar a day, as status pages have it: the longer a day was down, the higher the bar."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from generator.base.period import MICROSECOND
from generator.plots.drawing import Drawing, Mark, Table, inside, thousandths
from generator.plots.scale import Scale
from generator.plots.svg import WIDTH, Told, across, box, path, picture

HEIGHT = 48
_LEAST = 5
"""Units that the shortest outage gets."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One day: its *length* (23 to 25 hours), how much of it was *lost*, and what the table says beside the day."""

    day: date
    length: timedelta
    lost: timedelta
    said: tuple[str, ...]


def quarter(told: Told, bars: Sequence[Bar]) -> Drawing:
    """The *bars* from left to right on the ground of their days, with each month's first day below."""
    places = [Scale(0, len(bars), WIDTH).at(place) for place in range(len(bars) + 1)]
    drawn = (_bar(left, right, bar) for left, right, bar in zip(places, places[1:], bars, strict=False) if bar.lost)
    body = path("e", [across(HEIGHT // 2, 1, WIDTH - 1)] if bars else ()) + path("b", drawn)
    firsts = (
        Mark(thousandths(left, WIDTH), f"{bar.day:%m-%d}")
        for left, bar in zip(places, bars, strict=False)
        if bar.day.day in (1, 15)
    )
    return Drawing(
        picture(told, WIDTH, HEIGHT, body),
        height=HEIGHT,
        below=inside(firsts),
        table=Table(told.head, tuple((str(bar.day), *bar.said) for bar in bars if bar.lost)),
    )


def _bar(left: int, right: int, bar: Bar) -> str:
    """The bar of one day, standing on the ground."""
    scale = Scale(0, bar.length // MICROSECOND, HEIGHT)
    height = max(_LEAST, scale.at(bar.lost // MICROSECOND))
    return box(left + 1, HEIGHT - height, max(1, right - left - 2), height)
