"""Figures: nothing leaves the paper, tables say what is drawn, hostile words stay words."""

import subprocess
import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.base.money import Money
from generator.base.period import Period
from generator.facts.days import days
from generator.model.series import Series, Stretch
from generator.plots.drawing import Drawing
from generator.plots.lanes import Kind, Lane, lanes
from generator.plots.latency import latency
from generator.plots.month import Column, month
from generator.plots.quarter import Bar, quarter
from generator.plots.sums import Sum, sums
from generator.plots.svg import Told
from tests.plots.outline import outline
from tests.repository import ROOT

SHANGHAI, BERLIN = ZoneInfo("Asia/Shanghai"), ZoneInfo("Europe/Berlin")
START = datetime(2026, 11, 4, 12, 0, tzinfo=UTC)
HOSTILE = '</title><script>alert("x")</script>&<![CDATA[ \x00\x08 \u202e\n\n]]> {{ 7*7 }} `~~~'
WORDS = Told("p", "Title", "Described", ("a", "b", "c", "d"))

moments = st.integers(0, 200 * 86_400).map(lambda seconds: START + timedelta(seconds=seconds))
periods = st.tuples(moments, moments).map(lambda pair: Period(min(pair), max(pair)))
kinds = st.sampled_from(("life", "bad", "wait", "ok", "out", "in", "due"))
amounts = st.decimals(Decimal(0), Decimal(10**9), places=2, allow_nan=False)


def _ms(low: Decimal, high: Decimal) -> st.SearchStrategy[tuple[Decimal, Decimal]]:
    number = st.decimals(low, high, places=1, allow_nan=False)
    return st.tuples(number, number).map(lambda pair: (min(pair), max(pair)))


@st.composite
def series(draw: st.DrawFn) -> Series:
    """Stretches in order, a second to an hour apart, some lost, some untimed, some gaps."""
    at, made, gaps = START, list[Stretch](), list[Period]()
    for _ in range(draw(st.integers(2, 130))):
        sent = draw(st.integers(1, 50))
        lost = draw(st.integers(0, sent))
        least, most = draw(_ms(Decimal(0), Decimal(5000)))
        timed = draw(st.booleans()) and sent > lost
        span = timedelta(seconds=draw(st.integers(0, 30)))
        times = (least, most, least * (sent - lost), sent - lost) if timed else (None, None, Decimal(0), 0)
        made.append(Stretch(at, at + span, sent, lost, *times))
        wait = timedelta(seconds=draw(st.integers(1, 3600)))
        if draw(st.booleans()):
            gaps.append(Period(at + span, at + span + wait))
        at += span + wait
    return Series(tuple(made), tuple(gap for gap in gaps if gap.end <= made[-1].first))


def _columns(down: Sequence[Period], first: date, count: int, past: int, zone: ZoneInfo) -> list[Column]:
    found = days(down, zone, first, count)
    return [Column(one.day, one.period, one.down, str(one.lost), n < past) for n, one in enumerate(found)]


@given(st.lists(periods, max_size=12), st.integers(0, 31), st.integers(0, 31))
def test_a_month_stays_on_its_paper(down: list[Period], count: int, past: int) -> None:
    """Every outage shows, none leaves its day, and the table names each disturbed day once."""
    columns = _columns(down, date(2026, 11, 1), count, min(past, count), SHANGHAI)
    drawn = month(WORDS, columns)
    assert outline(drawn.svg).outside == []
    assert drawn.table
    assert [row[0] for row in drawn.table.rows] == [str(one.day) for one in columns if one.down]
    assert ('class="b"' in drawn.svg) == any(one.down for one in columns)


def test_a_month_shows_the_hours() -> None:
    """From 20:00 to 22:30 in the case's zone: the lower end of the column of the fourth."""
    down = [Period(START, START + timedelta(hours=2, minutes=30))]
    drawn = month(WORDS, _columns(down, date(2026, 11, 1), 30, 15, SHANGHAI))
    assert outline(drawn.svg).points["b"] == [(73, 40), (95, 40), (95, 45), (73, 45), (73, 45)]
    assert [mark.label for mark in drawn.below] == ["11-01", "11-08", "11-15", "11-22", "11-29"]


@pytest.mark.parametrize(("day", "hours"), [(date(2026, 3, 29), 23), (date(2026, 10, 25), 25)])
def test_a_day_of_23_or_25_hours_fills_its_column(day: date, hours: int) -> None:
    """Down for the whole day is the whole column, also where the clock changes."""
    start = datetime.combine(day, datetime.min.time(), BERLIN).astimezone(UTC)
    down = [Period(start, start + timedelta(hours=hours))]
    (column,) = _columns(down, day, 1, 1, BERLIN)
    assert column.period.duration == timedelta(hours=hours)
    drawn = outline(month(WORDS, [column]).svg)
    assert {y for _, y in drawn.points["b"]} == {0, 48}


