"""Whole claims: which terms apply, several services, several months, what is unknown, what is taken as given."""

from datetime import date, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from generator.base.money import Money
from generator.facts.claim import Claim, Doubt, PeriodClaim, Verdict
from generator.facts.dossier import dossier
from generator.facts.proof import Proof
from generator.facts.readiness import Readiness, State
from generator.facts.working import Line
from generator.model.evidence import NO_EVIDENCE
from generator.model.provider import Provider
from generator.model.scalars.text import Text
from tests.facts.desk import playbook, read_case
from tests.facts.sla_desk import NOVEMBER, SERVICE, TODAY, case, claim, minutes, model, only, provider, usd
from tests.repository import CASE, CASE_ID

UP = "promise: {uptime: 99.9 %}, measured: {per: calendar-month}, downtime: {more_than: 1 minute}"
TEN = "credit: {tiers: [{below: 99.9 %, percent: 10 %}], base: {kind: service-fee}}"
WINDOW = "claim: {window: {within: 30 days, of: month-end}}"


def keys(made: Claim) -> list[str]:
    """What was taken as given, apart from evidence."""
    return [line.key for line in made.assumptions if line.key != "not-proved"]


@pytest.mark.parametrize(
    ("scopes", "wanted", "scope", "assumed"),
    [
        (["{scope: region, unit: region}", "{scope: one, unit: server}"], "", "one", []),
        (["{scope: one, unit: server}", "{scope: net, unit: network}"], "", "one", ["scope-chosen"]),
        (["{scope: one, unit: server}", "{scope: net, unit: network}"], "net", "net", []),
        (["{scope: region, unit: region}", "{scope: one, unit: server}"], "region", "region", ["all-at-once"]),
    ],
)
def test_which_terms_apply(scopes: list[str], wanted: str, scope: str, assumed: list[str]) -> None:
    """The scope that the case names, else the first that fits one server; that there were others is said."""
    service = SERVICE.replace("}", f", scope: {wanted}}}") if wanted else SERVICE
    made = claim(provider(*scopes), case(NOVEMBER, service))
    assert made.terms
    assert made.terms.scope == scope
    assert [key for key in keys(made) if key in ("scope-chosen", "all-at-once")] == assumed


@pytest.mark.parametrize(
    ("of", "verdict", "why"),
    [
        (provider(), Verdict.UNKNOWN, "no-terms"),
        (provider("{scope: shared, unit: other}"), Verdict.OUT_OF_SCOPE, "no-scope"),
        (provider("{scope: fleet, unit: fleet}"), Verdict.OUT_OF_SCOPE, "no-scope"),
    ],
)
def test_no_terms(of: Provider, verdict: Verdict, why: str) -> None:
    """Nothing on record is unknown; terms for something else do not cover a server. Nothing is computed."""
    made = claim(of)
    assert made == Claim(
        terms=None,
        verdict=verdict,
        evidence=Proof.INSUFFICIENT,
        readiness=Readiness(State.UNKNOWN, (), None, None, ()),
        periods=(),
        total=None,
        ceiling=None,
        needs=(),
        doubts=(),
        assumptions=(Line(why),),
        today=TODAY,
    )


def test_what_was_seen_does_not_count() -> None:
    """A slow server is not down under terms about connectivity: out of scope, and not “kept”."""
    made = claim(f"{UP}, {TEN}", "{start: 2026-11-10 09:00Z, end: 2026-11-10 10:00Z, symptom: slow}")
    assert (made.verdict, made.periods) == (Verdict.OUT_OF_SCOPE, ())
    assert "symptom-not-counted" in keys(made)


def test_an_outage_that_is_too_short_leaves_the_month_kept() -> None:
    """The month was measured, and nothing of it counts."""
    one = only(claim(f"{UP}, {TEN}", "{start: 2026-11-10 09:00Z, end: 2026-11-10 09:01Z}"))
    assert (one.verdict, one.counted, one.uptime, one.credit) == (Verdict.NO_BREACH, timedelta(), Decimal(100), None)


