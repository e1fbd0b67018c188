from datetime import date, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from generator.facts.calendar import Days
from generator.facts.fees import charge, hourly, hours, monthly
from generator.facts.measuring import MeasuringPeriod
from generator.model.scalars.amount import as_fee
from tests.facts.sla_desk import CLOCK, month

NOVEMBER = month(2026, 11)
YEAR = Days(date(2026, 3, 1), date(2027, 3, 1))
A_YEAR = MeasuringPeriod(YEAR, YEAR, YEAR.within(CLOCK))
HALF = Days(date(2026, 11, 16), date(2026, 12, 1))
HALF_NOVEMBER = MeasuringPeriod(HALF, Days(date(2026, 11, 1), date(2026, 12, 1)), HALF.within(CLOCK))
LEAP = month(2028, 2)
SPRING = month(2026, 3, ZoneInfo("Europe/Berlin"))


@pytest.mark.parametrize(
    ("fee", "period", "fixed", "a_month", "an_hour", "whole"),
    [
        # 72 / 720 h
        ("72.00 USD per month", NOVEMBER, None, "72", "0.1", "72"),
        # 67.2 / 672 h, as Vultr counts
        ("67.20 USD per month", NOVEMBER, timedelta(hours=672), "67.2", "0.1", "67.2"),
        # 216 / 3 and / 720
        ("216.00 USD per quarter", NOVEMBER, None, "72", "0.1", "72"),
        # 876 / 8760 h: a year's fee is spread over the year
        ("876.00 USD per year", NOVEMBER, None, "73", "0.1", "73"),
        # 876 / 12 / 730 where the terms fix the month
        ("876.00 USD per year", NOVEMBER, timedelta(hours=730), "73", "0.1", "73"),
        # 878.40 / 8784 h in a leap year
        ("878.40 USD per year", LEAP, None, "73.2", "0.1", "73.2"),
        ("0.10 USD per hour", NOVEMBER, None, "72", "0.1", "72"),
        # a month with the spring change has 743 h
        ("74.30 USD per month", SPRING, None, "74.3", "0.1", "74.3"),
        ("0.10 USD per hour", NOVEMBER, timedelta(hours=672), "67.2", "0.1", "72"),
        # half a month, 15 of 30 days; an hour costs what it costs in the whole month
        ("72.00 USD per month", HALF_NOVEMBER, None, "72", "0.1", "36"),
        ("0.10 USD per hour", HALF_NOVEMBER, None, "72", "0.1", "36"),
        # over a year of service: twelve months; a month of it is the twelfth part, 730 h
        ("73.00 USD per month", A_YEAR, None, "73", "0.1", "876"),
        ("0.10 USD per hour", A_YEAR, None, "73", "0.1", "876"),
        ("876.00 USD per year", A_YEAR, None, "73", "0.1", "876"),
    ],
)
def test_what_a_service_costs(  # noqa: PLR0913 - the columns of the table
    fee: str, period: MeasuringPeriod, fixed: timedelta | None, a_month: str, an_hour: str, whole: str
) -> None:
    """In a month, in an hour, in the measuring period; exact, because rounding comes once, at the end."""
    read = as_fee(fee)
    assert monthly(read, period, fixed) == Decimal(a_month)
    assert hourly(read, period, fixed) == Decimal(an_hour)
    assert charge(read, period) == Decimal(whole)


def test_hours() -> None:
    """90 minutes are one and a half."""
    assert hours(timedelta(minutes=90)) == Decimal("1.5")
