from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.checks.rules.calendar_unknown import USUAL
from generator.facts.reply_days import WhoseDays, after
from generator.facts.workdays import known, presumed_working
from generator.model.scalars.reply_time import as_reply_time

ROWS = [
    # calendar days: weekends and holidays count, the first day does not
    ("2026-11-16", "14 days", None, "2026-11-30", "16 + 14"),
    ("2026-11-16", "7 days", "GB", "2026-11-23", "a calendar does not matter"),
    ("2026-01-31", "1 day", None, "2026-02-01", "month end"),
    ("2026-02-14", "14 days", None, "2026-02-28", "February of 28 days"),
    ("2026-02-15", "14 days", None, "2026-03-01", "February of 28 days: 13 to the 28th, one more"),
    ("2028-02-15", "14 days", None, "2028-02-29", "leap year"),
    ("2028-02-16", "14 days", None, "2028-03-01", "leap year: 13 to the 29th, one more"),
    ("2026-12-20", "14 days", None, "2027-01-03", "over the new year"),
    # weekends
    ("2026-11-16", "5 working days", "US", "2026-11-23", "Tue 17 to Fri 20 are four, Sat and Sun are none, Mon 23"),
    ("2026-11-20", "1 working day", "US", "2026-11-23", "Friday, then Monday"),
    ("2026-11-21", "1 working day", "US", "2026-11-23", "from a Saturday"),
    ("2026-11-25", "1 working day", "US", "2026-11-27", "Thu 26 is Thanksgiving"),
    ("2026-07-02", "1 working day", "US", "2026-07-06", "Independence Day falls on Saturday and is observed on Fri 3"),
    ("2026-12-24", "1 working day", "US", "2026-12-28", "Christmas on Friday"),
    ("2026-04-02", "1 working day", "DE", "2026-04-07", "Good Friday, weekend, Easter Monday"),
    ("2026-05-13", "2 working days", "DE", "2026-05-18", "Ascension Day on Thu 14; Fri 15, Mon 18"),
    (
        "2026-12-24",
        "2 working days",
        "GB",
        "2026-12-30",
        "Christmas Fri 25, Boxing Day on Sat is observed on Mon 28; Tue 29, Wed 30",
    ),
    (
        "2026-04-02",
        "1 working day",
        "GB",
        "2026-04-06",
        "Good Friday; Easter Monday is no holiday of the whole kingdom, and the earlier day is safe",
    ),
    ("2026-02-16", "1 working day", "SG", "2026-02-19", "Chinese New Year on Tue 17 and Wed 18"),
    ("2026-09-18", "1 working day", "JP", "2026-09-24", "Mon 21, Tue 22, Wed 23 are holidays"),
    ("2026-04-24", "1 working day", "NL", "2026-04-28", "King's Day on Mon 27"),
    # China, 2026: the government's notice of days off and of weekends worked instead
    ("2026-02-12", "1 working day", "CN", "2026-02-13", "Friday"),
    ("2026-02-12", "2 working days", "CN", "2026-02-14", "Sat 14 is worked for the Spring Festival"),
    ("2026-02-12", "3 working days", "CN", "2026-02-24", "15 to 23 February are off"),
    ("2026-02-13", "5 working days", "CN", "2026-02-27", "14, 24, 25, 26, 27"),
    ("2026-02-13", "6 working days", "CN", "2026-02-28", "Sat 28 is worked"),
    ("2026-02-13", "7 working days", "CN", "2026-03-02", "then Monday"),
    ("2026-04-03", "1 working day", "CN", "2026-04-07", "Tomb-Sweeping Day: 4 to 6 April"),
    ("2026-04-30", "1 working day", "CN", "2026-05-06", "1 to 5 May are off"),
    ("2026-04-30", "4 working days", "CN", "2026-05-09", "6, 7, 8, and Sat 9 is worked"),
    ("2026-06-18", "1 working day", "CN", "2026-06-22", "Dragon Boat Festival on Fri 19"),
    ("2026-09-18", "1 working day", "CN", "2026-09-20", "Sun 20 is worked for the National Day"),
    ("2026-09-24", "1 working day", "CN", "2026-09-28", "Mid-Autumn Festival on Fri 25"),
    ("2026-09-30", "1 working day", "CN", "2026-10-08", "1 to 7 October are off"),
    ("2026-09-30", "3 working days", "CN", "2026-10-10", "8, 9, and Sat 10 is worked"),
    ("2026-09-30", "4 working days", "CN", "2026-10-12", "then Monday"),
    ("2026-12-31", "1 working day", "CN", "2027-01-04", "Fri 1 January, weekend"),
    # no calendar: calendar days, which come earlier
    ("2026-11-20", "5 working days", None, "2026-11-25", "20 + 5"),
    ("2026-11-20", "5 working days", "EU", "2026-11-25", "the European Union has no calendar of its own"),
]
"""From, span, country, last day, and the sum."""


@pytest.mark.parametrize(("start", "span", "country", "last", "why"), ROWS)
def test_the_last_day(start: str, span: str, country: str | None, last: str, why: str) -> None:
    """Each row can be checked with a calendar on the wall; the day from which is counted is not counted."""
    assert why
    assert after(date.fromisoformat(start), as_reply_time(span), country).day == date.fromisoformat(last)


def test_a_year_whose_working_weekends_are_not_announced_is_provisional() -> None:
    """China announces them each autumn; until then the day may still move, and the reason says so."""
    assert after(date(2026, 12, 31), as_reply_time("1 working day"), "CN").provisional
    assert not after(date(2026, 2, 12), as_reply_time("2 working days"), "CN").provisional
    assert not after(date(2026, 12, 31), as_reply_time("1 working day"), "US").provisional


def test_the_usual_countries_have_a_calendar() -> None:
    """The list that spares the library a question names no country that it lacks."""
    assert len(USUAL) > 10
    assert [country for country in sorted(USUAL) if not known(country)] == []


@pytest.mark.parametrize(
    ("at", "zone", "day"),
    [
        (datetime(2026, 11, 16, 15, 59, tzinfo=UTC), "Asia/Shanghai", date(2026, 11, 16)),
        (datetime(2026, 11, 16, 16, 0, tzinfo=UTC), "Asia/Shanghai", date(2026, 11, 17)),  # midnight in China
        (datetime(2026, 3, 29, 0, 59, tzinfo=UTC), "Europe/London", date(2026, 3, 29)),  # before the clocks go on
        (datetime(2026, 10, 24, 22, 30, tzinfo=UTC), "Europe/Berlin", date(2026, 10, 25)),  # summer time: 00:30
        (datetime(2026, 10, 25, 22, 30, tzinfo=UTC), "Europe/Berlin", date(2026, 10, 25)),  # winter time: 23:30
    ],
)
def test_the_day_of_a_moment(at: datetime, zone: str, day: date) -> None:
    """A letter of 00:30 on the wall clock is of the new day, also over a clock change."""
    assert WhoseDays(ZoneInfo(zone), None).day(at) == day


@given(st.dates(date(2024, 1, 1), date(2027, 12, 1)), st.integers(1, 40), st.sampled_from(["CN", "DE", "GB", "US"]))
def test_the_last_day_is_a_working_day_and_the_count_is_right(start: date, count: int, country: str) -> None:
    """Between the two days lie as many working days as asked for, the last one among them."""
    last = after(start, as_reply_time(f"{count} working days"), country).day
    between = [date.fromordinal(n) for n in range(start.toordinal() + 1, last.toordinal() + 1)]
    assert presumed_working(last, country)
    assert sum(presumed_working(day, country) for day in between) == count
