"""Every shape of credit, with its sum written out. The fee is 100.00 USD a month, the month has 720 hours."""

from datetime import timedelta
from decimal import Decimal

import pytest

from generator.base.money import Money
from generator.facts.caps import Extension
from generator.facts.claim import PeriodClaim, Verdict
from tests.facts.sla_desk import case, claim, only, provider, usd

UP = "promise: {uptime: 99.9 %}"
FULL = "promise: {uptime: 100 %}"


def hit(length: str, day: int = 10) -> str:
    """An outage in November that began at midnight and lasted so long, `H:MM` or `H:MM:SS`."""
    hours, _, rest = length.partition(":")
    return f"{{start: 2026-11-{day:02} 00:00Z, end: 2026-11-{day + int(hours) // 24:02} {int(hours) % 24:02}:{rest}Z}}"


def given(rule: str, *outages: str, fee: str = "100.00 USD per month") -> PeriodClaim:
    """What a scope with this *rule* gives."""
    about = case(", ".join(outages), f"{{id: s1, fee: {fee}}}")
    return only(claim(provider(f"{{scope: s, unit: server, {rule}}}"), about))


def keys(one: PeriodClaim) -> list[str]:
    """The lines of the working behind the availability."""
    common = {"length", "down", "uptime", "below", "not-below", "base", "hour", "credit-half-up"}
    return [line.key for line in one.working if line.key not in common]


TIERS = f"{UP}, credit: {{tiers: [{{from: 99.0 %, below: 99.9 %, percent: 10 %}}, {{from: 95.0 %, below: 99.0 %, percent: 25 %}}, {{below: 95.0 %, percent: 100 %}}]}}"
FAVOUR = (
    f"{UP}, credit: {{tiers: [{{above: 99.5 %, below: 99.9 %, percent: 10 %}}, {{at_most: 99.5 %, time: 3 days}}]}}"
)
GAP = f"{UP}, credit: {{tiers: [{{from: 99.5 %, below: 99.9 %, percent: 10 %}}, {{below: 99.0 %, percent: 25 %}}]}}"
BANDS = f"{FULL}, credit: {{bands: [{{below: 9 minutes, time: 12 hours}}, {{from: 10 minutes, below: 60 minutes, time: 24 hours}}, {{from: 60 minutes, percent: 50 %}}], month: 672 hours}}"


