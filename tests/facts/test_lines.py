"""The working as people read it: every kind of line with its figures, in English."""

from datetime import date

import pytest

from generator.facts.claim import Claim
from generator.model.provider import Provider
from generator.texts.working import Figures
from tests.facts.sla_desk import CLOCK, TODAY, case, claim, model, provider
from tests.texts.desk import tongue

UP = "promise: {uptime: 99.9 %}"
FULL = "promise: {uptime: 100 %}"
HOUR = "{start: 2026-11-10 09:00Z, end: 2026-11-10 10:00Z}"
LONG = "{start: 2026-11-10 00:00Z, end: 2026-11-11 06:00Z}"


def said(made: Claim) -> list[str]:
    """Every line of the claim: the working of each period, what was taken as given, the reasons of the window."""
    wording = Figures(tongue("en"), CLOCK)
    working = [line for one in made.periods for line in one.working]
    return wording.lines([*working, *made.assumptions, *made.readiness.lines])


@pytest.mark.parametrize(
    ("rule", "outages", "lines"),
    [
        (f"{UP}, credit: {{tiers: [{{below: 99.9 %, time: 3 days}}]}}", HOUR,
         ["The step of the table: 3 days of the service.", "The credit is reckoned on USD 100.00."]),
        (f"{UP}, credit: {{flat: {{percent: 50 %}}}}", HOUR,
         ["For any miss: 50%.", "The credit is reckoned on USD 100.00.", "Credit: USD 50.00, rounded once, half up: USD 50.00."]),
        (f"{UP}, credit: {{flat: {{time: 1 month}}}}", HOUR,
         ["For any miss: 1 month of the service.", "An hour of the service costs USD 0.138889."]),
        (f"{UP}, credit: {{lost_time: {{times: 10}}}}", HOUR,
         ["Lost: 60 minutes, times 10.", "An hour of the service costs USD 0.138889."]),
        (f"{UP}, credit: {{lost_time: {{times: 50, of: share}}}}", HOUR,
         ["Lost: 60 minutes of 43,200 minutes; the charge of that share, times 50.", "The credit is reckoned on USD 100.00."]),
        (f"{UP}, credit: {{clock_hours: {{more_than: 6 minutes}}}}", HOUR,
         ["Hours of the clock that are not charged: 1.", "An hour of the service costs USD 0.138889."]),
        (f"{FULL}, credit: {{per_unit: {{percent: 5 %, unit: 30 minutes}}}}", HOUR,
         ["For each unit of 30 minutes the terms give 5%.", "60 minutes: units that count: 2.", "The credit is reckoned on USD 100.00."]),
        (f"{FULL}, credit: {{per_unit: {{time: 1 day, unit: 1 hour}}}}", HOUR,
         ["For each unit of 1 hour the terms give 1 day of the service.", "An hour of the service costs USD 0.138889."]),
        (f"{FULL}, credit: {{bands: [{{from: 10 minutes, time: 24 hours}}]}}", HOUR,
         ["An outage of 60 minutes: its band gives 24 hours of the service.", "An hour of the service costs USD 0.138889."]),
        (f"{FULL}, credit: {{bands: [{{from: 10 minutes, percent: 5 %}}]}}", HOUR,
         ["An outage of 60 minutes: its band gives 5%.", "The credit is reckoned on USD 100.00."]),
        (f"{FULL}, credit: {{bands: [{{below: 10 minutes, percent: 5 %}}]}}", HOUR,
         ["An outage of 60 minutes lies in no printed band: nothing can be computed for it. Ask for the band below and name the gap."]),
        (f"{UP}, credit: {{discretionary: {{most: {{percent: 50 %}}}}}}", HOUR,
         ["The provider gives a credit at its own discretion, at most USD 50.00; no sum follows from the terms."]),
        (f"{UP}, credit: {{discretionary: {{}}}}", HOUR,
         ["The provider gives a credit at its own discretion; no sum follows from the terms."]),
        (f"{FULL}, credit: {{per_unit: {{percent: 5 %, unit: 1 hour}}, caps: [{{percent: 100 %}}]}}", LONG,
         ["Capped at USD 100.00 for the period (before: USD 150.00)."]),
        (f"{FULL}, credit: {{per_unit: {{percent: 5 %, unit: 1 hour}}, caps: [{{percent: 20 %, per: incident}}]}}", LONG,
         ["Capped at USD 20.00 for one outage (before: USD 150.00)."]),
        (f"{FULL}, credit: {{per_unit: {{percent: 1 %, unit: 1 hour}}, least: {{amount: 2 USD}}}}", HOUR,
         ["Credits that are not above USD 2.00 are not given; this one would be USD 1.00."]),
        ("promise: {uptime: 99.9 %, allowance: 8 hours}", HOUR, ["The terms themselves let 480 minutes pass in the period."]),
        (UP, "{start: 2026-10-31 23:00Z, end: 2026-11-01 01:00Z}",
         ["An outage lasted 120 minutes, of which 60 minutes in 2026-10.", "An outage lasted 120 minutes, of which 60 minutes in 2026-11."]),
        (f"{UP}, downtime: {{rounding: {{way: up, to: 1 minute}}}}", "{start: 2026-11-10 09:00Z, end: 2026-11-10 09:59:01Z}",
         ["59 minutes 1 second went by; counted as 60 minutes.", "Down, as the terms count it: 60 minutes."]),
        (UP, f"{HOUR}, {{start: 2026-11-10 09:30Z, end: 2026-11-10 10:30Z}}",
         ["Outages overlap; each moment is counted once, 90 minutes in all."]),
        (UP, "{start: 2026-11-10 09:00Z, end: 2026-11-10 10:00Z, symptom: slow}",
         ["What was seen from 10 November 2026, 09:00 (UTC) does not count as down under these terms."]),
        (f"{UP}, downtime: {{loss_over: 5 %}}", "{start: 2026-11-10 09:00Z, end: 2026-11-10 10:00Z, loss: 4 %}",
         ["The packet loss from 10 November 2026, 09:00 (UTC) is not above the limit of the terms and does not count."]),
        (f"{UP}, downtime: {{more_than: 60 minutes}}", HOUR,
         ["The outage from 10 November 2026, 09:00 (UTC), 60 minutes, is too short to count under these terms."]),
        (f"{UP}, downtime: {{granularity: 1 minute}}", HOUR,
         ["The terms count in units of 1 minute and do not say what happens to a part of one; it is counted to the second."]),
        (f"{UP}, exclusions: [a, b]", HOUR, ["Exclusions in the terms that no arithmetic can check: 2. Read them first."]),
        (f"{UP}, condition: {{en: Enterprise plans only}}", HOUR, ["Holds only on this condition: Enterprise plans only"]),
        (f"{UP}, credit: {{flat: {{percent: 10 %}}, base: {{kind: cash-paid}}}}", HOUR,
         ["The credit is reckoned on what was paid in cash, without vouchers; the fee given is taken for it."]),
        (f"{UP}, credit: {{flat: {{percent: 10 %}}, caps: [{{percent: 10 %, of: next-renewal}}]}}", HOUR,
         ["The cap is a part of the next renewal fee; the fee given is taken for it."]),
        (f"{UP}, credit: {{flat: {{percent: 10 %}}, exclusive: {{en: choose one}}}}", HOUR, ["Beside other credits: choose one"]),
        (UP, HOUR, ["Outages without an exhibit that these terms accept: 1, the first at 10 November 2026, 09:00 (UTC)."]),
        (f"{UP}, claim: {{first: {{words: {{en: open a ticket}}, within: 24 hours}}, failure: {{en: the credit}}}}", HOUR,
         ["Before the claim, within 24 hours: open a ticket", "What a slip loses: the credit"]),
        (f"{UP}, claim: {{first: {{words: {{en: open a ticket}}}}, method: {{en: ticket system}}, only: yes}}", HOUR,
         ["Before the claim: open a ticket", "Only this way is accepted: ticket system"]),
        (f"{UP}, claim: {{window: {{same_month: yes}}}}", HOUR, ["Closes on 30 November 2026: only in the month of the outage."]),
        (f"{UP}, claim: {{window: {{cycle: 2}}}}", HOUR,
         ["Closes on 31 December 2026: end of billing cycle no. 2 after the incident in its earlier reading, in which the cycle "
          "of the incident is the first; the later reading ends on 31 January 2027."]),
        (f"{UP}, claim: {{window: {{within: 1000 hours, of: event}}}}", HOUR,
         ["Closes at 22 December 2026, 01:00 (UTC): 1,000 hours from the beginning of the outage."]),
        (f"{UP}, claim: {{window: {{within: 60 days, of: month-end, opens_after_working_day: 5, calendar: CN}}}}", HOUR,
         ["Opens on 8 December 2026, after the working day no. 5 of the month after (7 December 2026; calendar: China).",
          "Closes on 29 January 2027: 60 days from the end of the month, 30 November 2026."]),
        (f"{UP}, claim: {{window: {{within: 60 days, of: month-end, opens_after_working_day: 1, calendar: XX}}}}", HOUR,
         ["The working days of 2026 are not known yet (calendar: XX); Monday to Friday was counted."]),
    ],
)  # fmt: skip
def test_what_the_working_says(rule: str, outages: str, lines: list[str]) -> None:
    """Each sentence stands there with its figures."""
    found = said(claim(rule, outages))
    assert [line for line in lines if line not in found] == [], found