def test_an_outage_over_two_months() -> None:
    """Two invoices, two availabilities, two credits, one sum."""
    made = claim(f"{UP}, {TEN}, {WINDOW}", "{start: 2026-10-31 22:00Z, end: 2026-11-01 00:30Z}", date(2026, 11, 16))
    assert [(one.label, one.counted, one.verdict) for one in made.periods] == [
        ("2026-10", minutes(120), Verdict.BREACH),
        ("2026-11", minutes(30), Verdict.NO_BREACH),  # 30 of 43 200 are 0.07 %
    ]
    assert (made.verdict, made.total) == (Verdict.BREACH, usd("10.00"))
    assert made.readiness.closes == date(2026, 11, 30)  # 30 days from 31 October: the kept month has no claim


def test_a_month_without_data_is_unknown() -> None:
    """Asked about a month in which the case has no outage: not “up”."""
    made = claim(f"{UP}, {TEN}", NOVEMBER, wanted="2026-10")
    one = only(made)
    assert made.verdict is Verdict.UNKNOWN
    assert one == PeriodClaim(
        services=("s1",),
        label="2026-10",
        counted=timedelta(),
        uptime=None,
        promised=Decimal("99.9"),
        verdict=Verdict.UNKNOWN,
        credit=None,
        exact=Decimal(),
        working=(Line("no-data", (("period", "2026-10"),)),),
    )
    assert only(claim(f"{UP}, {TEN}", NOVEMBER, wanted="2026-11")).verdict is Verdict.BREACH


def test_terms_without_a_figure() -> None:
    """Nothing is promised for a month without data; and a kept promise needs no table."""
    assert only(claim("measured: {per: calendar-month}", NOVEMBER, wanted="2026-10")).promised is None
    kept = only(claim(UP, "{start: 2026-11-10 09:00Z, end: 2026-11-10 09:30Z}"))
    assert [line.key for line in kept.working if line.key == "credit-not-seen"] == []


def test_a_month_of_a_longer_period() -> None:
    """A billing cycle is asked about by any month that it touches."""
    rule = "promise: {uptime: 99.9 %}, measured: {per: billing-cycle}"
    about = case(NOVEMBER, "{id: s1, fee: 1 USD per month, cycle_day: 17}")
    for month in ("2026-10", "2026-11"):
        one = only(claim(provider(f"{{scope: s, unit: server, {rule}}}"), about, wanted=month))
        assert one.label == "2026-10-17/2026-11-16"


def test_one_that_is_still_running() -> None:
    """Counted up to the end of today, and said so; its window, counted from the end, has not begun."""
    rule = f"{UP}, {TEN}, claim: {{window: {{within: 30 days, of: outage-end}}}}"
    made = claim(rule, "{start: 2026-11-15 12:00Z, end: ongoing}", date(2026, 11, 16))
    assert only(made).counted == minutes(36 * 60)  # noon to midnight of the next day
    assert "still-running" in keys(made)
    assert (made.readiness.state, made.readiness.closes) == (State.UNKNOWN, None)
    assert [line.key for line in made.readiness.lines] == ["window-not-begun"]
    assert "period-not-over" in [line.key for line in only(made).working]


SERVERS = "[{id: s2, fee: 50.00 USD per month}, {id: s3, fee: 20.00 USD per month}]"


def down(service: str, start: str, end: str) -> str:
    """An outage of one of several services."""
    return f"{{start: 2026-11-10 {start}Z, end: 2026-11-10 {end}Z, service: {service}}}"


def test_several_servers_each_for_itself() -> None:
    """Of three, one was up; the others have their own downtime, fee and credit."""
    about = case(f"{down('s2', '09:00', '10:00')}, {down('s3', '09:00', '09:30')}, {NOVEMBER}", services=SERVERS)
    made = claim(provider(f"{{scope: s, unit: server, {UP}, {TEN}}}"), about)
    assert [(one.services, one.counted, one.credit) for one in made.periods] == [
        (("s1",), minutes(60), usd("10.00")),
        (("s2",), minutes(60), usd("5.00")),
        (("s3",), minutes(30), None),  # 30 min are above 99.9 %
    ]
    assert made.total == usd("15.00")
    alone = claim(
        provider(f"{{scope: s, unit: server, {UP}, {TEN}}}"), case(down("s2", "09:00", "10:00"), services=SERVERS)
    )
    assert [one.services for one in alone.periods] == [("s2",)]


