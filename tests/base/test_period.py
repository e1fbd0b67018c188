from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.base.period import Period, total, union

DAY = datetime(2026, 11, 10, tzinfo=UTC)
MOMENTS = st.integers(0, 200).map(lambda minutes: DAY + timedelta(minutes=minutes))
PERIODS = st.tuples(MOMENTS, MOMENTS).map(lambda ends: Period(min(ends), max(ends)))
MANY = st.lists(PERIODS, max_size=8)


def period(start: str, end: str) -> Period:
    """The period from `HH:MM` to `HH:MM` on one day in UTC."""
    return Period(*(datetime.fromisoformat(f"2026-11-10T{clock}:00+00:00").astimezone(UTC) for clock in (start, end)))


def test_a_period_is_kept_in_utc() -> None:
    """A local time, even with the offset of UTC, is refused: subtraction within one zone ignores clock changes."""
    for zone in (None, ZoneInfo("UTC"), ZoneInfo("Europe/Berlin")):
        with pytest.raises(ValueError, match="kept in UTC"):
            Period(DAY, (DAY + timedelta(hours=1)).replace(tzinfo=zone))
        with pytest.raises(ValueError, match="kept in UTC"):
            Period(DAY.replace(tzinfo=zone), DAY + timedelta(hours=1))


def test_a_period_cannot_end_before_it_starts() -> None:
    """A negative length is our own bug, because a check has refused it before."""
    with pytest.raises(ValueError, match="cannot end"):
        Period(DAY, DAY - timedelta(microseconds=1))


def test_a_period_may_be_empty() -> None:
    """A period that ends as it starts lasts no time."""
    assert Period(DAY, DAY).duration == timedelta()


def test_two_hours_on_the_wall_clock_are_one_hour_over_the_spring_change() -> None:
    """01:30 to 03:30 in Berlin on 29 March 2026: the clock jumps from 02:00 to 03:00, so one hour went by."""
    berlin = ZoneInfo("Europe/Berlin")
    start = datetime(2026, 3, 29, 1, 30, tzinfo=berlin)
    end = datetime(2026, 3, 29, 3, 30, tzinfo=berlin)
    assert end - start == timedelta(hours=2)
    assert Period(start.astimezone(UTC), end.astimezone(UTC)).duration == timedelta(hours=1)


def test_two_hours_on_the_wall_clock_are_three_hours_over_the_autumn_change() -> None:
    """01:30 to 03:30 in Berlin on 25 October 2026: the hour from 02:00 comes twice, so three hours went by."""
    berlin = ZoneInfo("Europe/Berlin")
    start = datetime(2026, 10, 25, 1, 30, tzinfo=berlin).astimezone(UTC)
    end = datetime(2026, 10, 25, 3, 30, tzinfo=berlin).astimezone(UTC)
    assert Period(start, end).duration == timedelta(hours=3)


@pytest.mark.parametrize(
    ("periods", "merged", "minutes"),
    [
        ([], [], 0),
        ([("09:00", "10:00")], [("09:00", "10:00")], 60),
        ([("09:00", "10:00"), ("09:30", "11:00")], [("09:00", "11:00")], 120),  # overlapping: 60 + 90 - 30
        ([("09:00", "10:00"), ("10:00", "11:00")], [("09:00", "11:00")], 120),  # touching: 60 + 60
        ([("09:00", "12:00"), ("10:00", "11:00")], [("09:00", "12:00")], 180),  # one inside the other: 180
        ([("10:01", "11:00"), ("09:00", "10:00")], [("09:00", "10:00"), ("10:01", "11:00")], 119),  # 60 + 59
        ([("09:00", "10:00")] * 3, [("09:00", "10:00")], 60),  # the same thrice
        ([("09:00", "09:00"), ("10:00", "10:30")], [("09:00", "09:00"), ("10:00", "10:30")], 30),  # 0 + 30
    ],
)
def test_union(periods: list[tuple[str, str]], merged: list[tuple[str, str]], minutes: int) -> None:
    """Each moment counts once, whoever saw it."""
    given_periods = [period(*ends) for ends in periods]
    assert union(given_periods) == tuple(period(*ends) for ends in merged)
    assert total(given_periods) == timedelta(minutes=minutes)


@settings(deadline=None)
@given(MANY)
def test_union_of_a_union_is_the_same(periods: list[Period]) -> None:
    """Nothing is left to merge."""
    assert union(union(periods)) == union(periods)


@settings(deadline=None)
@given(MANY)
def test_union_is_in_order_with_gaps_between(periods: list[Period]) -> None:
    """The merged periods neither touch nor overlap, and they come in order of time."""
    assert all(before.end < after.start for before, after in pairwise(union(periods)))


@settings(deadline=None)
@given(MANY)
def test_total_is_never_longer_than_the_span_or_the_sum(periods: list[Period]) -> None:
    """Counting each moment once, the time is at most from first start to last end, and at most the plain sum."""
    time = total(periods)
    assert time >= max((p.duration for p in periods), default=timedelta())
    assert time <= sum((p.duration for p in periods), timedelta())
    if periods:
        assert time <= max(p.end for p in periods) - min(p.start for p in periods)


@settings(deadline=None)
@given(MANY, st.randoms(use_true_random=False))
def test_the_order_of_the_periods_does_not_matter(periods: list[Period], dice: object) -> None:
    """Whoever is named first, the result is the same."""
    shuffled = list(periods)
    dice.shuffle(shuffled)  # type: ignore[attr-defined] # hypothesis' Random has no public type
    assert union(shuffled) == union(periods)


@settings(deadline=None)
@given(MANY, PERIODS, MOMENTS)
def test_splitting_a_period_never_changes_the_sum(others: list[Period], whole: Period, cut: datetime) -> None:
    """One outage reported as two that meet is as long as one."""
    at = min(max(cut, whole.start), whole.end)
    assert total([*others, Period(whole.start, at), Period(at, whole.end)]) == total([*others, whole])


@settings(deadline=None)
@given(MANY)
def test_every_moment_is_in_the_union_if_it_was_in_a_period(periods: list[Period]) -> None:
    """Counted minute by minute, the union holds exactly what the periods held."""
    minutes = [DAY + timedelta(minutes=n) for n in range(0, 201, 7)]
    held = [any(p.start <= minute < p.end for p in periods) for minute in minutes]
    assert [any(p.start <= minute < p.end for p in union(periods)) for minute in minutes] == held
