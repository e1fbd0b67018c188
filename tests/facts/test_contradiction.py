from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.base.period import Period, total, union
from generator.facts.contradiction import contradiction

BEGIN = datetime(2026, 11, 10, 1, 0, tzinfo=UTC)


def _period(start: int, end: int) -> Period:
    return Period(BEGIN + timedelta(minutes=start), BEGIN + timedelta(minutes=end))


def _minutes(span: timedelta) -> float:
    return span.total_seconds() / 60


@pytest.mark.parametrize(
    ("ours", "theirs", "recorded", "admitted", "unexplained", "theirs_alone"),
    [
        ([(12, 59)], [(30, 42)], 47, 12, 35, 0),  # they say 12, we recorded 47; 35 unexplained
        ([(12, 59)], [], 47, 0, 47, 0),  # they say nothing
        ([(12, 59)], [(10, 60)], 47, 50, 0, 3),  # theirs covers ours
        ([], [(10, 60)], 0, 50, 0, 50),  # we have no record
        ([(0, 10), (5, 20)], [(20, 30)], 20, 10, 20, 10),  # two monitors count once; touching is no overlap
        ([(0, 10), (20, 30)], [(5, 25)], 20, 20, 10, 10),
    ],
)  # fmt: skip
def test_two_lanes(  # noqa: PLR0913 - a column each
    ours: list[tuple[int, int]],
    theirs: list[tuple[int, int]],
    recorded: int,
    admitted: int,
    unexplained: int,
    theirs_alone: int,
) -> None:
    """Each row could be drawn on squared paper."""
    found = contradiction([_period(*one) for one in ours], [_period(*one) for one in theirs])
    assert (_minutes(found.recorded), _minutes(found.admitted)) == (recorded, admitted)
    assert (_minutes(found.open), _minutes(total(found.theirs_alone))) == (unexplained, theirs_alone)
    assert found.contradicted is (unexplained > 0)


def test_only_the_month_in_dispute_counts() -> None:
    """What lies outside is clipped on both lanes."""
    found = contradiction([_period(-60, 30)], [_period(-30, 10)], within=_period(0, 100))
    assert (_minutes(found.recorded), _minutes(found.admitted), _minutes(found.open)) == (30, 10, 20)


_LANE = st.lists(
    st.tuples(st.integers(0, 200), st.integers(1, 60)).map(lambda pair: _period(pair[0], pair[0] + pair[1])), max_size=8
)


@given(ours=_LANE, theirs=_LANE)
def test_every_moment_is_in_one_part_only(ours: list[Period], theirs: list[Period]) -> None:
    """Agreed and unexplained are ours together; nothing is counted twice."""
    found = contradiction(ours, theirs)
    assert total(found.agreed) + found.open == found.recorded
    assert total(found.agreed) + total(found.theirs_alone) == found.admitted
    assert union([*found.agreed, *found.unexplained]) == found.ours
