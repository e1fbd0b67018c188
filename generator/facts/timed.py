"""Credits that grow with the time: the charge of the time lost, so much a unit of time, hours not charged."""

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal

from generator.facts.counting import hours_down
from generator.facts.fees import hours
from generator.facts.stake import Part, Stake, gift_line, worth
from generator.facts.tally import microseconds
from generator.facts.working import Line, line
from generator.model.credit import ClockHours, LostTime, PerUnit
from generator.model.scalars.span import Span

_NONE = timedelta()


def of_lost_time(rule: LostTime, stake: Stake, lines: list[Line]) -> Iterator[Part]:
    """The charge of the lost time, so many times: of each outage by the hour, or as a share of the whole period."""
    free = _free(rule.beyond, stake)
    if rule.of == "share":
        lost = max(stake.tally.downtime - free, _NONE)
        lines.append(line("lost-share", lost=lost, length=stake.tally.length, times=rule.times))
        exact = microseconds(lost) / microseconds(stake.tally.length) * rule.times
        yield Part(stake.base * (Decimal(int(exact)) if rule.whole_multiplier else exact))
        return
    for length in stake.tally.lengths:
        lost = max(length - free, _NONE)
        lines.append(line("lost-rate", lost=lost, times=rule.times))
        count = Decimal(int(hours(lost))) if rule.whole_multiplier else hours(lost)
        yield Part(count * rule.times * stake.hour, lost * rule.times)


def by_unit(rule: PerUnit, stake: Stake, lines: list[Line]) -> Iterator[Part]:
    """So much for each unit of the time, of each outage, or of the period where that or the promise is what counts."""
    free = _free(rule.beyond, stake)
    whole = rule.each == "period" or rule.beyond == "promise"
    lines.append(gift_line("unit", rule, unit=rule.unit))
    for length in (stake.tally.downtime,) if whole else stake.tally.lengths:
        over = max(length - free, _NONE)
        count = _units(over, rule)
        lines.append(line("units", over=over, count=f"{count.normalize():f}"))
        yield worth(rule, stake, count)


def of_clock_hours(rule: ClockHours, stake: Stake, lines: list[Line]) -> Iterator[Part]:
    """The charge of every hour of the clock that was down for longer than the rule lets pass."""
    count = hours_down(stake.tally.pieces, rule.more_than.duration)
    lines.append(line("clock-hours", count=count))
    yield Part(stake.hour * count)


def _units(time: timedelta, rule: PerUnit) -> Decimal:
    unit = rule.unit.duration
    if rule.part == "exact":
        return microseconds(time) / microseconds(unit)
    return Decimal(time // unit if rule.part == "dropped" else -(time // -unit))


def _free(beyond: Span | str | None, stake: Stake) -> timedelta:
    """The time for which nothing is given."""
    if isinstance(beyond, Span):
        return beyond.duration
    return stake.free if beyond == "promise" else _NONE