@pytest.mark.parametrize(
    ("rule", "outage", "credit", "lines"),
    [
        (TIERS, "0:43:12", None, []),  # 43.2 min of 43 200 are 0.1 %: exactly 99.9 is kept
        (TIERS, "0:43:13", usd("10.00"), ["uptime-both", "tier-percent"]),
        (TIERS, "7:12", usd("10.00"), ["tier-percent"]),  # 432 / 43 200 = 1 %: exactly 99.0 is the upper step
        (TIERS, "7:13", usd("25.00"), ["tier-percent"]),
        (TIERS, "36:00", usd("25.00"), ["tier-percent"]),  # 36 / 720 = 5 %: exactly 95.0
        (TIERS, "36:01", usd("100.00"), ["tier-percent"]),
        # the lower step first: exactly 99.0 still belongs to the upper one
        (
            f"{UP}, credit: {{tiers: [{{below: 99.0 %, percent: 25 %}}, {{from: 99.0 %, below: 99.9 %, percent: 10 %}}]}}",
            "7:12",
            usd("10.00"),
            ["tier-percent"],
        ),
        (FAVOUR, "3:35", usd("10.00"), ["tier-percent"]),
        (FAVOUR, "3:36", usd("10.00"), ["tier-time"]),  # exactly 99.5, in our favour: 72 h x 100 / 720 = 10
        (GAP, "3:36", usd("10.00"), ["tier-percent"]),
        (GAP, "4:00", None, ["tier-gap"]),  # 99.44 is in no step
        (f"{UP}, credit: {{flat: {{percent: 50 %}}}}", "1:00", usd("50.00"), ["flat-percent"]),
        (f"{UP}, credit: {{flat: {{time: 3 months}}}}", "1:00", usd("300.00"), ["flat-time"]),  # more than a month
        (f"{UP}, credit: {{flat: {{time: 1 year}}}}", "1:00", usd("1200.00"), ["flat-time"]),
        # 4 h x 100 / 720 = 0.5555…
        (f"{UP}, credit: {{lost_time: {{}}}}", "4:00", usd("0.56"), ["lost-rate"]),
        (f"{UP}, credit: {{lost_time: {{times: 50}}}}", "4:00", usd("27.78"), ["lost-rate"]),
        (
            f"{UP}, credit: {{lost_time: {{times: 10, beyond: 1 hour}}}}",
            "4:00",
            usd("4.17"),
            ["lost-rate"],
        ),  # 3 h x 10 / 7.2
        (f"{UP}, credit: {{lost_time: {{times: 10, beyond: 4 hours}}}}", "4:00", usd("0.00"), ["lost-rate"]),
        # 1.5 h are one whole hour before they are multiplied
        (f"{UP}, credit: {{lost_time: {{times: 72, whole_multiplier: yes}}}}", "1:30", usd("10.00"), ["lost-rate"]),
        # 7.2 / 720 = 1 % x 50 = half the month
        (f"{UP}, credit: {{lost_time: {{of: share, times: 50}}}}", "7:12", usd("50.00"), ["lost-share"]),
        # beyond the 0.72 h that the promise lets pass: 6.48 / 720 x 50 = 0.45
        (
            f"{UP}, credit: {{lost_time: {{of: share, times: 50, beyond: promise}}}}",
            "7:12",
            usd("45.00"),
            ["lost-share"],
        ),
        # 1.5 is cut to 1 before it is multiplied, as one host prints
        (
            f"{UP}, credit: {{lost_time: {{of: share, times: 150, whole_multiplier: yes}}}}",
            "7:12",
            usd("100.00"),
            ["lost-share"],
        ),
        (
            f"{FULL}, credit: {{per_unit: {{percent: 5 %, unit: 30 minutes}}}}",
            "1:29",
            usd("10.00"),
            ["unit-percent", "units"],
        ),
        (
            f"{FULL}, credit: {{per_unit: {{percent: 5 %, unit: 30 minutes, part: counts}}}}",
            "1:29",
            usd("15.00"),
            ["unit-percent", "units"],
        ),
        (
            f"{FULL}, credit: {{per_unit: {{percent: 5 %, unit: 30 minutes, part: counts}}}}",
            "1:30",
            usd("15.00"),
            ["unit-percent", "units"],
        ),
        (
            f"{FULL}, credit: {{per_unit: {{percent: 5 %, unit: 30 minutes, part: exact}}}}",
            "1:15",
            usd("12.50"),
            ["unit-percent", "units"],
        ),
        # the first hour is the target: 1 h 1 min are two hours or parts of one
        (
            f"{FULL}, credit: {{per_unit: {{percent: 5 %, unit: 1 hour, part: counts, beyond: 1 hour}}}}",
            "2:01",
            usd("10.00"),
            ["unit-percent", "units"],
        ),
        (
            f"{FULL}, credit: {{per_unit: {{percent: 5 %, unit: 1 hour, beyond: 1 hour}}}}",
            "1:00",
            usd("0.00"),
            ["unit-percent", "units"],
        ),
        # 7 h 12 min less the 43.2 min of the promise: 6 whole hours
        (
            f"{UP}, credit: {{per_unit: {{percent: 5 %, unit: 1 hour, beyond: promise}}}}",
            "7:12",
            usd("30.00"),
            ["unit-percent", "units"],
        ),
        # 2 days, 48 x 100 / 720
        (
            f"{FULL}, credit: {{per_unit: {{time: 1 day, unit: 1 hour, part: counts}}}}",
            "1:01",
            usd("6.67"),
            ["unit-time", "units"],
        ),
        (BANDS, "0:08:59", usd("1.79"), ["band-time"]),  # 12 x 100 / 672 = 1.7857
        (BANDS, "0:09", None, ["band-gap"]),
        (BANDS, "0:09:59", None, ["band-gap"]),
        (BANDS, "0:10", usd("3.57"), ["band-time"]),  # 24 x 100 / 672
        (BANDS, "0:59:59", usd("3.57"), ["band-time"]),
        (BANDS, "1:00", usd("50.00"), ["band-percent"]),
        (
            f"{UP}, credit: {{clock_hours: {{more_than: 6 minutes}}}}",
            "1:07",
            usd("0.28"),
            ["clock-hours"],
        ),  # 2 x 100 / 720
        (f"{UP}, credit: {{discretionary: {{}}}}", "1:00", None, ["discretionary"]),
        (f"{UP}, credit: {{discretionary: {{most: {{percent: 50 %}}}}}}", "1:00", None, ["discretionary-most"]),
        (f"{UP}, credit: {{base: {{kind: service-fee}}}}", "1:00", None, ["credit-not-seen"]),
        (UP, "1:00", None, ["credit-not-seen"]),
    ],
)
def test_what_one_outage_gives(rule: str, outage: str, credit: Money | None, lines: list[str]) -> None:
    """The step, the multiple, the units, the band; nothing where nothing can be known, and why."""
    one = given(rule, hit(outage))
    assert one.credit == credit
    assert keys(one) == lines


