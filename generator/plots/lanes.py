"""Lanes on one axis of time: what lasted is a bar, what happened once a dot."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from typing import Literal

from generator.base.period import Period
from generator.plots.clock import round_times
from generator.plots.drawing import Drawing, Table, below
from generator.plots.scale import Scale, over
from generator.plots.svg import WIDTH, Told, across, box, dot, path, picture, upright

ROW = 22
"""Units of a lane from top to bottom."""
_BAR, _LEAST, _TAIL, _MOST_TIMES = 10, 4, 18, 6
Kind = Literal["bad", "wait", "ok", "out", "in", "due", "life"]
_CLASSES: dict[Kind, str] = {"life": "n", "bad": "b", "wait": "m", "ok": "k", "out": "m", "in": "i", "due": "q"}
"""In the order in which they are drawn: what is later lies above."""
_MARGIN = 40
"""One part in so many is left free at either end, so that no dot hangs over the edge."""


@dataclass(frozen=True, slots=True)
class Lane:
    """One row: its *name*, bars and dots by kind, *said* in words for the table, *end* behind the row.

    *open* names the instant up to which the last bad bar is known to last: it goes on.
    """

    name: str
    bars: tuple[tuple[Kind, Period], ...] = ()
    dots: tuple[tuple[Kind, datetime], ...] = ()
    said: tuple[str, ...] = ()
    open: datetime | None = None


def lanes(told: Told, rows: Sequence[Lane], now: datetime, zone: tzinfo) -> Drawing:
    """The *rows* over the time that they span, *now* included, with a line where *now* is."""
    period = _spanned(rows, now)
    scale = over(period, WIDTH)
    height = ROW * len(rows)
    times = round_times(period, zone, _MOST_TIMES)
    grid = path("g", (upright(scale.moment(one.at), 0, height) for one in times))
    today = path("t", [upright(scale.moment(now), 0, height)] if rows else ())
    drawn = "".join(_kind(kind, rows, scale) for kind in _CLASSES)
    return Drawing(
        picture(told, WIDTH, max(height, 1), grid + drawn + today),
        height=height,
        below=below(times, scale),
        names=tuple(row.name for row in rows),
        table=Table(told.head, tuple((row.name, *row.said) for row in rows)),
    )


def _spanned(rows: Sequence[Lane], now: datetime) -> Period:
    """From the first to the last instant of all *rows*, with a margin; a day where that is none."""
    moments = [now, *(at for row in rows for _, at in row.dots)]
    moments += [at for row in rows for _, bar in row.bars for at in (bar.start, bar.end)]
    first, last = min(moments), max(moments)
    margin = max((last - first) / _MARGIN, timedelta(hours=12) if first == last else timedelta())
    return Period(first - margin, last + margin)


def _once(parts: Iterator[str]) -> Iterator[str]:
    """Each of *parts* once: what falls on one place is seen once."""
    return iter(dict.fromkeys(parts))


def _kind(kind: Kind, rows: Sequence[Lane], scale: Scale) -> str:
    """All marks of one kind: bars, the stripes of what goes on, dots."""
    bars = (_bar(place, bar, scale) for place, row in enumerate(rows) for k, bar in row.bars if k == kind)
    dots = (
        dot(scale.moment(at), ROW * place + ROW // 2)
        for place, row in enumerate(rows)
        for k, at in row.dots
        if k == kind
    )
    going = (one for place, row in enumerate(rows) if kind == "bad" for one in _on(place, row, scale))
    return path(_CLASSES[kind], _once(bars)) + path(f"{_CLASSES[kind]} p", _once(dots)) + path("o", going, _BAR)


def _bar(place: int, bar: Period, scale: Scale) -> str:
    left = scale.moment(bar.start)
    width = max(_LEAST, scale.moment(bar.end) - left)
    return box(min(left, scale.length - width), ROW * place + (ROW - _BAR) // 2, width, _BAR)


def _on(place: int, row: Lane, scale: Scale) -> Iterator[str]:
    """A striped end from where an outage is known to last: it goes on, and nobody knows until when."""
    if row.open is not None:
        left = min(scale.moment(row.open), scale.length - _TAIL)
        yield across(ROW * place + ROW // 2, left, left + _TAIL)