@pytest.mark.parametrize(
    ("rule", "not_said"),
    [
        (f"{UP}, credit: {{flat: {{percent: 50 %}}}}", "An hour of the service costs"),
        (f"{UP}, credit: {{lost_time: {{of: share}}}}", "An hour of the service costs"),
        (f"{UP}, credit: {{lost_time: {{}}}}", "The credit is reckoned on"),
        (f"{UP}, credit: {{clock_hours: {{more_than: 6 minutes}}}}", "The credit is reckoned on"),
        (f"{UP}, credit: {{flat: {{time: 1 day}}}}", "The credit is reckoned on"),
    ],
)
def test_only_what_the_rule_reckons_with_is_said(rule: str, not_said: str) -> None:
    """The price of an hour, or the base: never both."""
    assert [line for line in said(claim(rule, HOUR)) if line.startswith(not_said)] == []


def test_what_is_not_over() -> None:
    """Up to when it was counted, and that its window has not begun."""
    rule = f"{UP}, claim: {{window: {{within: 30 days, of: outage-end}}}}"
    found = said(claim(rule, "{start: 2026-11-15 12:00Z, end: ongoing}", date(2026, 11, 16)))
    assert (
        "The outage that began at 15 November 2026, 12:00 (UTC) is not over; "
        "it is counted up to 17 November 2026, 00:00 (UTC), and the figures grow until then."
    ) in found
    assert "The window of 30 days begins when the outage is over." in found
    assert "The period runs until 30 November 2026; its availability can still fall." in found