@given(st.lists(periods, max_size=12), st.integers(0, 95))
def test_ninety_days_stay_on_their_paper(down: list[Period], count: int) -> None:
    """A bar for each disturbed day and for no other; the lengths of the bars add up to the time lost."""
    found = days(down, BERLIN, date(2026, 9, 1), count)
    bars = [Bar(one.day, one.period.duration, one.lost, (str(one.lost),)) for one in found]
    drawn = quarter(WORDS, bars)
    assert outline(drawn.svg).outside == []
    assert drawn.table
    assert len(drawn.table.rows) == sum(bool(one.lost) for one in found) == drawn.svg.count("z")
    assert all(30 <= mark.place <= 970 for mark in drawn.below)


def test_a_longer_outage_is_a_higher_bar() -> None:
    """Five minutes are seen; a whole day is as high as the figure."""
    bars = [
        Bar(date(2026, 11, n), timedelta(days=1), timedelta(minutes=m), ()) for n, m in ((1, 5), (2, 720), (3, 1440))
    ]
    points = outline(quarter(WORDS, bars).svg).points["b"]
    assert [min(y for _, y in points[n : n + 5]) for n in (0, 5, 10)] == [43, 24, 0]


@given(
    st.lists(
        st.tuples(
            st.lists(st.tuples(kinds, periods), max_size=4),
            st.lists(st.tuples(kinds, moments), max_size=4),
            st.booleans(),
        ),
        max_size=6,
    ),
    moments,
)
def test_lanes_stay_on_their_paper(
    rows: list[tuple[list[tuple[Kind, Period]], list[tuple[Kind, datetime]], bool]], now: datetime
) -> None:
    """Bars and dots lie in their lanes, the line of today on the axis, and no dot hangs over the edge."""
    made = [
        Lane(f"lane {n}", tuple(bars), tuple(dots), ("said",), now if going else None)
        for n, (bars, dots, going) in enumerate(rows)
    ]
    drawn = lanes(WORDS, made, now, BERLIN)
    shape = outline(drawn.svg)
    assert shape.outside == []
    assert all(10 < x < 710 for kind, points in shape.points.items() if kind.endswith("p") for x, _ in points)
    assert drawn.names == tuple(row.name for row in made)
    assert ("t" in shape.points) == bool(made)


def test_what_goes_on_has_a_striped_end() -> None:
    """An outage that lasts is a bar to today and a few stripes more; how long it will last nobody knows."""
    now = START + timedelta(days=10)
    row = Lane("down", bars=(("bad", Period(START, now)),), said=("x",), open=now)
    due = Lane("due", dots=(("due", now + timedelta(days=10)),), said=("y",))
    points = outline(lanes(WORDS, [row, due], now, SHANGHAI).svg).points
    assert points["o"] == [(360, 11), (378, 11)]
    assert max(x for x, _ in points["b"]) == 360


@given(st.lists(st.one_of(st.none(), amounts), max_size=6))
def test_sums_share_one_scale(found: list[Decimal | None]) -> None:
    """The greatest sum is as long as the figure, none is longer, and nothing on record draws nothing."""
    rows = [Sum(f"n{n}", None if a is None else Money(a, "USD"), str(a)) for n, a in enumerate(found)]
    drawn = sums(WORDS, rows)
    shape = outline(drawn.svg)
    assert shape.outside == []
    assert drawn.ends == tuple(row.said for row in rows)
    paid = [a for a in found if a]
    assert len(shape.points.get("m", [])) == 5 * len(paid)
    assert max((x for x, _ in shape.points.get("m", [])), default=0) == (720 if paid else 0)


def test_two_currencies_never_share_a_figure() -> None:
    """A euro is not as long as a dollar."""
    rows = [Sum("a", Money(Decimal(1), "USD"), "1"), Sum("b", Money(Decimal(1), "EUR"), "1")]
    with pytest.raises(ValueError, match="two currencies"):
        sums(WORDS, rows)


@given(series(), st.integers(1, 120))
def test_latency_stays_on_its_paper_and_its_table_adds_up(found: Series, most: int) -> None:
    """What the table's rows say was sent and lost is what the series says."""
    drawn = latency(WORDS, found, most, SHANGHAI, "loss")
    shape = outline(drawn.svg)
    assert shape.outside == []
    assert drawn.table
    assert sum(int(row[1]) for row in drawn.table.rows) == found.sent
    assert sum(int(row[2]) for row in drawn.table.rows) == found.lost
    assert ("x" in shape.points) == (found.lost > 0)
    assert ("u" in shape.points) == bool(found.unknown)
    assert ("l" in shape.points) == any(one.timed for one in found.stretches)
    assert len(drawn.table.rows) <= 4


