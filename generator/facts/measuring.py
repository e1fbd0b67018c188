"""The measuring periods that outages touch, cut to the life of the service where the terms say so."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta, tzinfo

from generator.base.period import Period
from generator.facts.calendar import Days, around
from generator.model.measured import Measured


@dataclass(frozen=True, slots=True)
class Life:
    """The days on which a service was rented, both included, as far as they are known; and its billing day."""

    since: date | None = None
    until: date | None = None
    cycle_day: int = 1

    def cut(self, days: Days) -> Days:
        """The part of *days* in which the service was rented; all of them where that is none.

        Why all: an outage on the first day may lie a day earlier on the provider's clock, and then in another month.
        """
        first = max(days.first, self.since or days.first)
        end = min(days.end, self.until + timedelta(days=1) if self.until else days.end)
        return Days(first, end) if first < end else days


@dataclass(frozen=True, slots=True)
class MeasuringPeriod:
    """*days* are those that count, *full* those of the uncut period, *time* is what counts, in UTC."""

    days: Days
    full: Days
    time: Period

    @property
    def is_cut(self) -> bool:
        """Whether the service was rented for a part of it only, and only that part counts."""
        return self.days != self.full

    def length(self, month: timedelta | None) -> timedelta:
        """What the percentage is of: *month* where the terms fix one, else the time that went by."""
        return month if month and not self.is_cut else self.time.duration


def measuring_periods(
    stretches: Iterable[Period], measured: Measured, life: Life, zone: tzinfo, today: date
) -> tuple[MeasuringPeriod, ...]:
    """Every period in which a moment of *stretches* lies, in order, each once."""
    found = dict.fromkeys(days for stretch in stretches for days in _touched(stretch, measured, life, zone, today))
    return tuple(measuring_period(days, measured, life, zone) for days in found)


def measuring_period(full: Days, measured: Measured, life: Life, zone: tzinfo) -> MeasuringPeriod:
    """The period of the *full* days as the terms count it."""
    part = measured.part or ("cut" if measured.per == "service-month" else "whole")
    days = life.cut(full) if part == "cut" else full
    return MeasuringPeriod(days, full, days.within(zone))


def _touched(stretch: Period, measured: Measured, life: Life, zone: tzinfo, today: date) -> Iterator[Days]:
    day = stretch.start.astimezone(zone).date()
    while True:
        days = around(day, measured.per, life.cycle_day, life.since, today)
        yield days
        if stretch.end <= days.within(zone).end or measured.per == "year-before-claim":
            return
        day = days.end
