"""Scales and round values: what is later lies further right, and axes say what a person would write."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.base.period import Period
from generator.plots.clock import round_times
from generator.plots.numbers import round_numbers
from generator.plots.scale import Scale, over

BERLIN, SHANGHAI, KATHMANDU = ZoneInfo("Europe/Berlin"), ZoneInfo("Asia/Shanghai"), ZoneInfo("Asia/Kathmandu")
ZONES = (BERLIN, SHANGHAI, KATHMANDU, ZoneInfo("America/New_York"), ZoneInfo("Australia/Lord_Howe"), UTC)
numbers = st.integers(-(10**15), 10**15)
moments = st.datetimes(datetime(2000, 1, 1), datetime(2060, 1, 1)).map(lambda at: at.replace(tzinfo=UTC))  # noqa: DTZ001 - the zone follows
lengths = st.one_of(st.timedeltas(timedelta(), timedelta(hours=3)), st.timedeltas(timedelta(), timedelta(days=20_000)))


@given(numbers, numbers, st.integers(0, 10_000), st.lists(numbers, max_size=20))
def test_a_scale_is_monotone_and_stays_inside(low: int, high: int, length: int, values: list[int]) -> None:
    """A greater value is never further left, and none leaves the line."""
    scale = Scale(low, high, length)
    places = [scale.at(value) for value in sorted(values)]
    assert places == sorted(places)
    assert all(0 <= place <= length for place in places)
    if low < high:
        assert (scale.at(low), scale.at(high)) == (0, length)


def test_a_scale_of_nothing_puts_all_at_its_beginning() -> None:
    """One instant has no length to spread things over."""
    assert [Scale(5, 5, 100).at(value) for value in (4, 5, 6)] == [0, 0, 0]


@given(st.integers(-5, 10**12), st.integers(1, 12))
def test_round_numbers_are_one_two_or_five(highest: int, most: int) -> None:
    """Equal steps from 0 to at or above the highest; no more than wanted, and no coarser than needed."""
    found = round_numbers(highest, most)
    steps = {after - before for before, after in pairwise(found)}
    assert found[0] == 0
    assert len(found) <= most + 1
    assert len(steps) == 1
    step = steps.pop()
    assert str(step).rstrip("0") in {"1", "2", "5"}
    assert found[-1] - step < max(highest, 1) <= found[-1]


@pytest.mark.parametrize(
    ("highest", "found"),
    [
        (0, (0, 1)),
        (1, (0, 1)),
        (47, (0, 20, 40, 60)),
        (129_000, (0, 50_000, 100_000, 150_000)),
        (300, (0, 100, 200, 300)),
    ],
)
def test_round_numbers_as_written(highest: int, found: tuple[int, ...]) -> None:
    """At most three steps."""
    assert round_numbers(highest, 3) == found


@settings(max_examples=300)
@given(moments, lengths, st.sampled_from(ZONES), st.integers(1, 8))
def test_round_times_are_few_in_order_and_inside(start: datetime, length: timedelta, zone: ZoneInfo, most: int) -> None:
    """Whatever the zone, the length, and a change of the clock in between."""
    period = Period(start, start + length)
    found = round_times(period, zone, most)
    assert len(found) <= most
    assert all(before.at < after.at for before, after in pairwise(found))
    assert all(period.start <= one.at <= period.end for one in found)
    assert all(one.at.second == 0 for one in found) or length < timedelta(seconds=30 * (most + 2))
    places = [over(period, 720).moment(one.at) for one in found]
    assert places == sorted(places)


@settings(max_examples=200)
@given(moments, st.timedeltas(timedelta(days=4), timedelta(days=20_000)), st.sampled_from(ZONES))
def test_from_four_days_on_a_round_time_is_a_midnight(start: datetime, length: timedelta, zone: ZoneInfo) -> None:
    """Weeks begin on Mondays, months on their first; a midnight that the clock skips is the first moment of its day."""
    for one in round_times(Period(start, start + length), zone, 6):
        local, before = one.at.astimezone(zone), (one.at - timedelta(seconds=1)).astimezone(zone)
        assert local.date() != before.date()
        assert one.label in (f"{local:%m-%d}", f"{local:%Y-%m}", f"{local:%Y}")
        assert local.day == 1 or len(one.label) == len("11-01")


def _said(start: str, end: str, zone: ZoneInfo, most: int = 6) -> list[str]:
    at = [datetime.fromisoformat(one).replace(tzinfo=zone).astimezone(UTC) for one in (start, end)]
    return [one.label for one in round_times(Period(*at), zone, most)]


@pytest.mark.parametrize(
    ("start", "end", "zone", "said"),
    [
        ("2026-11-04 20:10:00", "2026-11-04 20:10:20", SHANGHAI, ["20:10:00", "20:10:05", "20:10:10", "20:10:15", "20:10:20"]),
        ("2026-11-04 20:10:00", "2026-11-04 20:55:00", SHANGHAI, ["20:10", "20:20", "20:30", "20:40", "20:50"]),
        ("2026-11-04 20:10:00", "2026-11-05 07:00:00", SHANGHAI, ["22:00", "11-05", "02:00", "04:00", "06:00"]),
        # the clock goes from 2 to 3: there is no 2 o'clock
        ("2026-03-29 00:00:00", "2026-03-29 06:00:00", BERLIN, ["03-29", "01:00", "03:00", "04:00", "05:00", "06:00"]),
        # the clock goes from 3 to 2: the hour from 2 to 3 comes twice, and stands once
        ("2026-10-25 01:00:00", "2026-10-25 05:00:00", BERLIN, ["01:00", "02:00", "03:00", "04:00", "05:00"]),
        ("2026-10-23 12:00:00", "2026-10-28 12:00:00", BERLIN, ["10-24", "10-25", "10-26", "10-27", "10-28"]),
        ("2026-11-01 00:00:00", "2026-11-30 00:00:00", SHANGHAI, ["11-02", "11-09", "11-16", "11-23", "11-30"]),
        ("2026-01-31 00:00:00", "2026-05-31 00:00:00", BERLIN, ["2026-02", "2026-03", "2026-04", "2026-05"]),
        ("2026-10-01 00:00:00", "2031-02-01 00:00:00", BERLIN, ["2027", "2028", "2029", "2030", "2031"]),
        ("2026-11-04 20:10:00", "2026-11-04 20:10:00", SHANGHAI, ["20:10:00"]),
        ("2026-11-04 20:10:00.5", "2026-11-04 20:10:00.5", SHANGHAI, []),
        ("2026-11-04 20:10:00", "2026-11-04 22:10:00", KATHMANDU, ["20:30", "21:00", "21:30", "22:00"]),
    ],
)  # fmt: skip
def test_round_times_as_written(start: str, end: str, zone: ZoneInfo, said: list[str]) -> None:
    """Seconds, minutes, hours, days, Mondays, months, years on the wall clock."""
    assert _said(start, end, zone) == said
