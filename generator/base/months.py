"""Months of the calendar, which have no fixed length."""

from calendar import monthrange
from datetime import date

IN_YEAR = 12


def month_on(day: date, months: int, on: int) -> date:
    """The day *on* of the month that lies *months* after that of *day*; its last day where it is shorter."""
    year, month = divmod(day.year * IN_YEAR + day.month - 1 + months, IN_YEAR)
    return date(year, month + 1, min(on, monthrange(year, month + 1)[1]))
