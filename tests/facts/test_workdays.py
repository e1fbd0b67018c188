from datetime import date

import pytest

from generator.facts.workdays import Lacking, nth_weekday, nth_working_day, working


@pytest.mark.parametrize(
    ("day", "country", "works"),
    [
        (date(2026, 11, 16), "CN", True),  # a Monday
        (date(2026, 11, 15), "CN", False),  # a Sunday
        (date(2026, 10, 1), "CN", False),  # National Day
        (date(2026, 10, 10), "CN", True),  # a Saturday on which China works for its holiday week
        (date(2025, 1, 26), "CN", True),  # a Sunday, the same for the Spring Festival
        (date(2026, 10, 10), "DE", False),
        (date(2026, 7, 4), "US", False),
        (date(2026, 7, 3), "US", False),  # observed on the Friday before
        (date(2026, 12, 25), "GB", False),
        (date(2027, 1, 4), "CN", Lacking("CN", 2027)),  # no notice of the State Council yet
        (date(2026, 11, 16), "XX", Lacking("XX", 2026)),
        (date(2026, 11, 16), "FI", True),
    ],
)
def test_working(day: date, country: str, works: bool | Lacking) -> None:  # noqa: FBT001 - a column
    """Weekends and holidays are none, make-up days are; a calendar or a year that is not known is said."""
    assert working(day, country) == works


@pytest.mark.parametrize(
    ("after", "count", "country", "day"),
    [
        (date(2026, 10, 31), 1, "CN", date(2026, 11, 2)),  # 31 October is a Saturday
        (date(2026, 10, 31), 5, "CN", date(2026, 11, 6)),
        (date(2026, 9, 30), 5, "CN", date(2026, 10, 13)),  # 8, 9, Saturday 10, 12, 13
        (date(2025, 9, 30), 5, "CN", date(2025, 10, 14)),  # 9, 10, Saturday 11, 13, 14
        (date(2026, 9, 30), 5, "US", date(2026, 10, 7)),  # 1, 2, 5, 6, 7
        (date(2026, 12, 31), 1, "CN", Lacking("CN", 2027)),
        (date(2026, 12, 29), 5, "CN", Lacking("CN", 2027)),  # 30, 31, and then a year that is not known
        (date(2026, 11, 16), 1, "CN", date(2026, 11, 17)),  # the day itself does not count
    ],
)
def test_nth_working_day(after: date, count: int, country: str, day: date | Lacking) -> None:
    """Counted from the day after; where the count runs into a year that is not known, that is the answer."""
    assert nth_working_day(after, count, country) == day


def test_the_first_working_day_from_a_day_on() -> None:
    """A working day is its own next one."""
    assert nth_working_day(date(2026, 11, 15), 1, "CN") == date(2026, 11, 16)
    assert nth_working_day(date(2026, 11, 13), 1, "CN") == date(2026, 11, 16)
    assert nth_working_day(date(2026, 9, 30), 1, "CN") == date(2026, 10, 8)


@pytest.mark.parametrize(
    ("after", "count", "day"),
    [
        (date(2026, 12, 31), 5, date(2027, 1, 7)),  # Friday 1, then 4 to 7
        (date(2026, 11, 13), 1, date(2026, 11, 16)),  # a Friday
        (date(2026, 11, 15), 5, date(2026, 11, 20)),
    ],
)
def test_nth_weekday(after: date, count: int, day: date) -> None:
    """Monday to Friday, whatever holidays there are."""
    assert nth_weekday(after, count) == day