def test_a_fleet_is_measured_as_one() -> None:
    """All downtime over all time: 90 min of 3 x 43 200; the base is what all of them cost."""
    about = case(
        f"{down('s2', '09:00', '10:00')}, {down('s3', '09:00', '09:30')}",
        SERVICE.replace("}", ", scope: s}"),
        services=SERVERS,
    )
    rule = f"{UP}, {TEN}".replace("99.9", "99.95")
    one = only(claim(provider(f"{{scope: s, unit: fleet, {rule}}}"), about))
    assert one.services == ("s1", "s2", "s3")
    assert one.uptime is not None
    assert round(one.uptime, 6) == round(100 - Decimal(9000) / 129_600, 6)
    assert one.credit == usd("17.00")  # 10 % of 100 + 50 + 20


def test_a_region_is_down_when_everything_is() -> None:
    """Only the half hour in which all three were down at once."""
    about = case(
        f"{NOVEMBER}, {down('s2', '09:15', '10:00')}, {down('s3', '09:00', '09:45')}",
        SERVICE.replace("}", ", scope: s}"),
        services=SERVERS,
    )
    one = only(claim(provider(f"{{scope: s, unit: region, {UP}, {TEN}}}"), about))
    assert (one.services, one.counted, one.verdict) == (("s1", "s2", "s3"), minutes(30), Verdict.NO_BREACH)


def test_maintenance_counts_only_where_the_terms_let_it_pass() -> None:
    """And, where they want notice, only what was announced in time."""
    work = "[{start: 2026-11-10 09:00Z, end: 2026-11-10 09:40Z, announced: 2026-11-08 09:00Z}]"
    about = case(NOVEMBER, incident_maintenance=work)
    for rule, left in (
        ("", 60),
        ("maintenance: {}", 20),
        ("maintenance: {notice: 48 hours}", 20),
        ("maintenance: {notice: 49 hours}", 60),
    ):
        terms = f"{{scope: s, unit: server, {UP}, {TEN}, {rule}}}".replace(", }", "}")
        assert only(claim(provider(terms), about)).counted == minutes(left), rule
    unannounced = case(NOVEMBER, incident_maintenance=work.replace(", announced: 2026-11-08 09:00Z", ""))
    for rule, left in (("maintenance: {}", 20), ("maintenance: {notice: 48 hours}", 60)):
        assert only(
            claim(provider(f"{{scope: s, unit: server, {UP}, {TEN}, {rule}}}"), unannounced)
        ).counted == minutes(left)


