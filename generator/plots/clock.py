"""Round times along an axis: seconds, minutes, hours, days, Mondays, months, years on the wall clock of a zone."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from generator.base.midnight import midnight
from generator.base.period import Period

_SECOND, _MINUTE, _HOUR, _DAY = (timedelta(seconds=n) for n in (1, 60, 3_600, 86_400))
_SHORT = tuple(unit * n for unit in (_SECOND, _MINUTE) for n in (1, 2, 5, 10, 15, 30))
_HOURS = (1, 2, 3, 6, 12)
_DAYS = (1, 2, 7, 14)
_MONTHS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1_200)
_MONTH = timedelta(days=28)


@dataclass(frozen=True, slots=True)
class RoundTime:
    """An instant in UTC, and what the axis says there."""

    at: datetime
    label: str


def round_times(period: Period, zone: tzinfo, most: int) -> tuple[RoundTime, ...]:
    """The round times of *period*, its end included, in order: of the finest step that gives at most *most*."""
    for found in _ladders(period, zone, most):
        if len(found) <= most:
            return found
    return ()


def _ladders(period: Period, zone: tzinfo, most: int) -> Iterator[tuple[RoundTime, ...]]:
    """The round times of every step that is not hopelessly fine, from the finest on."""
    enough = period.duration / (most + 1)
    yield from (tuple(_steady(period, zone, step)) for step in _SHORT if step >= enough)
    yield from (tuple(_hourly(period, zone, hours)) for hours in _HOURS if hours * _HOUR >= enough)
    yield from (tuple(_daily(period, zone, days)) for days in _DAYS if days * _DAY >= enough)
    yield from (tuple(_monthly(period, zone, months)) for months in _MONTHS if months * _MONTH * 1.1 >= enough)


def _steady(period: Period, zone: tzinfo, step: timedelta) -> Iterator[RoundTime]:
    """Steps below an hour, counted in the offset of the start: changes of the clock are multiples of them."""
    offset = period.start.astimezone(zone).utcoffset() or timedelta()
    begun = datetime.combine((period.start + offset).date(), time(), UTC) - offset
    at = begun - (begun - period.start) // step * step
    while at <= period.end:
        local = at.astimezone(zone)
        yield RoundTime(at, f"{local:%H:%M:%S}" if step < _MINUTE else _hour(local))
        at += step


def _hourly(period: Period, zone: tzinfo, hours: int) -> Iterator[RoundTime]:
    for day in _days_of(period, zone):
        for hour in range(0, 24, hours):
            at = datetime.combine(day, time(hour), zone).astimezone(UTC)
            local = at.astimezone(zone)
            if local.hour == hour and period.start <= at <= period.end:  # an hour that the clock skips is none
                yield RoundTime(at, _hour(local))


def _daily(period: Period, zone: tzinfo, days: int) -> Iterator[RoundTime]:
    """Midnights; of seven days and more, those before Mondays."""
    for day in _days_of(period, zone):
        if (day.toordinal() - 1) % days == 0:
            yield from _midnight(period, zone, day, f"{day:%m-%d}")


def _monthly(period: Period, zone: tzinfo, months: int) -> Iterator[RoundTime]:
    first, last = (at.astimezone(zone).date() for at in (period.start, period.end))
    for month in range(first.year * 12 + first.month - 1, last.year * 12 + last.month):
        if month % months == 0:
            day = date(month // 12, month % 12 + 1, 1)
            yield from _midnight(period, zone, day, f"{day:%Y}" if months >= 12 else f"{day:%Y-%m}")  # noqa: PLR2004 - a year


def _midnight(period: Period, zone: tzinfo, day: date, label: str) -> Iterator[RoundTime]:
    at = midnight(day, zone)
    if period.start <= at <= period.end:
        yield RoundTime(at, label)


def _days_of(period: Period, zone: tzinfo) -> Iterator[date]:
    first, last = (at.astimezone(zone).date() for at in (period.start, period.end))
    yield from (first + timedelta(days=n) for n in range((last - first).days + 1))


def _hour(local: datetime) -> str:
    """The hour; at midnight the day that begins."""
    return f"{local:%H:%M}" if local.time() != time() else f"{local:%m-%d}"
