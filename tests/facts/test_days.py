"""Days of the wall clock: none is longer or shorter than it was, and together they lose what the case lost."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.base.period import Period, total
from generator.facts.days import days, disturbed, up
from generator.facts.ledger import ledger
from tests.facts.desk import open_case, open_on

SHANGHAI, BERLIN = ZoneInfo("Asia/Shanghai"), ZoneInfo("Europe/Berlin")
moments = st.datetimes(datetime(2026, 1, 1), datetime(2026, 12, 31)).map(lambda at: at.replace(tzinfo=UTC))  # noqa: DTZ001 - the zone follows


def _period(start: str, end: str, zone: ZoneInfo) -> Period:
    return Period(*(datetime.fromisoformat(at).replace(tzinfo=zone).astimezone(UTC) for at in (start, end)))


def test_an_outage_over_midnight_belongs_to_two_days() -> None:
    """From 23:00 on the last of the month to 02:30 on the first of the next, as the case's wall clock has it."""
    found = days([_period("2026-10-31 23:00", "2026-11-01 02:30", SHANGHAI)], SHANGHAI, date(2026, 10, 30), 4)
    assert [(one.day.isoformat(), one.lost / timedelta(minutes=1)) for one in found] == [
        ("2026-10-30", 0),
        ("2026-10-31", 60),
        ("2026-11-01", 150),
        ("2026-11-02", 0),
    ]


@pytest.mark.parametrize(
    ("start", "end", "lost", "length", "share"),
    [
        # 1 h + 3 h + 1 h on the wall, one of which did not exist: 2 to 3 in spring
        ("2026-03-29 01:00", "2026-03-29 04:00", 2, 23, "91.30"),
        ("2026-10-25 01:00", "2026-10-25 04:00", 4, 25, "84.00"),
        ("2026-10-26 01:00", "2026-10-26 04:00", 3, 24, "87.50"),
    ],
)
def test_over_a_change_of_the_clock_an_hour_is_an_hour(
    start: str, end: str, lost: int, length: int, share: str
) -> None:
    """Days of 23 and of 25 hours."""
    (one,) = days([_period(start, end, BERLIN)], BERLIN, date.fromisoformat(start[:10]), 1)
    assert (one.lost, one.period.duration) == (timedelta(hours=lost), timedelta(hours=length))
    assert up(one) == Decimal(share)


def test_a_day_that_lost_a_second_is_not_a_hundred_percent() -> None:
    """99.99 and not 100.00: what was lost is never rounded away."""
    found = days([_period("2026-11-01 00:00:00", "2026-11-01 00:00:01", SHANGHAI)], SHANGHAI, date(2026, 11, 1), 2)
    assert [str(up(one)) for one in found] == ["99.99", "100.00"]


@given(st.lists(st.tuples(moments, moments), max_size=8), st.sampled_from((SHANGHAI, BERLIN, UTC)))
def test_days_lose_what_the_periods_lose(drawn: list[tuple[datetime, datetime]], zone: ZoneInfo) -> None:
    """The sum of a year's days is the union of the periods, each moment once."""
    down = [Period(min(pair), max(pair)) for pair in drawn]
    found = days(down, zone, date(2025, 12, 31), 368)
    assert sum((one.lost for one in found), timedelta()) == total(down)
    assert all(before.period.end == after.period.start for before, after in pairwise(found))


def test_what_lasts_counts_to_the_midnight_before_today() -> None:
    """An outage since the tenth, seen on the sixteenth: today is not over, and says nothing yet."""
    going = "{kind: outage, outages: [{start: 2026-11-10 09:12, end: ongoing}]}"
    assert [one.end for one in disturbed(open_case(incident=going))] == [datetime(2026, 11, 15, 16, 0, tzinfo=UTC)]
    (same_day,) = disturbed(open_on("2026-11-10", incident=going))
    assert same_day.duration == timedelta()


def test_of_several_offers_to_one_request_the_last_counts() -> None:
    """Two dollars, then four: four were offered, not six."""
    log = (
        "[{at: 2026-11-11 10:00, direction: in, channel: email, offers:"
        " [{id: O1, request: R1, remedy: service-credit, amount: 2.00 USD}]},"
        " {at: 2026-11-12 10:00, direction: in, channel: email, offers:"
        " [{id: O2, request: R1, remedy: service-credit, amount: 4.00 USD}]}]"
    )
    made = ledger(open_case(log=log))
    assert [str(money) for money in made.offered or ()] == ["4.00 USD"]
    assert made.granted is None
