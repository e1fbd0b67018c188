from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest

from generator.facts.calendar import Days
from generator.facts.measuring import Life, measuring_period, measuring_periods
from generator.model.measured import Measured
from tests.facts.sla_desk import CLOCK, TODAY, model, span

SHANGHAI = ZoneInfo("Asia/Shanghai")


def labels(measured: str, life: Life, *stretches: str, zone: ZoneInfo = CLOCK) -> list[str]:
    """The periods that these stretches touch."""
    rule = model(Measured, measured)
    return [p.days.label for p in measuring_periods([span(s) for s in stretches], rule, life, zone, TODAY)]


def test_tencents_printed_example() -> None:
    """Three months from 17 March are four service months: 17 to 31 March, April, May, 1 to 16 June."""
    life = Life(date(2026, 3, 17), date(2026, 6, 16))
    found = labels("{per: service-month}", life, "2026-03-17 00:00/2026-06-16 12:00")
    assert found == ["2026-03-17/2026-03-31", "2026-04", "2026-05", "2026-06-01/2026-06-16"]


@pytest.mark.parametrize(
    ("measured", "found"),
    [
        ("{per: calendar-month}", ["2026-03"]),  # what is not said counts whole
        ("{per: calendar-month, part: whole}", ["2026-03"]),
        ("{per: calendar-month, part: cut}", ["2026-03-17/2026-03-31"]),
        ("{per: service-month}", ["2026-03-17/2026-03-31"]),
        ("{per: service-month, part: whole}", ["2026-03"]),
    ],
)
def test_the_first_month(measured: str, found: list[str]) -> None:
    """Cut to the days that were rented only where the terms say so, or count in service months."""
    assert labels(measured, Life(date(2026, 3, 17)), "2026-03-20 09:00/10:00") == found


@pytest.mark.parametrize(
    ("stretch", "zone", "found"),
    [
        ("2026-10-31 15:00/16:00", SHANGHAI, ["2026-10"]),  # ends at midnight, which is not in it
        ("2026-10-31 15:00/16:01", SHANGHAI, ["2026-10", "2026-11"]),
        ("2026-10-31 16:00/17:00", SHANGHAI, ["2026-11"]),
        ("2026-10-31 16:00/17:00", CLOCK, ["2026-10"]),
        ("2026-09-30 12:00/2026-11-01 00:00", CLOCK, ["2026-09", "2026-10"]),
    ],
)
def test_months_begin_on_the_providers_clock(stretch: str, zone: ZoneInfo, found: list[str]) -> None:
    """An outage lies in the month in which it was on the provider's clock, and in each that it touches."""
    assert labels("{per: calendar-month}", Life(), stretch, zone=zone) == found


def test_a_period_is_there_once() -> None:
    """Two outages of a month have one period; the order is that of time."""
    assert labels("{per: calendar-month}", Life(), "2026-11-10 09:00/10:00", "2026-11-12 09:00/10:00") == ["2026-11"]
    assert labels("{per: year-before-claim}", Life(), "2026-11-10 09:00/10:00") == ["2025-12-08/2026-12-07"]
    assert labels("{per: year-before-claim}", Life(), "2026-12-07 23:00/2026-12-08 01:00") == ["2025-12-08/2026-12-07"]
    assert labels("{per: service-year}", Life(date(2025, 3, 17)), "2026-11-10 09:00/10:00") == ["2026-03-17/2027-03-16"]


def test_a_service_that_was_not_rented_at_all_in_the_period() -> None:
    """Its whole period counts: on the provider's clock the first day may lie in the month before."""
    november = Days(date(2026, 11, 1), date(2026, 12, 1))
    assert Life(date(2026, 12, 1)).cut(november) == november
    assert Life(None, date(2026, 11, 1)).cut(november) == Days(date(2026, 11, 1), date(2026, 11, 2))


@pytest.mark.parametrize(
    ("measured", "life", "hours"),
    [
        ("{per: calendar-month, month: 730 hours}", Life(), 730),
        ("{per: calendar-month, month: 720 hours}", Life(), 720),
        ("{per: calendar-month}", Life(), 744),
        (
            "{per: calendar-month, part: cut, month: 730 hours}",
            Life(date(2026, 3, 17)),
            360,
        ),  # 15 days: fixed months are whole ones
    ],
)
def test_what_the_percentage_is_of(measured: str, life: Life, hours: int) -> None:
    """A month of fixed length where the terms have one, else the time that went by."""
    rule = model(Measured, measured)
    period = measuring_period(Days(date(2026, 3, 1), date(2026, 4, 1)), rule, life, CLOCK)
    assert period.length(rule.month.duration if rule.month else None) == timedelta(hours=hours)
    assert period.is_cut == (life.since is not None)
