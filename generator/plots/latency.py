"""Latency and loss over time: a line in a band from least to greatest, loss as bars below, gaps striped."""

from collections.abc import Sequence
from datetime import tzinfo
from decimal import Decimal
from itertools import groupby, pairwise

from generator.base.period import Period
from generator.model.series import Series, Stretch, together
from generator.plots.clock import round_times
from generator.plots.columns import Column, columns, unbroken
from generator.plots.drawing import Drawing, Mark, Table, below, thousandths
from generator.plots.numbers import round_numbers
from generator.plots.scale import Scale, over
from generator.plots.svg import WIDTH, Told, path, picture, upright

_LATENCY, _LOSS, _BETWEEN = 48, 20, 4
"""Units from top to bottom: the line's part, the bars', and what parts them."""
_MOST_TIMES, _MOST_ROWS, _LEAST = 6, 3, 2
_MICROSECONDS = 1_000
"""Of a millisecond: whole numbers on the scale."""


def latency(told: Told, series: Series, most: int, zone: tzinfo, loss: str) -> Drawing:
    """The figure of *series* in at most *most* columns; *loss* is the word beside the bars.

    The line's part is left out where no answer was timed.
    """
    found = columns(series, most)
    tops = [one.stretch.longest for one in found if one.stretch.longest is not None]
    steps = round_numbers(int(max(tops) * _MICROSECONDS), 3) if tops else ()
    loss_top = _LATENCY + _BETWEEN if steps else 0
    height = loss_top + _LOSS
    across = over(series.period, WIDTH)
    times = round_times(series.period, zone, _MOST_TIMES)
    body = (
        path("g", (upright(across.moment(one.at), 0, height) for one in times))
        + _unknown(series.unknown, across, height)
        + (_line(found, series, Scale(0, steps[-1], _LATENCY)) if steps else "")
        + _bars(found, height, WIDTH // most)
    )
    return Drawing(
        picture(told, WIDTH, height, body),
        height=height,
        below=below(times, across),
        left=tuple(_marks(steps, height, loss)),
        table=Table(told.head, tuple(_rows(series, zone))),
    )


def _marks(steps: Sequence[int], height: int, loss: str) -> list[Mark]:
    middle = thousandths(height - _LOSS // 3, height)
    if not steps:
        return [Mark(middle, loss)]
    top = _shown(Decimal(steps[-1]) / _MICROSECONDS)
    return [Mark(0, f"{top} ms"), Mark(thousandths(_LATENCY, height), "0"), Mark(middle, loss)]


def _unknown(gaps: Sequence[Period], across: Scale, height: int) -> str:
    """Stripes over each gap, none so narrow that it is not seen."""
    parts = []
    for gap in gaps:
        left = min(across.moment(gap.start), WIDTH - _LEAST)
        parts.append(f"M{left} {height // 2}H{max(left + _LEAST, across.moment(gap.end))}")
    return path("u", parts, height)


def _line(found: Sequence[Column], series: Series, up: Scale) -> str:
    """Band and line of every unbroken part; a single column is a short level line."""
    groups = unbroken(found, series.unknown)
    wide = any(one.stretch.shortest != one.stretch.longest for one in found)
    return path("a", (_band(group, up) for group in groups) if wide else ()) + path(
        "l", (_mean(group, up) for group in groups)
    )


def _band(group: Sequence[Column], up: Scale) -> str:
    tops = [(one.middle, _y(one.stretch.longest, up)) for one in group]
    feet = [(one.middle, _y(one.stretch.shortest, up)) for one in group]
    if len(group) == 1:
        column = group[0]
        (_, top), (_, foot) = tops[0], feet[0]
        return _steps([(column.left, top), (column.right, top), (column.right, foot), (column.left, foot)]) + "z"
    return _steps([*tops, *reversed(feet)]) + "z"


def _mean(group: Sequence[Column], up: Scale) -> str:
    if len(group) == 1:
        return f"M{group[0].left} {_y(group[0].stretch.mean, up)}H{group[0].right}"
    return _steps([(one.middle, _y(one.stretch.mean, up)) for one in group])


def _steps(points: Sequence[tuple[int, int]]) -> str:
    """A line through *points*, each written as its distance from the last, which takes half the bytes."""
    (x, y), *_ = points
    made = f"M{x} {y}l"
    for n, (across, down) in enumerate(_straightened(points)):
        made += f"{' ' if n and across >= 0 else ''}{across}{' ' if down >= 0 else ''}{down}"
    return made


def _straightened(points: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The distances from each point to the next; equal ones that follow each other are one straight line."""
    steps = ((right - x, down - y) for (x, y), (right, down) in pairwise(points))
    return [(across * n, down * n) for (across, down), same in groupby(steps) if (n := len(list(same)))]


def _bars(found: Sequence[Column], height: int, width: int) -> str:
    """A bar for each column with loss; all of its part high where everything was lost."""
    parts = []
    for one in found:
        if one.stretch.lost:
            tall = max(_LEAST, Scale(0, one.stretch.sent, _LOSS).at(one.stretch.lost))
            parts.append(f"M{one.middle} {height}v-{tall}")
    return path("x", parts, max(1, width))


def _y(took: Decimal | None, up: Scale) -> int:
    return _LATENCY - up.at(int((took or 0) * _MICROSECONDS))


def _rows(series: Series, zone: tzinfo) -> list[tuple[str, str, str, str]]:
    """A row from each round time to the next, and what comes before the first; every stretch in one of them."""
    edges = [one.at for one in round_times(series.period, zone, _MOST_ROWS)]
    groups: dict[int, list[Stretch]] = {}
    for one in series.stretches:
        groups.setdefault(sum(edge <= one.first for edge in edges), []).append(one)
    clock = _clock(series.period, zone)
    return [_row(together(group), zone, clock) for _, group in sorted(groups.items())]


def _clock(period: Period, zone: tzinfo) -> str:
    """How times are written: with the day where there are several, without seconds then."""
    one_day = period.start.astimezone(zone).date() == period.end.astimezone(zone).date()
    return "%H:%M:%S" if one_day else "%m-%d %H:%M"


def _row(one: Stretch, zone: tzinfo, clock: str) -> tuple[str, str, str, str]:
    start, end = (at.astimezone(zone).strftime(clock) for at in (one.first, one.last))
    mean, least, most = (_shown(took) if took is not None else "–" for took in (one.mean, one.shortest, one.longest))
    took = f"{mean} ({least}–{most})" if one.timed else "–"
    return f"{start}–{end}", str(one.sent), str(one.lost), took


def _shown(took: Decimal) -> str:
    """Milliseconds to a tenth, rounded half to even."""
    return f"{took.quantize(Decimal('0.1')).normalize():f}"