@given(series())
def test_a_reading_is_light(found: Series) -> None:
    """Three kilobytes at most, however it jumps."""
    assert len(latency(WORDS, found, 72, SHANGHAI, "loss").svg.encode()) <= 3 * 1024


def _one(second: int, sent: int, lost: int, ms: str | None) -> Stretch:
    at = START + timedelta(seconds=second)
    took = None if ms is None else Decimal(ms)
    answered = sent - lost if took is not None else 0
    return Stretch(at, at, sent, lost, took, took, (took or Decimal(0)) * answered, answered)


def test_a_line_does_not_go_over_a_gap() -> None:
    """Of what nobody measured there is no line but stripes; what was lost is a bar as high as its part."""
    gap = Period(START + timedelta(seconds=1), START + timedelta(seconds=3))
    found = Series((_one(0, 1, 0, "20"), _one(1, 1, 0, "20"), _one(3, 1, 0, "40"), _one(4, 1, 1, None)), (gap,))
    drawn = latency(WORDS, found, 5, SHANGHAI, "loss")
    points = outline(drawn.svg).points
    assert points["l"] == [(72, 24), (216, 24), (432, 0), (576, 0)]
    assert points["u"] == [(180, 36), (540, 36)]
    assert points["x"] == [(648, 72), (648, 52)]
    assert [mark.label for mark in drawn.left] == ["40 ms", "0", "loss"]


def test_a_monitor_that_times_nothing_has_bars_only() -> None:
    """Up or down, and no line that would say something about milliseconds."""
    drawn = latency(WORDS, Series((_one(0, 2, 0, None), _one(60, 2, 2, None)), ()), 10, SHANGHAI, "loss")
    assert drawn.height == 20
    assert set(outline(drawn.svg).points) == {"g", "x"}


def all_of(told: Told) -> list[Drawing]:
    """One of each figure."""
    down = [Period(START, START + timedelta(hours=3))]
    columns = _columns(down, date(2026, 11, 1), 30, 15, SHANGHAI)
    bars = [
        Bar(one.day, one.period.duration, one.period.duration / 3 if one.down else timedelta(), ("x",))
        for one in columns
    ]
    rows = [Lane("a", (("bad", down[0]), ("life", down[0])), (("due", START), ("out", START)), ("x",), START)]
    money = [Sum("a", Money(Decimal(3), "USD"), "3"), Sum("b", None, "-")]
    found = Series((_one(0, 3, 1, "20"), _one(1, 1, 0, "30")), ())
    return [
        month(told, columns),
        quarter(told, bars),
        lanes(told, rows, START, SHANGHAI),
        sums(told, money),
        latency(told, found, 30, SHANGHAI, "loss"),
    ]


@pytest.mark.parametrize("number", range(5))
def test_hostile_words_stay_words(number: int) -> None:
    """A title out of a case closes nothing, starts nothing, and leaves no line of its own."""
    drawn = all_of(Told("p", HOSTILE, HOSTILE))[number].svg
    shape = outline(drawn)
    assert shape.title == shape.described == '</title><script>alert("x")</script>&<![CDATA[ ]]> {{ 7*7 }} `~~~'
    assert drawn.count("<title") == 1
    assert "<script" not in drawn
    assert "\n" not in drawn


@pytest.mark.parametrize(
    "drawn",
    [
        month(WORDS, []),
        quarter(WORDS, []),
        lanes(WORDS, [], START, SHANGHAI),
        sums(WORDS, []),
        latency(WORDS, Series((_one(0, 1, 0, "20"),), ()), 30, SHANGHAI, "loss"),
        latency(WORDS, Series((_one(0, 1, 1, None),), ()), 30, SHANGHAI, "loss"),
        lanes(WORDS, [Lane("a", (("bad", Period(START, START)),), said=("x",))], START, SHANGHAI),
    ],
)
def test_nothing_and_one_point_are_drawn_sensibly(drawn: Drawing) -> None:
    """Whole XML on its paper, with no number that is none."""
    assert outline(drawn.svg).outside == []


def test_bytes_are_the_same_under_any_hash_seed() -> None:
    """No order of a set or of a dictionary by chance shows in them."""
    script = "from tests.plots.test_drawings import *; print([d for d in all_of(WORDS)])"
    said = {
        subprocess.run(
            [sys.executable, "-c", script],
            cwd=ROOT,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "2026")
    }
    assert len(said) == 1
    assert b"<svg" in said.pop()
