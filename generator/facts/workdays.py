"""Working days in a country's calendar, with China's make-up working days.

Why a library: the days are set by notices and laws, some of them only weeks before their year begins;
see docs/decisions/0011. It is imported when a calendar is first asked for, because most cases ask for none.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any

_DAY = timedelta(days=1)
_SATURDAY = 5
_BY_NOTICE = "special_public_holidays"
"""Where the library keeps the days that a yearly notice sets; in China a year without a notice is not known yet."""
_NOTICED = ("CN",)


@dataclass(frozen=True, slots=True)
class Lacking:
    """The library has no such calendar, or does not know this year of it. What counts on is not a working day."""

    country: str
    year: int


def working(day: date, country: str) -> bool | Lacking:
    """Whether offices in *country* (ISO 3166-1 code) work on *day*: no holiday, no weekend but a make-up day."""
    if not known(country) or not _settled(country, day.year):
        return Lacking(country, day.year)
    return presumed_working(day, country)


def known(country: str) -> bool:
    """Whether the library has a calendar for *country*."""
    return _calendar(country) is not None


def presumed_working(day: date, country: str) -> bool:
    """The same as far as laws tell: in a year that awaits its notice, it may still change. *country* is known."""
    return bool(_calendar(country).is_working_day(day))


def noticed(country: str, year: int) -> bool:
    """Whether the notice that sets the days of *year* is out; True where no notice sets them. *country* is known."""
    return country not in _NOTICED or year in getattr(_calendar(country), _BY_NOTICE)


def nth_working_day(after: date, count: int, country: str) -> date | Lacking:
    """The *count*th working day after the day *after*, which itself does not count; *count* from 1."""
    day = after
    while count:
        day += _DAY
        works = working(day, country)
        if isinstance(works, Lacking):
            return works
        count -= works
    return day


def nth_weekday(after: date, count: int) -> date:
    """The *count*th Monday to Friday after *after*: what is left where the calendar is not known."""
    day = after
    while count:
        day += _DAY
        count -= day.weekday() < _SATURDAY
    return day


@cache
def _calendar(country: str) -> Any:  # noqa: ANN401 - the library's class depends on the country
    """The library's calendar of *country*; None where it has none."""
    import holidays  # noqa: PLC0415 - a tenth of a second, and most cases need no calendar

    try:
        return holidays.country_holidays(country)
    except NotImplementedError:
        return None


@cache
def _settled(country: str, year: int) -> bool:
    """Whether the library knows the days of *year*, as far as it can say so itself."""
    calendar = _calendar(country)
    return noticed(country, year) and bool(calendar.start_year <= year <= calendar.end_year)
