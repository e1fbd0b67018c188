"""Where what is due stands on an axis of time."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta, tzinfo

from generator.base.midnight import midnight

AHEAD = timedelta(days=90)
"""A deadline further away would press the rest together; the table names it."""
_NOON = timedelta(hours=12)


def noon(day: date, zone: tzinfo) -> datetime:
    """The middle of *day*: of a day that is due nobody knows the hour."""
    return midnight(day, zone) + _NOON


def shown(days: Iterable[date], zone: tzinfo, now: datetime) -> tuple[datetime, ...]:
    """The middles of those *days* that a figure shows, each once."""
    return tuple(dict.fromkeys(at for day in days if (at := noon(day, zone)) <= now + AHEAD))
