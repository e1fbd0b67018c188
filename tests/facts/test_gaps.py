from datetime import date
from zoneinfo import ZoneInfo

import pytest

from generator.facts.downtime import downtime
from generator.facts.gaps import months_without_outage
from tests.facts.sla_desk import CLOCK, case


@pytest.mark.parametrize(
    ("outages", "months"),
    [
        ([("2026-08-10", "2026-08-10"), ("2026-11-10", "2026-11-10")], ["2026-09", "2026-10"]),
        ([("2026-10-10", "2026-10-10"), ("2026-11-10", "2026-11-10")], []),
        ([("2026-08-10", "2026-10-10"), ("2026-11-10", "2026-11-10")], []),  # one that lasted for months
        ([("2026-11-10", "2026-11-10")], []),
        ([("2026-08-10", "2026-09-01"), ("2026-10-10", "2026-10-10")], []),  # it reaches into September by an hour
        ([("2025-12-10", "2025-12-10"), ("2026-02-10", "2026-02-10")], ["2026-01"]),
        ([("2026-06-10", "ongoing"), ("2026-11-10", "2026-11-10")], []),  # up to today
        ([], []),
    ],
)
def test_months_of_which_nothing_is_said(outages: list[tuple[str, str]], months: list[str]) -> None:
    """Between the first and the last outage."""
    written = ", ".join(f"{{start: {a} 09:00Z, end: {b if b == 'ongoing' else f'{b} 10:00Z'}}}" for a, b in outages)
    found = months_without_outage(downtime(case(written).incident.outages, CLOCK), CLOCK, date(2026, 11, 16))
    assert [f"{month:%Y-%m}" for month in found] == months


def test_a_month_begins_on_the_clock_of_the_case() -> None:
    """31 August 20:00 in UTC touches September only, in Shanghai; so nothing is said of August."""
    written = "{start: 2026-07-10 09:00Z, end: 2026-07-10 10:00Z}, {start: 2026-08-31 20:00Z, end: 2026-08-31 21:00Z}"
    down = downtime(case(written).incident.outages, CLOCK)
    assert months_without_outage(down, ZoneInfo("Asia/Shanghai"), date(2026, 11, 16)) == (date(2026, 8, 1),)
    assert months_without_outage(down, CLOCK, date(2026, 11, 16)) == ()


def test_months_are_those_of_the_case() -> None:
    """31 August 20:00 in UTC is September in Shanghai."""
    written = "{start: 2026-08-31 20:00Z, end: 2026-08-31 21:00Z}, {start: 2026-10-10 09:00Z, end: 2026-10-10 10:00Z}"
    down = downtime(case(written).incident.outages, CLOCK)
    assert months_without_outage(down, ZoneInfo("Asia/Shanghai"), date(2026, 11, 16)) == ()
    assert months_without_outage(down, None, date(2026, 11, 16)) == (date(2026, 9, 1),)
    ends = "{start: 2026-08-31 14:00Z, end: 2026-08-31 17:00Z}, {start: 2026-10-10 09:00Z, end: 2026-10-10 10:00Z}"
    over = downtime(case(ends).incident.outages, CLOCK)  # over midnight in Shanghai only
    assert months_without_outage(over, ZoneInfo("Asia/Shanghai"), date(2026, 11, 16)) == ()