@pytest.mark.parametrize(
    ("rule", "service", "zone", "expected"),
    [
        (f"{UP}, {TEN}", SERVICE, "Etc/UTC", []),
        (TEN, SERVICE, "Etc/UTC", ["period-assumed", "counting-assumed"]),
        (f"{UP}, credit: {{flat: {{percent: 10 %}}}}", SERVICE, "Etc/UTC", ["base-assumed"]),
        (UP.replace("calendar-month", "billing-cycle"), SERVICE, "Etc/UTC", ["cycle-assumed"]),
        (UP.replace("calendar-month", "billing-cycle"), SERVICE.replace("}", ", cycle_day: 5}"), "Etc/UTC", []),
        (UP.replace("calendar-month", "service-year"), SERVICE, "Etc/UTC", ["year-assumed"]),
        (UP.replace("calendar-month", "service-year"), SERVICE.replace("}", ", since: 2025-03-01}"), "Etc/UTC", []),
        (UP.replace("more_than", "granularity"), SERVICE, "Etc/UTC", ["grain-assumed"]),
        (UP.replace("more_than: 1 minute", "granularity: 1 minute, rounding: {way: up, to: 1 minute}"), SERVICE, "Etc/UTC", []),
        (UP.replace("more_than: 1 minute", "granularity: 1 minute, interval: 1 minute"), SERVICE, "Etc/UTC", []),
        (f"{UP}, exclusions: [战争, 攻击]", SERVICE, "Etc/UTC", ["exclusions-unchecked"]),
        (f"{UP}, condition: 仅限企业版", SERVICE, "Etc/UTC", ["condition"]),
        (f"{UP}, {TEN}".replace("service-fee", "cash-paid"), SERVICE, "Etc/UTC", ["base-kind"]),
        (f"{UP}, {TEN}".replace("service-fee", "thirty-days-before"), SERVICE, "Etc/UTC", []),
        (f"{UP}, {TEN}".replace("base:", "exclusive: 只选一项, base:"), SERVICE, "Etc/UTC", ["exclusive"]),
        (f"{UP}, {TEN}".replace("base:", "caps: [{percent: 50 %, per: thirty-days}], base:"), SERVICE, "Etc/UTC", ["others-unknown"]),
        (f"{UP}, {TEN}".replace("base:", "caps: [{claims: 1}], base:"), SERVICE, "Etc/UTC", ["others-unknown"]),
        (f"{UP}, {TEN}".replace("base:", "caps: [{percent: 50 %}], base:"), SERVICE, "Etc/UTC", []),
        (f"{UP}, {TEN}".replace("base:", "caps: [{percent: 10 %, of: next-renewal}], base:"), SERVICE, "Etc/UTC", ["cap-base"]),
    ],
)  # fmt: skip
def test_what_is_taken_as_given_is_said(rule: str, service: str, zone: str, expected: list[str]) -> None:
    """Everything that the terms leave open and the arithmetic had to take; nothing else."""
    made = claim(provider(f"{{scope: s, unit: server, {rule}}}", zone=zone), case(NOVEMBER, service))
    assert keys(made) == expected


def test_a_provider_without_a_zone() -> None:
    """Its months are counted in UTC, and that is said."""
    nowhere = model(
        Provider, f"{{name: P, letter_language: en, status: partial, terms: [{{scope: s, unit: server, {UP}}}]}}"
    )
    assert keys(claim(nowhere)) == ["zone-assumed"]


def test_months_are_the_providers() -> None:
    """Ten hours over midnight in Shanghai lie in two months there; in UTC they are all in one."""
    outage = "{start: 2026-10-31 12:00Z, end: 2026-10-31 22:00Z}"
    shanghai = claim(provider(f"{{scope: s, unit: server, {UP}}}", zone="Asia/Shanghai"), outage)
    assert [(one.label, one.counted) for one in shanghai.periods] == [
        ("2026-10", minutes(240)),
        ("2026-11", minutes(360)),
    ]
    assert only(claim(UP, outage)).counted == minutes(600)


def test_doubts_name_the_clause_and_the_address() -> None:
    """Each clause that nobody confirmed, with the page to re-read: its own, else the scope's, else the first."""
    rule = (
        "{scope: s, unit: server, promise: {uptime: 99.9 %, status: confirmed}, measured: {per: calendar-month, status: partial},"
        " downtime: {status: partial, clause: {en: section 2}},"
        " credit: {status: unconfirmed, source: https://own.example/, base: {kind: service-fee, status: partial}},"
        " claim: {window: {within: 3 days, status: unconfirmed}}}"
    )
    made = model(
        Provider,
        f"{{name: P, letter_language: en, status: partial, terms: [{rule}],"
        " sources: [{url: https://first.example/, seen: undated, kind: primary}]}",
    )
    assert claim(made).doubts == (
        Doubt("measured", None, "https://first.example/"),
        Doubt("downtime", Text((("en", "section 2"),)), "https://first.example/"),
        Doubt("credit", None, "https://own.example/"),
        Doubt("base", None, "https://first.example/"),
        Doubt("window", None, "https://first.example/"),
    )
    scope = model(
        Provider,
        "{name: P, letter_language: en, status: partial, terms: [{scope: s, unit: server, status: unconfirmed,"
        " source: https://scope.example/, promise: {uptime: 99.9 %}, measured: {per: calendar-month, status: confirmed}}]}",
    )
    assert claim(scope).doubts == (Doubt("promise", None, "https://scope.example/"),)


