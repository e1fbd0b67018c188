import pytest

from generator.base.diagnostic import Finding, values
from generator.model.claim_rule import Window
from generator.model.credit import Credit, Gift
from generator.model.read import read
from generator.model.terms import Terms, whole
from tests.facts.sla_desk import data, provider

FULL = (
    "{scope: region, unit: region, promise: {uptime: 99.99 %}, measured: {per: billing-cycle},"
    " downtime: {granularity: 1 minute}, maintenance: {notice: 24 hours}, exclusions: [战争],"
    " credit: {flat: {percent: 10 %}}, claim: {window: {cycle: 2}}}"
)


def test_a_scope_takes_what_it_does_not_say_from_another() -> None:
    """Its own clauses stay, everything else comes from the scope that it names."""
    scopes = provider(FULL, "{scope: one, unit: server, like: region, promise: {uptime: 99.5 %}}").terms
    region, one = whole(scopes, "region"), whole(scopes, "one")
    assert region is not None
    assert one is not None
    assert str(one.promise and one.promise.uptime) == "99.5"
    assert (one.scope, one.unit, one.like) == ("one", "server", "region")
    for name in ("measured", "downtime", "maintenance", "exclusions", "credit", "claim"):
        assert getattr(one, name) == getattr(region, name), name


def test_a_scope_that_does_not_exist() -> None:
    """There are no terms of that name; one that is like nothing, or like itself, keeps what it says."""
    scopes = provider("{scope: a, unit: server, like: b}", "{scope: c, unit: server, like: c}").terms
    assert whole(scopes, "x") is None
    assert whole(scopes, "a") == scopes[0]
    assert whole(scopes, "c") == scopes[1]


@pytest.mark.parametrize(
    ("unit", "fits"),
    [("server", True), ("network", True), ("host", True), ("region", False), ("fleet", False), ("other", False)],
)
def test_what_one_server_can_claim_under(unit: str, fits: bool) -> None:  # noqa: FBT001 - a column
    """Its own promise and that of its network; not that of a region, a fleet, or another product."""
    (one,) = provider(f"{{scope: s, unit: {unit}}}").terms
    assert one.fits_one_server is fits


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "{flat: {percent: 10 %}, lost_time: {}}",
            Finding((), "several-credit-shapes", values(found="flat, lost_time")),
        ),
        ("{flat: {}}", Finding(("flat",), "key-missing", values(key="percent"))),
        ("{flat: {percent: 10 %, time: 1 day}}", Finding(("flat",), "key-missing", values(key="percent"))),
        (
            "{per_unit: {unit: 1 month, percent: 5 %}}",
            Finding(("per_unit", "unit"), "not-a-span", values(value="1 month", write="")),
        ),
    ],
)
def test_what_is_wrong_in_a_credit_rule(text: str, expected: Finding) -> None:
    """One shape, and one gift: a share or time."""
    assert read(Credit, data(text), language="zh") == [expected]


def test_a_window_that_opens_needs_a_calendar() -> None:
    """Working days are those of a country."""
    made = read(Window, data("{within: 60 days, of: month-end, opens_after_working_day: 5}"), language="zh")
    assert made == [Finding((), "key-missing", values(key="calendar"))]


def test_a_credit_whose_table_was_not_seen() -> None:
    """It has no shape, and is none the less a rule with a base and a cap."""
    made = read(Credit, data("{base: {kind: service-fee}, caps: [{percent: 100 %}]}"), language="zh")
    assert isinstance(made, Credit)
    assert made.tiers is None
    assert isinstance(read(Gift, data("{time: 3 months}"), language="zh"), Gift)


def test_every_shape_of_the_research_can_be_said() -> None:
    """Credit, claim window, downtime and base: each shape that was met is read without complaint."""
    shapes = [
        "credit: {tiers: [{from: 99 %, below: 99.9 %, percent: 10 %}, {below: 99 %, percent: 100 %}]}",
        "credit: {tiers: [{above: 99 %, at_most: 99.9 %, time: 3 days}, {below: 50 %, time: 3 months}]}",
        "credit: {flat: {percent: 50 %}}",
        "credit: {lost_time: {times: 1, of: rate}}",
        "credit: {lost_time: {times: 50, of: share, whole_multiplier: yes}}, measured: {per: calendar-month, month: 730 hours}",
        "credit: {per_unit: {percent: 0.5 %, unit: 1 minute, part: dropped}}",
        "credit: {per_unit: {percent: 5 %, unit: 1 hour, part: counts, beyond: 1 hour}}",
        "credit: {per_unit: {percent: 5 %, unit: 1 hour, beyond: promise, each: period}}",
        "credit: {per_unit: {time: 1 day, unit: 1 hour, part: counts}, caps: [{percent: 10 %, of: next-renewal}]}",
        "credit: {bands: [{below: 9 minutes, time: 12 hours}, {from: 10 minutes, time: 672 hours}], printed_gaps: yes}",
        "credit: {per_unit: {time: 1 hour, unit: 1 hour}, payout: {form: extension}}",
        "credit: {discretionary: {most: {percent: 50 %}}}",
        "credit: {discretionary: {}}",
        "credit: {clock_hours: {more_than: 6 minutes}, automatic: yes}",
        "credit: {flat: {percent: 10 %}, least: {amount: 1 USD}, exclusive: 只选一项}",
        "credit: {flat: {percent: 10 %}, caps: [{percent: 100 %, per: thirty-days}, {claims: 1}, {time: 24 hours, per: incident}]}",
        *(
            f"credit: {{base: {{kind: {kind}}}}}"
            for kind in ("service-fee", "region-charges", "fleet-charges", "cores-and-memory", "cash-paid",
                         "list-price", "thirty-days-before", "next-renewal", "affected-parts", "first-month")
        ),
        "claim: {window: {within: 72 hours, of: event}}",
        "claim: {window: {within: 30 days, of: outage-end}}",
        "claim: {window: {within: 15 days, of: correction}}",
        "claim: {window: {within: 60 days, of: month-end}}",
        "claim: {window: {cycle: 2}}",
        "claim: {window: {within: 2 months, of: cycle-end}}",
        "claim: {window: {within: 60 days, of: eligibility, ambiguity: 未说明}}",
        "claim: {window: {same_month: yes}}",
        "claim: {first: {words: 工单, within: 24 hours, of: event}, window: {cycle: 2}}",
        "claim: {window: {within: 60 days, of: month-end, opens_after_working_day: 5, calendar: CN}}",
        "claim: {only: yes, channel: ticket, evidence: [{kind: provider-records}]}",
        "downtime: {interval: 5 minutes, part_of_interval: counts}",
        "downtime: {more_than: 60 seconds, rounding: {way: up, to: 1 minute}}",
        "downtime: {at_least: 1 hour, rounding: {way: nearest, to: 30 minutes}}",
        *(f"downtime: {{starts: {start}}}" for start in ("failure", "effect", "ticket", "validation", "notice-or-detection")),
        *(
            f"measured: {{per: {per}}}"
            for per in ("calendar-month", "billing-cycle", "service-month", "service-year", "year-before-claim")
        ),
        "measured: {per: calendar-month, month: 720 hours, part: whole}",
        "promise: {uptime: 99.9 %, allowance: 8 hours}",
        "promise: {uptime: 99.9 %, status: unconfirmed, clause: 第1条, source: https://x.example/sla}",
    ]  # fmt: skip
    for shape in shapes:
        made = read(Terms, data(f"{{scope: s, unit: server, {shape}}}"), language="zh")
        assert isinstance(made, Terms), (shape, made)