@pytest.mark.parametrize(
    ("rule", "credit"),
    [
        (TIERS, usd("10.00")),  # 3 h in all: one month, one step
        (f"{UP}, credit: {{lost_time: {{}}}}", usd("0.42")),  # 3 x 100 / 720
        # each by itself: 1 h 30 min are one whole hour twice
        (f"{FULL}, credit: {{per_unit: {{percent: 5 %, unit: 1 hour}}}}", usd("10.00")),
        (f"{FULL}, credit: {{per_unit: {{percent: 5 %, unit: 1 hour, each: period}}}}", usd("15.00")),  # 3 h together
        (f"{FULL}, credit: {{per_unit: {{percent: 5 %, unit: 1 hour, beyond: 1 hour, part: counts}}}}", usd("10.00")),
        (BANDS, usd("100.00")),  # two bands of 50 %
        # what the promise lets pass is taken off once, not of each: 3 h less 43.2 min are 2 whole hours
        (f"{UP}, credit: {{per_unit: {{percent: 5 %, unit: 1 hour, beyond: promise}}}}", usd("10.00")),
    ],
)
def test_two_outages_of_a_month(rule: str, credit: Money) -> None:
    """By the month where the rule is about the month, by each where it is about an outage. Both last 1 h 30 min."""
    assert given(rule, hit("1:30"), hit("1:30", 12)).credit == credit


def test_an_outage_in_a_gap_does_not_hide_the_other() -> None:
    """The band of the one is given; that the other has none stands in the working."""
    one = given(BANDS, hit("0:09:30"), hit("0:10", 12))
    assert (one.credit, one.verdict) == (usd("3.57"), Verdict.BREACH)
    assert keys(one) == ["band-gap", "band-time"]


@pytest.mark.parametrize(
    ("rule", "outage", "verdict", "credit"),
    [
        # a target without a percentage: the rule itself says when it gives
        ("credit: {per_unit: {percent: 5 %, unit: 1 hour, beyond: 1 hour}}", "1:30", Verdict.NO_BREACH, usd("0.00")),
        ("credit: {per_unit: {percent: 5 %, unit: 1 hour, beyond: 1 hour}}", "2:00", Verdict.BREACH, usd("5.00")),
        ("credit: {discretionary: {}}", "1:00", Verdict.UNKNOWN, None),
        ("measured: {per: calendar-month}", "1:00", Verdict.UNKNOWN, None),
        (f"{UP}, credit: {{discretionary: {{}}}}", "1:00", Verdict.BREACH, None),
        (f"{UP}, credit: {{discretionary: {{}}}}", "0:43", Verdict.NO_BREACH, None),
    ],
)
def test_the_verdict(rule: str, outage: str, verdict: Verdict, credit: Money | None) -> None:
    """By the promise where it has a figure; else by whether the rule gives anything."""
    one = given(rule, hit(outage))
    assert (one.verdict, one.credit) == (verdict, credit)


def test_time_instead_of_money() -> None:
    """A longer term: an hour for an hour, months where the table gives months."""
    longer = "payout: {form: extension}"
    hours = given(f"{FULL}, credit: {{per_unit: {{time: 1 hour, unit: 1 hour}}, {longer}}}", hit("3:30"))
    assert hours.credit == Extension(timedelta(hours=3), 0)
    months = given(f"{UP}, credit: {{flat: {{time: 3 months}}, {longer}}}", hit("1:00"))
    assert months.credit == Extension(timedelta(), 3)
    share = given(f"{UP}, credit: {{flat: {{percent: 10 %}}, {longer}}}", hit("1:00"))
    assert share.credit == usd("10.00")  # a share of the fee is no time


def test_the_exact_sum_is_kept() -> None:
    """Rounding comes once, at the end; the sum before it stands beside it."""
    one = given(f"{UP}, credit: {{lost_time: {{}}}}", hit("4:00"), fee="0.006 EUR per hour")
    assert (one.exact, one.credit) == (Decimal("0.024"), Money(Decimal("0.02"), "EUR"))
