"""The stretches of the calendar over which a provider measures: months, billing cycles, years."""

from dataclasses import dataclass
from datetime import date, timedelta, tzinfo

from generator.base.midnight import midnight
from generator.base.months import IN_YEAR, month_on
from generator.base.period import Period
from generator.model.measured import Per

_DAY = timedelta(days=1)
_YEAR = timedelta(days=365)  # AWS EC2 SLA of 2008-10-23: a Service Year is the 365 days before the claim


@dataclass(frozen=True, slots=True)
class Days:
    """Whole days from *first* up to, not including, *end*."""

    first: date
    end: date

    @property
    def last(self) -> date:
        """The last day that belongs to it."""
        return self.end - _DAY

    @property
    def is_month(self) -> bool:
        """Whether it is a calendar month from its first day to its last."""
        return self.first.day == 1 and self.end == month_on(self.first, 1, 1)

    @property
    def label(self) -> str:
        """`2026-11` for a calendar month, else `2026-03-17/2026-03-31`, both days included."""
        return f"{self.first:%Y-%m}" if self.is_month else f"{self.first}/{self.last}"

    def within(self, zone: tzinfo) -> Period:
        """The time from midnight to midnight on the clock of *zone*: over a clock change an hour is an hour."""
        return Period(midnight(self.first, zone), midnight(self.end, zone))


def cycle(day: date, on: int) -> Days:
    """The month that begins on its day *on* (1 for calendar months) and in which *day* lies."""
    first = month_on(day, 0, on)
    back = 0 if first <= day else 1
    return Days(month_on(day, -back, on), month_on(day, 1 - back, on))


def service_year(day: date, since: date) -> Days:
    """The year of service, counted from its first day *since*, in which *day* lies."""
    months = (day.year - since.year) * IN_YEAR
    back = IN_YEAR if month_on(since, months, since.day) > day else 0
    return Days(month_on(since, months - back, since.day), month_on(since, months - back + IN_YEAR, since.day))


def around(day: date, per: Per, on: int, since: date | None, today: date) -> Days:
    """The measuring period in which *day* lies.

    A year of service whose first day is not known is the calendar year; a year before the claim ends today.
    """
    if per == "year-before-claim":
        return Days(today + _DAY - _YEAR, today + _DAY)
    if per == "service-year":
        return service_year(day, since or date(day.year, 1, 1))
    return cycle(day, on if per == "billing-cycle" else 1)