def test_no_total_over_two_currencies() -> None:
    """Each server has its credit; a sum of dollars and euros has no meaning."""
    about = case(f"{NOVEMBER}, {down('s2', '09:00', '10:00')}", services="[{id: s2, fee: 50.00 EUR per month}]")
    made = claim(provider(f"{{scope: s, unit: server, {UP}, {TEN}}}"), about)
    assert [str(one.credit) for one in made.periods] == ["10.00 USD", "5.00 EUR"]
    assert made.total is None


def test_an_automatic_credit_needs_no_claim() -> None:
    """Hours that are not charged come by themselves."""
    rule = f"{UP}, credit: {{clock_hours: {{more_than: 6 minutes}}, automatic: yes}}"
    assert claim(rule).readiness.state is State.READY


def test_a_month_rented_in_part() -> None:
    """Where the terms do not say how it counts, the whole month is taken, which gives less; and it is said."""
    since = case(NOVEMBER, SERVICE.replace("}", ", since: 2026-11-06}"))
    whole = only(claim(provider(f"{{scope: s, unit: server, {UP}, {TEN}}}"), since))
    assert next(line.key for line in whole.working) == "part-assumed"
    cut = provider(f"{{scope: s, unit: server, {UP}, {TEN}}}".replace("calendar-month", "calendar-month, part: cut"))
    one = only(claim(cut, since))
    assert (one.label, one.credit) == ("2026-11-06/2026-11-30", Money(Decimal("8.33"), "USD"))  # 10 % of 25 / 30 of 100
    assert "part-assumed" not in [line.key for line in one.working]
    assert "base-cut" in [line.key for line in one.working]


def test_each_month_has_its_own_first_outage() -> None:
    """Windows count from the first outage that touches the month; one that only touches its edge does not."""
    rule = f"{UP}, {TEN}, claim: {{window: {{within: 30 days, of: event}}}}"
    outages = (
        "{start: 2026-10-05 09:00Z, end: 2026-10-05 10:00Z}, {start: 2026-10-31 22:00Z, end: 2026-11-01 00:00Z},"
        " {start: 2026-11-10 09:00Z, end: 2026-11-10 10:00Z}, {start: 2026-12-01 00:00Z, end: 2026-12-01 02:00Z}"
    )
    made = claim(rule, outages, date(2026, 12, 7))
    assert [one.label for one in made.periods] == ["2026-10", "2026-11", "2026-12"]
    assert made.readiness.closes == date(2026, 12, 10)  # October's, of 4 November, is dead; December's comes later
    november = claim(rule, outages, date(2026, 12, 7), wanted="2026-11")
    assert november.readiness.closes == date(2026, 12, 10)
    assert claim(rule, outages, date(2026, 12, 7), wanted="2026-12").readiness.closes == date(2026, 12, 31)


def test_a_month_that_was_kept_has_a_window_all_the_same() -> None:
    """Somebody may see it otherwise: until when there is time for that is said."""
    rule = f"{UP}, {TEN}, {WINDOW}"
    kept = claim(rule, "{start: 2026-11-10 09:00Z, end: 2026-11-10 09:30Z}")
    assert (kept.verdict, kept.readiness.closes) == (Verdict.NO_BREACH, date(2026, 12, 30))


