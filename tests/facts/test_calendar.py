from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from generator.base.midnight import midnight
from generator.base.months import month_on
from generator.facts.calendar import Days, around, cycle, service_year


@pytest.mark.parametrize(
    ("day", "months", "on", "expected"),
    [
        (date(2026, 1, 31), 1, 31, date(2026, 2, 28)),
        (date(2028, 1, 31), 1, 31, date(2028, 2, 29)),  # a leap year
        (date(2026, 11, 30), 1, 1, date(2026, 12, 1)),
        (date(2026, 12, 5), 1, 5, date(2027, 1, 5)),
        (date(2026, 1, 5), -1, 5, date(2025, 12, 5)),
        (date(2026, 3, 31), -1, 31, date(2026, 2, 28)),
        (date(2026, 5, 17), 12, 17, date(2027, 5, 17)),
    ],
)
def test_month_on(day: date, months: int, on: int, expected: date) -> None:
    """The same day of another month, or its last where it has no such day."""
    assert month_on(day, months, on) == expected


@pytest.mark.parametrize(
    ("day", "on", "first", "end"),
    [
        (date(2026, 11, 10), 1, date(2026, 11, 1), date(2026, 12, 1)),
        (date(2026, 11, 10), 17, date(2026, 10, 17), date(2026, 11, 17)),
        (date(2026, 11, 17), 17, date(2026, 11, 17), date(2026, 12, 17)),
        (date(2026, 11, 16), 17, date(2026, 10, 17), date(2026, 11, 17)),
        (date(2026, 2, 28), 31, date(2026, 2, 28), date(2026, 3, 31)),
        (date(2026, 3, 30), 31, date(2026, 2, 28), date(2026, 3, 31)),
        (date(2026, 12, 31), 1, date(2026, 12, 1), date(2027, 1, 1)),
    ],
)
def test_cycle(day: date, on: int, first: date, end: date) -> None:
    """The month from one billing day to the next; each day lies in exactly one."""
    assert cycle(day, on) == Days(first, end)


@pytest.mark.parametrize(
    ("day", "since", "first", "end"),
    [
        (date(2026, 11, 10), date(2025, 3, 1), date(2026, 3, 1), date(2027, 3, 1)),
        (date(2026, 2, 28), date(2025, 3, 1), date(2025, 3, 1), date(2026, 3, 1)),
        (date(2026, 3, 1), date(2025, 3, 1), date(2026, 3, 1), date(2027, 3, 1)),
        (date(2025, 3, 1), date(2025, 3, 1), date(2025, 3, 1), date(2026, 3, 1)),
        (date(2027, 2, 28), date(2024, 2, 29), date(2027, 2, 28), date(2028, 2, 29)),
        (date(2028, 2, 28), date(2024, 2, 29), date(2027, 2, 28), date(2028, 2, 29)),
    ],
)
def test_service_year(day: date, since: date, first: date, end: date) -> None:
    """From one anniversary of the first day to the next, leap days at the end of February."""
    assert service_year(day, since) == Days(first, end)


@pytest.mark.parametrize(
    ("per", "on", "since", "label"),
    [
        ("calendar-month", 17, None, "2026-11"),  # a billing day is nothing to a calendar month
        ("billing-cycle", 1, None, "2026-11"),
        ("billing-cycle", 17, None, "2026-10-17/2026-11-16"),
        ("service-month", 17, date(2025, 3, 17), "2026-11"),
        ("service-year", 1, date(2025, 3, 1), "2026-03-01/2027-02-28"),
        ("service-year", 1, None, "2026-01-01/2026-12-31"),
        ("year-before-claim", 1, None, "2025-12-08/2026-12-07"),  # the 365 days that end today
    ],
)
def test_around(per: str, on: int, since: date | None, label: str) -> None:
    """The measuring period of a day, by its label."""
    assert around(date(2026, 11, 10), per, on, since, date(2026, 12, 7)).label == label  # type: ignore[arg-type] # a column of periods


def test_a_year_before_the_claim_has_365_days() -> None:
    """As AWS printed it in 2008."""
    days = around(date(2026, 11, 10), "year-before-claim", 1, None, date(2026, 12, 7))
    assert days.end - days.first == timedelta(days=365)


@pytest.mark.parametrize(
    ("month", "zone", "hours"),
    [
        (3, "Europe/Berlin", 743),  # 31 x 24 - 1: the spring change
        (10, "Europe/Berlin", 745),
        (3, "Asia/Shanghai", 744),
        (2, "Asia/Shanghai", 672),
        (11, "America/New_York", 721),
    ],
)
def test_a_month_is_as_long_as_the_time_that_went_by(month: int, zone: str, hours: int) -> None:
    """From midnight to midnight on the provider's clock, a changed hour included."""
    days = cycle(date(2026, month, 1), 1)
    assert days.within(ZoneInfo(zone)).duration == timedelta(hours=hours)


def test_midnight_is_the_providers() -> None:
    """A day begins in Shanghai eight hours before it begins in UTC."""
    assert midnight(date(2026, 11, 1), ZoneInfo("Asia/Shanghai")) == datetime(2026, 10, 31, 16, tzinfo=UTC)
    assert Days(date(2026, 11, 1), date(2026, 12, 1)).last == date(2026, 11, 30)