def test_the_period_is_over_the_day_after_its_last() -> None:
    """On its last day it still runs."""
    for today, runs in ((date(2026, 11, 30), True), (date(2026, 12, 1), False)):
        found = said(claim(UP, HOUR, today))
        assert ("The period runs until 30 November 2026; its availability can still fall." in found) is runs


def test_the_clock_that_starts_with_a_ticket() -> None:
    """Our first message after the failure, from the log of the case."""
    rule = f"{{scope: s, unit: server, {UP}, downtime: {{starts: ticket}}}}"
    log = "[{at: 2026-11-10 09:20Z, direction: out, channel: ticket}, {at: 2026-11-10 09:10Z, direction: in, channel: ticket}]"
    made = claim(provider(rule), case(HOUR, log=log))
    assert "The clock starts with our message of 10 November 2026, 09:20 (UTC)." in said(made)
    assert [one.counted.total_seconds() for one in made.periods] == [40 * 60]


def test_scopes_maintenance_and_records() -> None:
    """What was chosen, what was taken out, and what the provider's own records say."""
    scopes = [
        f"{{scope: s, unit: server, {UP}, maintenance: {{}}}}",
        "{scope: net, unit: network}",
        "{scope: power, unit: power}",
    ]
    about = case(
        HOUR,
        incident_maintenance="[{start: 2026-11-10 09:00Z, end: 2026-11-10 09:10Z}]",
        incident_reported="[{start: 2026-11-10 09:30Z, end: 2026-11-10 10:00Z}]",
    )
    found = said(claim(provider(*scopes), about))
    assert "Scope s is taken; also possible: net, power." in found
    assert "Announced maintenance of 10 minutes was taken out." in found
    assert "The provider’s own records say 30 minutes, ours 60 minutes." in found
    denied = case(HOUR, incident_reported="[{start: 2026-11-09 09:30Z, end: 2026-11-09 10:00Z}]")
    assert "The provider’s own records, as enclosed, show no outage at 10 November 2026, 09:00 (UTC)." in said(
        claim(provider(scopes[0]), denied)
    )


def test_a_month_rented_in_part_is_said_once() -> None:
    """Not where the terms say themselves how it counts."""
    line = "The service was rented for a part of this period; the terms seen do not say how that counts, and the whole period is taken."
    since = case(HOUR, "{id: s1, fee: 100.00 USD per month, since: 2026-11-06}")
    for part, there in (("", True), (", part: whole", False), (", part: cut", False)):
        rule = f"{{scope: s, unit: server, {UP}, measured: {{per: calendar-month{part}}}}}"
        assert (line in said(claim(provider(rule), since))) is there
    cut = provider(
        f"{{scope: s, unit: server, {UP}, measured: {{per: calendar-month, part: cut}}, credit: {{flat: {{percent: 10 %}}}}}}"
    )
    assert (
        "The credit is reckoned on USD 83.333333, the share of the fee for the part of the period in which the service was rented."
        in said(claim(cut, since))
    )


def test_no_zone_no_sources() -> None:
    """A profile with nothing but a doubtful promise names no page, and says that UTC was taken."""
    bare = model(
        Provider,
        "{name: P, letter_language: en, status: partial, terms: [{scope: s, unit: server, promise: {uptime: 99.9 %, status: unconfirmed}}]}",
    )
    made = claim(bare, HOUR, TODAY)
    assert "The terms seen do not say in which time zone months are counted; UTC is taken." in said(made)
    assert [(doubt.part, doubt.url) for doubt in made.doubts] == [("promise", "")]
