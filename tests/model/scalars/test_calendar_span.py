"""Spans of the calendar: rows that a clerk counts on a wall calendar, and what holds for all of them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from generator.model.scalars.calendar_span import CalendarSpan, as_calendar_span

ROWS = [
    ("2026-10-05", "15 days", "2026-10-20"),
    ("2026-11-10", "6 weeks", "2026-12-22"),  # 42 days: 20 to the end of November, 22 of December
    ("2026-10-01", "5 months", "2027-03-01"),
    ("2026-10-31", "4 months", "2027-02-28"),  # February has no 31st
    ("2027-10-31", "4 months", "2028-02-29"),  # in a leap year it has a 29th
    ("2024-02-29", "1 year", "2025-02-28"),
    ("2026-12-31", "2 months", "2027-02-28"),
    ("2026-01-31", "12 months", "2027-01-31"),
]


@pytest.mark.parametrize(("start", "span", "end"), ROWS)
def test_so_much_later(start: str, span: str, end: str) -> None:
    """Months keep the day where the month has it."""
    assert as_calendar_span(span).after(date.fromisoformat(start)) == date.fromisoformat(end)


@pytest.mark.parametrize("text", ["15", "days", "0 days", "1.5 months", "6 wks", "15 working days", "十五天"])
def test_what_is_no_calendar_span(text: str) -> None:
    """A number without a unit, or a unit that bodies do not use, gives no day."""
    with pytest.raises(PydanticCustomError):
        as_calendar_span(text)


DAYS = st.dates(date(1990, 1, 1), date(2090, 12, 31))
SPANS = st.builds(CalendarSpan, st.integers(1, 900), st.sampled_from(["day", "week", "month"]))


@given(DAYS, SPANS)
def test_a_calendar_span_goes_forward(day: date, span: CalendarSpan) -> None:
    """No span ends before it begins, and a longer one never ends sooner."""
    assert span.after(day) > day
    assert CalendarSpan(span.count + 1, span.unit).after(day) > span.after(day)


@given(DAYS, DAYS, SPANS)
def test_who_begins_later_never_ends_sooner(one: date, other: date, span: CalendarSpan) -> None:
    """Clocks keep their order."""
    first, second = sorted((one, other))
    assert span.after(first) <= span.after(second)


@given(DAYS, st.integers(1, 60))
def test_a_year_is_twelve_months(day: date, years: int) -> None:
    """Two ways to write the same limit give the same day."""
    assert CalendarSpan(years, "year").after(day) == CalendarSpan(12 * years, "month").after(day)
    assert str(as_calendar_span(f"{years} years")) in (f"{years} years", "1 year")


@given(DAYS, st.integers(1, 30))
def test_weeks_are_seven_days(day: date, weeks: int) -> None:
    """Six weeks are 42 days."""
    assert CalendarSpan(weeks, "week").after(day) - day == timedelta(days=7 * weeks)