def test_days_of_the_window_are_the_providers() -> None:
    """20:00 in UTC is the next day in Shanghai; “up to the end of today” is the provider's midnight."""
    rule = f"{{scope: s, unit: server, {UP}, {TEN}, claim: {{window: {{within: 3 days, of: event}}}}}}"
    shanghai = provider(rule, zone="Asia/Shanghai")
    late = claim(shanghai, "{start: 2026-11-10 20:00Z, end: 2026-11-10 23:00Z}", date(2026, 11, 12))
    assert late.readiness.closes == date(2026, 11, 14)
    lasting = claim(shanghai, "{start: 2026-11-12 12:00Z, end: ongoing}", date(2026, 11, 12))
    assert only(lasting).counted == minutes(4 * 60)  # 16:00 in UTC is midnight there


def test_what_the_claim_needs_stands_in_it() -> None:
    """Everything that it must contain, what of it is missing, and the day for which that holds."""
    rule = f"{UP}, {TEN}, claim: {{window: {{cycle: 2}}, needs: [{{field: times}}, {{field: region}}, {{field: ticket-number}}]}}"
    told = "[{at: 2026-11-10 09:20Z, direction: out, channel: ticket, reference: HL-1}]"
    made = claim(provider(f"{{scope: s, unit: server, {rule}}}"), case(NOVEMBER, log=told))
    assert [need.field for need in made.needs] == ["times", "region", "ticket-number"]
    assert [need.field for need in made.readiness.missing] == ["region"]
    assert (made.readiness.state, made.today) == (State.NOT_READY, TODAY)


def test_a_year_before_the_claim() -> None:
    """The 365 days that end today; what is older does not count."""
    rule = UP.replace("calendar-month", "year-before-claim")
    one = only(claim(rule, f"{NOVEMBER}, {{start: 2025-11-10 09:00Z, end: 2025-11-10 10:00Z}}"))
    assert (one.label, one.counted) == ("2025-12-08/2026-12-07", minutes(60))


@pytest.mark.parametrize(
    ("kind", "verdict"),
    [("outage", Verdict.BREACH), ("slow", Verdict.OUT_OF_SCOPE), ("packet-loss", Verdict.OUT_OF_SCOPE)],
)
def test_the_usual_symptom_of_the_kind(kind: str, verdict: Verdict) -> None:
    """An outage that names no symptom has that of the kind of incident; terms about connectivity do not cover slowness."""
    about = case(NOVEMBER)
    other = about.model_copy(update={"incident": about.incident.model_copy(update={"kind": kind})})
    assert claim(provider(f"{{scope: s, unit: server, {UP}, {TEN}}}"), other).verdict is verdict


def test_times_of_maintenance_are_read_in_the_zone_of_the_case() -> None:
    """Without an offset, as outages are."""
    work = "[{start: 2026-11-10 09:00, end: 2026-11-10 09:40, announced: 2026-11-08 09:00}]"
    rule = f"{{scope: s, unit: server, {UP}, {TEN}, maintenance: {{notice: 48 hours}}}}"
    assert only(claim(provider(rule), case(NOVEMBER, incident_maintenance=work))).counted == minutes(20)


def test_the_matter_of_a_case() -> None:
    """References and our messages in order of time, everything in the zone of the case, else the company's."""
    log = (
        "[{at: 2026-11-10 14:05, direction: in, channel: ticket, reference: HL-2},"
        " {at: 2026-11-10 09:25, direction: out, channel: ticket, reference: HL-1},"
        " {at: 2026-11-10 09:20, direction: out, channel: ticket}]"
    )
    made = dossier(CASE_ID, read_case(CASE, log=log), playbook(), NO_EVIDENCE, TODAY).matter
    assert made.references == ("HL-1", "HL-2")
    assert [f"{at:%H:%M}" for at in made.messages] == ["01:20", "01:25"]  # Shanghai, in UTC
    assert [f"{d.start:%H:%M}" for d in made.disturbances] == ["01:12"]
    assert (made.zone, made.today, made.wanted) == (ZoneInfo("Asia/Shanghai"), TODAY, None)
    assert made.provider is playbook().providers["harbourline"]
    berlin = dossier(CASE_ID, read_case(CASE, time_zone="Europe/Berlin"), playbook(), NO_EVIDENCE, TODAY).matter
    assert (berlin.zone, berlin.messages) == (ZoneInfo("Europe/Berlin"), ())
