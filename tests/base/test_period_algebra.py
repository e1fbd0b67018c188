"""Periods cut out of each other: what clipping to months and taking out maintenance rest on."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.base.period import Period, intersection, total, union, without

NOON = datetime(2026, 11, 10, 12, tzinfo=UTC)


def span(start: int, end: int) -> Period:
    """From so many to so many minutes after noon."""
    return Period(NOON + timedelta(minutes=start), NOON + timedelta(minutes=end))


def spans(*ends: tuple[int, int]) -> tuple[Period, ...]:
    """Several of them."""
    return tuple(span(*one) for one in ends)


@pytest.mark.parametrize(
    ("ones", "others", "both", "rest"),
    [
        ([(0, 10)], [(5, 20)], [(5, 10)], [(0, 5)]),
        ([(0, 10)], [(10, 20)], [], [(0, 10)]),  # touching is not common: periods are half-open
        ([(0, 30)], [(5, 10), (15, 20)], [(5, 10), (15, 20)], [(0, 5), (10, 15), (20, 30)]),
        ([(5, 10)], [(0, 30)], [(5, 10)], []),
        ([(0, 10), (20, 30)], [(5, 25)], [(5, 10), (20, 25)], [(0, 5), (25, 30)]),
        ([(0, 10), (5, 15)], [(0, 20)], [(0, 15)], []),  # overlapping ones count once
        ([(0, 10)], [], [], [(0, 10)]),
        ([], [(0, 10)], [], []),
        ([(0, 10)], [(3, 3)], [], [(0, 10)]),  # an empty hole takes nothing
    ],
)
def test_what_is_common_and_what_is_left(
    ones: list[tuple[int, int]], others: list[tuple[int, int]], both: list[tuple[int, int]], rest: list[tuple[int, int]]
) -> None:
    """In order, each moment once; a period that ends where another begins has nothing in common with it."""
    assert intersection(spans(*ones), spans(*others)) == spans(*both)
    assert without(spans(*ones), spans(*others)) == spans(*rest)


PERIODS = st.lists(
    st.tuples(st.integers(0, 500), st.integers(1, 200)).map(lambda p: span(p[0], p[0] + p[1])), max_size=6
)


@given(PERIODS, PERIODS)
def test_both_parts_make_the_whole(ones: list[Period], others: list[Period]) -> None:
    """What lies in the others and what does not add up to everything, and nothing is in both."""
    inside, outside = intersection(ones, others), without(ones, others)
    assert total(inside) + total(outside) == total(ones)
    assert union([*inside, *outside]) == union(ones)
    assert total(intersection(inside, outside)) == timedelta()
    assert intersection(ones, others) == intersection(others, ones)
