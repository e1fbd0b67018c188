"""What a service costs over a measuring period and in an hour: what credits are a part of. Exact, not rounded."""

from datetime import date, timedelta
from decimal import Decimal

from generator.facts.measuring import MeasuringPeriod
from generator.facts.tally import microseconds
from generator.model.scalars.amount import Fee

_HOUR = microseconds(timedelta(hours=1))
_MONTHS = {"month": Decimal(1), "quarter": Decimal(3), "year": Decimal(12)}
_YEAR = timedelta(days=360)
"""A measuring period of more days than this is a year."""


def hours(time: timedelta) -> Decimal:
    """*time* in hours."""
    return microseconds(time) / _HOUR


def monthly(fee: Fee, period: MeasuringPeriod, month: timedelta | None) -> Decimal:
    """The fee of one month; of an hourly fee, of a *month* of fixed length or of the one at the period's beginning."""
    if fee.term == "hour":
        return fee.price.amount * hours(month or _full_month(period))
    return fee.price.amount / _MONTHS[fee.term]


def hourly(fee: Fee, period: MeasuringPeriod, month: timedelta | None) -> Decimal:
    """The charge of one hour: as it is priced, else the month's fee over the hours of the month.

    A yearly fee is spread over the days of its year, because nobody pays the less for an hour in a long month.
    """
    if fee.term == "hour":
        return fee.price.amount
    if fee.term == "year" and month is None:
        year = period.full.first.year
        return fee.price.amount / hours(date(year + 1, 1, 1) - date(year, 1, 1))
    return monthly(fee, period, month) / hours(month or _full_month(period))


def charge(fee: Fee, period: MeasuringPeriod) -> Decimal:
    """What the service costs in *period*: its share of the fee where the period is cut."""
    if fee.term == "hour":
        return fee.price.amount * hours(period.time.duration)
    months = 12 if _is_year(period) else 1
    whole = fee.price.amount / _MONTHS[fee.term] * months
    days = (period.days.end - period.days.first).days
    return whole * days / (period.full.end - period.full.first).days if period.is_cut else whole


def _is_year(period: MeasuringPeriod) -> bool:
    return period.full.end - period.full.first > _YEAR


def _full_month(period: MeasuringPeriod) -> timedelta:
    """How long a month of the period is: the period itself, or the twelfth part of a year."""
    full = period.full.end - period.full.first
    return full / 12 if _is_year(period) else (full if period.is_cut else period.time.duration)
