"""Working days of a country, from the library `holidays` (docs/decisions/0011).

Imported when the first working day is asked for: most cases count calendar days, and a check should start at once.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import cache
from typing import Any

from generator.model.scalars.reply_time import ReplyTime

_LATEST = 3_660
"""Days after which a search for working days is our own bug."""
_MAKES_UP = {"CN"}
"""Countries whose government sets working days on weekends, each autumn for the year to come."""


@dataclass(frozen=True, slots=True)
class WhoseDays:
    """Whose days are counted: those of *zone* (UTC where there is none), working days of *country* where known."""

    zone: tzinfo | None
    country: str | None

    def day(self, at: datetime) -> date:
        """The day of *at* on the wall clock of the zone."""
        return at.astimezone(self.zone or UTC).date()


@dataclass(frozen=True, slots=True)
class Counted:
    """A *day* and how it was come by: from *start*, by *span*, in the calendar of *country*.

    *provisional*: the days off of that year have not been announced; only the holidays by law are known.
    """

    day: date
    start: date
    span: ReplyTime
    country: str | None
    provisional: bool = False


def known(country: str) -> bool:
    """Whether the library has a calendar for *country* (ISO 3166-1)."""
    from holidays import list_supported_countries  # noqa: PLC0415 - see above

    return country in _supported(list_supported_countries)


def is_working(day: date, country: str) -> bool:
    """Whether *day* is a working day there: no weekend and no public holiday, or a weekend that is worked instead."""
    return bool(_calendar(country).is_working_day(day))


def after(start: date, span: ReplyTime, country: str | None) -> Counted:
    """The last day of *span* counted from *start*, which is not counted itself.

    Where working days are asked for and no calendar is known, they are calendar days:
    that is the earlier day, and `country` is None in what comes back.
    """
    if not span.working:
        return Counted(start + timedelta(days=span.days), start, span, None)
    if country is None or not known(country):
        return Counted(start + timedelta(days=span.days), start, span, None)
    day, left = start, span.days
    while left and day < start + timedelta(days=_LATEST):
        day += timedelta(days=1)
        left -= is_working(day, country)
    return Counted(day, start, span, country, _provisional(day, country))


def _provisional(day: date, country: str) -> bool:
    if country not in _MAKES_UP:
        return False
    is_working(day, country)
    return not any(worked.year == day.year for worked in _calendar(country).weekend_workdays)


@cache
def _calendar(country: str) -> Any:  # noqa: ANN401 - the library's calendars differ by country
    from holidays import country_holidays  # noqa: PLC0415 - see above

    return country_holidays(country)


@cache
def _supported(listing: Any) -> frozenset[str]:  # noqa: ANN401 - a function of the library
    return frozenset(listing())
