"""From what was down to what is owed: one group of services, period by period."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta, tzinfo
from decimal import Decimal

from generator.base.money import Money
from generator.base.period import Period
from generator.facts.award import award
from generator.facts.caps import Granted, ceiling, granted
from generator.facts.claim import PeriodClaim, Verdict
from generator.facts.counting import Counted
from generator.facts.fees import charge, hourly, monthly
from generator.facts.measuring import Life, MeasuringPeriod, measuring_periods
from generator.facts.stake import Stake
from generator.facts.tally import Tally, allowed, availability_lines, missed, tally
from generator.facts.working import Exact, Line, line
from generator.model.credit import Credit, Gift
from generator.model.measured import Counting, Measured
from generator.model.scalars.amount import Fee
from generator.model.service import Service
from generator.model.terms import Terms

MONTHLY = Measured.model_construct(per="calendar-month")
"""What is taken where the terms do not say over which period they measure; a line says so."""
PLAIN = Counting.model_construct()
"""The same for how they count: to the second, and only what could not be reached."""


@dataclass(frozen=True, slots=True)
class Group:
    """Services that are measured together (mostly one), and what counts as down of each."""

    services: tuple[Service, ...]
    counted: tuple[Counted, ...]

    @property
    def life(self) -> Life:
        """The life of the first of them, from whose bill the periods are taken."""
        first = self.services[0]
        return Life(first.since, first.until, first.cycle_day or 1)

    @property
    def touched(self) -> tuple[Period, ...]:
        """All time with an outage in it, whether it counts or not."""
        return tuple(period for one in self.counted for period in one.touched)

    def lasts(self, stretch: Period) -> bool:
        """Whether an outage that is not over lies in *stretch*."""
        return any(d.end is None and stretch.start <= d.start < stretch.end for one in self.counted for d in one.seen)


@dataclass(frozen=True, slots=True)
class Reckoned:
    """One period of one group, with the most that the terms could give for it."""

    group: Group
    claim: PeriodClaim
    period: MeasuringPeriod
    ceiling: Money | None


def reckoned(terms: Terms, group: Group, zone: tzinfo, today: date) -> tuple[Reckoned, ...]:
    """Every period that an outage of *group* touches, in order."""
    measured = terms.measured or MONTHLY
    periods = measuring_periods(group.touched, measured, group.life, zone, today)
    return tuple(_one(terms, group, period, today) for period in periods)


def _one(terms: Terms, group: Group, period: MeasuringPeriod, today: date) -> Reckoned:
    found = _together(
        [tally(one.stretches, period, terms.measured or MONTHLY, terms.downtime or PLAIN) for one in group.counted]
    )
    broken = missed(terms.promise, found) if terms.promise else None
    fees = [service.fee for service in group.services if service.fee is not None]
    priced = _priced(terms, fees, found, broken) if len(fees) == len(group.services) else _unpriced(broken)
    before = (*_period_lines(terms, group, period, today), *found.lines, *availability_lines(terms.promise, found))
    claim = PeriodClaim(
        services=tuple(service.id for service in group.services),
        label=period.days.label,
        counted=found.downtime,
        uptime=found.uptime,
        promised=terms.promise.uptime if terms.promise else None,
        verdict=_verdict(terms, broken, priced.given),
        credit=priced.given.credit if broken is not False else None,
        exact=priced.given.exact,
        working=(*before, *priced.lines, *priced.given.lines),
        tally=found,
    )
    return Reckoned(group, claim, period, priced.ceiling)


def _period_lines(terms: Terms, group: Group, period: MeasuringPeriod, today: date) -> Iterator[Line]:
    """That the period is not over, and that one rented in part is taken whole where the terms do not say so."""
    if period.days.last >= today:
        yield line("period-not-over", day=period.days.last)
    said = terms.measured is not None and terms.measured.part is not None
    if not said and not period.is_cut and group.life.cut(period.full) != period.full:
        yield line("part-assumed")


def _together(tallies: Sequence[Tally]) -> Tally:
    """The tallies of services that are measured as one: their time down over all their time."""
    return Tally(
        tallies[0].period,
        tuple(piece for one in tallies for piece in one.pieces),
        tuple(length for one in tallies for length in one.lengths),
        sum((one.length for one in tallies), timedelta()),
        tuple(found for one in tallies for found in one.lines),
    )


@dataclass(frozen=True, slots=True)
class _Priced:
    """What the rule gives, the line that says of what it is a part, and the most that it could give."""

    given: Granted
    lines: tuple[Line, ...]
    ceiling: Money | None


def _unpriced(broken: bool | None) -> _Priced:  # noqa: FBT001 - the verdict of the promise
    """Nothing, because a fee is not known; that is said unless the promise was kept."""
    return _Priced(Granted(None, Decimal(), () if broken is False else (line("fee-unknown"),)), (), None)


def _priced(terms: Terms, fees: Sequence[Fee], found: Tally, broken: bool | None) -> _Priced:  # noqa: FBT001 - as above
    """What the terms give for the services that cost *fees*."""
    stake = _stake(terms, fees, found, broken)
    if terms.credit is None:
        return _Priced(Granted(None, Decimal(), () if broken is False else (line("credit-not-seen"),)), (), None)
    given = granted(terms.credit, award(terms.credit, stake), stake)
    return _Priced(given, () if broken is False else (_part_of(terms.credit, stake),), ceiling(terms.credit, stake))


def _stake(terms: Terms, fees: Sequence[Fee], found: Tally, broken: bool | None) -> Stake:  # noqa: FBT001 - as above
    """What is at stake."""
    month = terms.credit.month.duration if terms.credit and terms.credit.month else None
    period, base = found.period, terms.credit.base if terms.credit else None
    whole = sum((charge(fee, period) for fee in fees), Decimal())
    thirty = sum((monthly(fee, period, month) for fee in fees), Decimal())
    return Stake(
        found,
        broken,
        (terms.promise and allowed(terms.promise, found.length)) or timedelta(),
        thirty if base and base.kind == "thirty-days-before" else whole,
        sum((hourly(fee, period, month) for fee in fees), Decimal()),
        thirty,
        sum((fee.price.amount for fee in fees), Decimal()),
        fees[0].price.currency,
    )


def _part_of(credit: Credit, stake: Stake) -> Line:
    """What the credit is a part of."""
    if _by_the_hour(credit):
        return line("hour", rate=Exact(stake.hour, stake.currency))
    return line("base-cut" if stake.tally.period.is_cut else "base", base=Exact(stake.base, stake.currency))


def _by_the_hour(credit: Credit) -> bool:
    """Whether the rule reckons with what an hour costs, not with a share of the fee."""
    timed = credit.lost_time is not None and credit.lost_time.of == "rate"
    gifts: list[Gift] = [*(credit.bands or ()), *(one for one in (credit.flat, credit.per_unit) if one)]
    return timed or credit.clock_hours is not None or any(gift.time for gift in gifts)


def _verdict(terms: Terms, broken: bool | None, given: Granted) -> Verdict:  # noqa: FBT001 - the verdict of the promise
    """Broken or kept by the figures of the promise; where it has none, broken if the rule gives anything."""
    if broken is not None:
        return Verdict.BREACH if broken else Verdict.NO_BREACH
    if terms.credit is None or given.credit is None:
        return Verdict.UNKNOWN
    return Verdict.BREACH if given.exact else Verdict.NO_BREACH


def without_data(label: str, services: Iterable[Service], terms: Terms) -> PeriodClaim:
    """A period for which the case has no outage: not “up”, but unknown."""
    return PeriodClaim(
        services=tuple(service.id for service in services),
        label=label,
        counted=timedelta(),
        uptime=None,
        promised=terms.promise.uptime if terms.promise else None,
        verdict=Verdict.UNKNOWN,
        credit=None,
        exact=Decimal(),
        working=(line("no-data", period=label),),
    )
