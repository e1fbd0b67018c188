"""Days of the wall clock, and when on each of them something was down."""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, timedelta, tzinfo
from decimal import ROUND_DOWN, Decimal

from generator.base.midnight import midnight
from generator.base.period import MICROSECOND, Period, intersection, total, union
from generator.facts.dossier import Dossier


@dataclass(frozen=True, slots=True)
class Day:
    """One day from midnight to midnight (23 to 25 hours), in UTC, and the parts of it in which it was *down*."""

    day: date
    period: Period
    down: tuple[Period, ...]

    @property
    def lost(self) -> timedelta:
        """How long it was down."""
        return total(self.down)


def days(down: Iterable[Period], zone: tzinfo, first: date, count: int) -> tuple[Day, ...]:
    """*count* days from *first* on, cut at midnight in *zone*."""
    periods = union(down)
    return tuple(_day(periods, zone, first + timedelta(days=n)) for n in range(count))


def _day(periods: tuple[Period, ...], zone: tzinfo, day: date) -> Day:
    whole = Period(midnight(day, zone), midnight(day + timedelta(days=1), zone))
    return Day(day, whole, intersection(periods, (whole,)))


def disturbed(d: Dossier) -> tuple[Period, ...]:
    """When a case was down or disturbed, each moment once; what lasts counts to the midnight before today."""
    now = midnight(d.today, d.zone or UTC)
    return union(Period(one.start, max(one.start, one.end or now)) for one in d.downtime.disturbances)


def first_month(down: Iterable[Period], zone: tzinfo) -> tuple[Day, ...]:
    """The days of the month in which the first of *down* began; none where nothing was down."""
    periods = union(down)
    if not periods:
        return ()
    first = periods[0].start.astimezone(zone).date().replace(day=1)
    return days(periods, zone, first, monthrange(first.year, first.month)[1])


def up(day: Day) -> Decimal:
    """Percent of *day* that was not down, to two decimals, cut off: 100.00 is a day that lost nothing."""
    share = Decimal(100) * ((day.period.duration - day.lost) // MICROSECOND) / (day.period.duration // MICROSECOND)
    return share.quantize(Decimal("0.01"), ROUND_DOWN)
