"""What holds of every service credit, whatever the outages and whichever the shape."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from functools import cache
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.base.money import Money
from generator.base.period import Period, total
from generator.facts.assessment import assess
from generator.facts.calendar import around, cycle
from generator.facts.claim import Claim, Verdict
from generator.facts.downtime import Disturbance
from generator.facts.matter import Matter
from generator.facts.measuring import Life, measuring_periods
from generator.facts.tally import tally
from generator.model.case import Case
from generator.model.incident import Outage
from generator.model.measured import Counting, Measured
from generator.model.provider import Provider
from tests.facts.desk import playbook
from tests.facts.sla_desk import NOVEMBER, case, model, provider

FIRST = datetime(2028, 1, 1, tzinfo=UTC)
"""A leap year: the months drawn from are January to April 2028."""
TODAY = date(2028, 6, 1)
ZONES = ("Etc/UTC", "Asia/Shanghai", "Europe/Berlin", "America/New_York")
SHAPES = {
    "tiers": "tiers: [{from: 99 %, below: 100 %, percent: 10 %}, {from: 95 %, below: 99 %, percent: 30 %}, {below: 95 %, percent: 100 %}]",
    "flat": "flat: {percent: 100 %}",
    "lost-rate": "lost_time: {times: 50}",
    "lost-share": "lost_time: {times: 50, of: share}",
    "units": "per_unit: {percent: 5 %, unit: 30 minutes}",
    "units-part": "per_unit: {percent: 5 %, unit: 1 hour, part: counts, beyond: promise}",
    "days": "per_unit: {time: 1 day, unit: 1 hour, part: counts}",
    "bands": "bands: [{below: 10 minutes, time: 12 hours}, {from: 10 minutes, below: 2 hours, time: 24 hours}, {from: 2 hours, time: 672 hours}]",
    "hours": "clock_hours: {more_than: 6 minutes}",
}
PER_OUTAGE = ("bands", "days", "units")
stretches = st.lists(st.tuples(st.integers(0, 120 * 86_400), st.integers(1, 4 * 86_400)), min_size=1, max_size=5).map(
    lambda drawn: [Period(FIRST + timedelta(seconds=a), FIRST + timedelta(seconds=a + b)) for a, b in drawn]
)
zones = st.sampled_from(ZONES)
shapes = st.sampled_from(sorted(SHAPES))


@cache
def terms(shape: str, zone: str) -> Provider:
    """One scope with this shape, capped at the fee of the month."""
    return provider(
        f"{{scope: s, unit: server, promise: {{uptime: 99.95 %}}, measured: {{per: calendar-month}}, credit: {{{SHAPES[shape]}, caps: [{{percent: 100 %, per: period}}]}}}}",
        zone=zone,
    )


@cache
def about() -> Case:
    """A case; what was down is given beside it."""
    return case(NOVEMBER)


@cache
def outage() -> Outage:
    """An outage that says nothing but that the server could not be reached."""
    return about().incident.outages[0]


def claimed(of: Provider, down: list[Period]) -> Claim:
    """The claim for this downtime."""
    found = tuple(sorted((Disturbance(outage(), p.start, p.end) for p in down), key=lambda d: d.start))
    return assess(Matter(about(), of, playbook().phrases, found, ZoneInfo("Etc/UTC"), (), (), TODAY))


def amount(made: Claim) -> Decimal:
    """The sum of the credits."""
    return made.total.amount if made.total else Decimal()


@settings(deadline=None, max_examples=120)
@given(shapes, zones, stretches)
def test_never_negative_and_never_above_the_cap(shape: str, zone: str, down: list[Period]) -> None:
    """Each month gives between nothing and its fee, exactly and rounded."""
    for one in claimed(terms(shape, zone), down).periods:
        assert one.credit is None or isinstance(one.credit, Money)
        if isinstance(one.credit, Money):
            assert Decimal() <= one.credit.amount <= Decimal(100)
            assert Decimal() <= one.exact <= Decimal(100)


@settings(deadline=None, max_examples=120)
@given(shapes, zones, stretches, st.integers(1, 7200))
def test_more_downtime_never_gives_less(shape: str, zone: str, down: list[Period], longer: int) -> None:
    """A longer outage does not lower the sum.

    Of a rule about single outages one is enough: two that grow together are one outage, and may give less than two.
    """
    few = down[:1] if shape in PER_OUTAGE else down
    more = [Period(few[0].start, few[0].end + timedelta(seconds=longer)), *few[1:]]
    before, after = (claimed(terms(shape, zone), these) for these in (few, more))
    assert amount(after) >= amount(before)
    assert before.verdict is not Verdict.BREACH or after.verdict is Verdict.BREACH


@settings(deadline=None, max_examples=120)
@given(zones, stretches)
def test_counted_downtime_lies_within_the_period_and_adds_up(zone: str, down: list[Period]) -> None:
    """Each moment once; no month counts more than it has; together the months count everything, and nothing twice."""
    made = claimed(terms("tiers", zone), down)
    for one in made.periods:
        assert one.tally
        assert timedelta() <= one.counted <= one.tally.length
        assert one.uptime is not None
        assert Decimal() <= one.uptime <= Decimal(100)
    assert sum((one.counted for one in made.periods), timedelta()) == total(down)


@settings(deadline=None, max_examples=120)
@given(zones, stretches, st.integers(0, 3600), st.sampled_from(["calendar-month", "billing-cycle", "service-year"]))
def test_splitting_changes_no_sum(zone: str, down: list[Period], cut: int, per: str) -> None:
    """An outage told as two that touch, or periods of another kind: the same downtime in all."""
    first = down[0]
    middle = min(first.start + timedelta(seconds=cut), first.end)
    halves = [p for p in (Period(first.start, middle), Period(middle, first.end)) if p.start < p.end]
    assert amount(claimed(terms("lost-rate", zone), [*halves, *down[1:]])) == amount(
        claimed(terms("lost-rate", zone), down)
    )
    measured, counting = model(Measured, f"{{per: {per}}}"), model(Counting, "{}")
    life = Life(date(2027, 3, 17), None, 17)
    periods = measuring_periods(down, measured, life, ZoneInfo(zone), TODAY)
    assert sum((tally(down, period, measured, counting).downtime for period in periods), timedelta()) == total(down)


@given(st.dates(date(2020, 1, 1), date(2032, 12, 31)), st.integers(1, 31), zones)
def test_the_months_of_a_zone_follow_each_other(day: date, on: int, zone: str) -> None:
    """Over clock changes, leap days and short months: each moment lies in exactly one month."""
    days = cycle(day, on)
    assert days.first <= day < days.end
    after = cycle(days.end, on)
    assert days.within(ZoneInfo(zone)).end == after.within(ZoneInfo(zone)).start
    assert (
        timedelta(days=28) - timedelta(hours=1) <= days.within(ZoneInfo(zone)).duration <= timedelta(days=31, hours=1)
    )


@given(st.dates(date(2024, 1, 1), date(2032, 12, 31)), st.dates(date(2020, 1, 1), date(2024, 1, 1)))
def test_the_years_of_a_service_follow_each_other(day: date, since: date) -> None:
    """Also for one that began on 29 February."""
    year = around(day, "service-year", 1, since, TODAY)
    assert year.first <= day < year.end
    assert around(year.end, "service-year", 1, since, TODAY).first == year.end


@pytest.mark.parametrize(
    ("zone", "start", "end", "down"),
    [
        # 01:30 to 03:30 on the wall in the spring is one hour; in the autumn it is three
        ("Europe/Berlin", "2028-03-26T00:30", "2028-03-26T01:30", 60),
        ("Europe/Berlin", "2028-10-28T23:30", "2028-10-29T02:30", 180),
        # the leap day is a day
        ("Asia/Shanghai", "2028-02-28T16:00", "2028-02-29T16:00", 1440),
    ],
)
def test_clock_changes_and_the_leap_day(zone: str, start: str, end: str, down: int) -> None:
    """What went by is counted, not what the clock shows."""
    ends = [datetime.fromisoformat(text).replace(tzinfo=UTC) for text in (start, end)]
    made = claimed(terms("tiers", zone), [Period(*ends)])
    assert sum((one.counted for one in made.periods), timedelta()) == timedelta(minutes=down)
