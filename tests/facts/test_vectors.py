"""The vectors of the research: sums that providers and tools print, and sums worked out by hand from their terms.

Each row stands for itself; the id is that of the vector. A printed sum that contradicts its own table is kept as such.
"""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from generator.base.period import total
from generator.build import open_office
from generator.facts.assessment import assess
from generator.facts.claim import Claim, PeriodClaim, Verdict
from generator.facts.counting import rounded
from generator.facts.dossier import dossier
from generator.facts.tally import allowed
from generator.model.evidence import NO_EVIDENCE
from generator.model.measured import Promise, Rounding
from generator.source.folder import Folder
from tests.facts.desk import office, playbook, read_case
from tests.facts.sla_desk import case, claim, minutes, model, only, provider, span, terms, usd
from tests.repository import CASE_ID, ROOT, TODAY

TENCENT = (
    "promise: {uptime: 99.95 %}, measured: {per: calendar-month},"
    " downtime: {more_than: 1 minute, rounding: {way: up, to: 1 minute}},"
    " credit: {tiers: [{from: 99.0 %, below: 99.95 %, percent: 10 %}, {from: 95.0 %, below: 99.0 %, percent: 25 %},"
    " {below: 95.0 %, percent: 100 %}]}"
)


def real(name: str, outage: str, fee: str, today: date = TODAY) -> Claim:
    """What the profile of a real provider gives for an outage (in UTC) at this fee."""
    start, end = outage.split("/")
    made = read_case(
        f"provider: {name}\nservice: {{id: s, fee: {fee}}}\n"
        f"incident: {{kind: outage, outages: [{{start: {start}Z, end: {end}Z}}]}}\n"
    )
    return assess(dossier(CASE_ID, made, playbook(), NO_EVIDENCE, today).matter)


def seconds(count: int) -> str:
    """An outage of so many seconds, as a case writes it."""
    last = timedelta(seconds=count)
    return f"{{start: 2026-11-10 09:00Z, end: 2026-11-10 {9 + last.seconds // 3600:02}:{last.seconds // 60 % 60:02}:{last.seconds % 60:02}Z}}"


def promise(uptime: str) -> Promise:
    """A promise of so much."""
    made: Promise = model(Promise, f"{{uptime: {uptime} %}}")
    return made


def test_tv01() -> None:
    """tencent-cvm, printed: 30 days are 43,200 min; at 99.95 % 21.6 min may be down, 43,178.4 must be up."""
    length = timedelta(days=30)
    down = allowed(promise("99.95"), length)
    assert (length, down) == (minutes(43_200), minutes(21.6))  # 43 200 x 0.0005 = 21.6
    assert down is not None
    assert length - down == minutes(43_178.4)


@pytest.mark.parametrize(
    ("vector", "outage_seconds", "counted_minutes"),
    [
        ("TV02", 61, 2),  # 1 min 01 s, printed: rounded up
        ("TV04", 59, 0),  # printed: not longer than a minute
        ("TV02 edge", 60, 0),  # one minute is not over one minute
    ],
)
def test_tencent_counts_whole_minutes(vector: str, outage_seconds: int, counted_minutes: int) -> None:
    """tencent-cvm: over one minute, and then up to whole minutes."""
    assert only(claim(TENCENT, seconds(outage_seconds))).counted == minutes(counted_minutes), vector


def test_tv05() -> None:
    """tencent, printed: outages of 10, 20 and 30 minutes are 60 in the month."""
    outages = ", ".join(
        f"{{start: 2026-11-{day} 09:00Z, end: 2026-11-{day} 09:{length}Z}}"
        for day, length in ((10, 10), (11, 20), (12, 30))
    )
    assert only(claim(TENCENT, outages)).counted == minutes(60)


@pytest.mark.parametrize(
    ("vector", "window", "closes"),
    [
        # Microsoft (not Azure), printed: incident on 15 February, end of the calendar month after it
        ("TV07", "{within: 1 month, of: month-end}", date(2026, 3, 31)),
        # an unnamed cache service, printed: end of the second billing cycle is 31 March for 15 February
        ("TV08", "{cycle: 2}", date(2026, 3, 31)),
    ],
)
def test_windows(vector: str, window: str, closes: date) -> None:
    """The last day that the provider prints for an incident on 15 February; where two readings exist, the earlier."""
    rule = f"{TENCENT}, claim: {{first: {{words: 工单, within: 24 hours}}, window: {window}}}"
    made = claim(rule, "{start: 2026-02-15 09:00Z, end: 2026-02-15 10:00Z}", date(2026, 2, 16))
    assert made.readiness.closes == closes, vector
    step = made.terms.claim.first if made.terms and made.terms.claim else None
    assert step
    assert str(step.within) == "24 hours"


def test_tv10_and_tv11() -> None:
    """nodespace.com, printed: 3 h 34 min rounds to 3.5 h; 5 % for each 30 min, so 30 min give 5 %."""
    nearest = model(Rounding, "{way: nearest, to: 30 minutes}")
    assert rounded(timedelta(hours=3, minutes=34), nearest) == timedelta(hours=3.5)
    rule = (
        "promise: {uptime: 100 %}, downtime: {rounding: {way: nearest, to: 30 minutes}},"
        " credit: {per_unit: {percent: 5 %, unit: 30 minutes}, caps: [{percent: 100 %, per: thirty-days}]}"
    )
    assert only(claim(rule, seconds(1800))).credit == usd("5.00")  # 5 % of 100
    assert only(claim(rule, seconds(12_840))).credit == usd("35.00")  # 3 h 34 min: 7 x 5 %


@pytest.mark.parametrize(
    ("uptime", "down"),
    [
        ("99.99", timedelta(minutes=4, seconds=23)),  # 2 629 746 s x 0.0001 = 262.97
        ("99.9", timedelta(minutes=43, seconds=50)),  # rounded by its author: 2 629.7 is 43:49.7
        ("99.0", timedelta(hours=7, minutes=18, seconds=17)),  # 26 297.46
        ("95.0", timedelta(hours=36, minutes=31, seconds=27)),  # 131 487.3
    ],
)
def test_tv13(uptime: str, down: timedelta) -> None:
    """leaseweb, printed: a month of 365.2425 / 12 days (730.48 h), to the nearest second."""
    month = timedelta(days=365.2425) / 12
    found = allowed(promise(uptime), month)
    assert found is not None
    assert timedelta(seconds=round(found.total_seconds())) == down


def test_tv14() -> None:
    """vultr, printed: fifty servers, one of them down, credit for one server only."""
    servers = ", ".join(f"{{id: s{n}, fee: 10.00 USD per month}}" for n in range(2, 51))
    made = read_case(
        "provider: vultr\nservice: {id: s1, fee: 10.00 USD per month}\n"
        "incident: {kind: outage, outages: [{start: 2026-11-10 09:00Z, end: 2026-11-10 10:30Z, service: s7}]}\n"
        f"services: [{servers}]\n"
    )
    one = only(assess(dossier(CASE_ID, made, playbook(), NO_EVIDENCE, TODAY).matter))
    assert one.services == ("s7",)
    assert one.credit == usd("0.71")  # 60 to 119 min: 48 h of 672, 10 x 48 / 672 = 0.714


def test_tv15() -> None:
    """kamatera, printed: 99.9 % of a service year is defined as 8 hours; arithmetic would give 8.76."""
    year = timedelta(days=365)
    assert allowed(promise("99.9"), year) == timedelta(hours=8.76)
    assert allowed(model(Promise, "{uptime: 99.9 %, allowance: 8 hours}"), year) == timedelta(hours=8)


def test_tv16() -> None:
    """An unnamed provider prints 3.00 of 30.00 for 98.5 % beside its own table, by which it is 7.50: the table decides."""
    table = (
        "promise: {uptime: 99.5 %}, credit: {tiers: [{from: 99.0 %, below: 99.5 %, percent: 10 %},"
        " {from: 95.0 %, below: 99.0 %, percent: 25 %}, {below: 95.0 %, percent: 50 %}]}"
    )
    printed = usd("3.00")
    down = "{start: 2026-11-10 09:00Z, end: 2026-11-10 19:48Z}"  # 10.8 h of 720 = 1.5 %
    fee = "{id: s1, fee: 30.00 USD per month}"
    one = only(claim(provider(f"{{scope: s, unit: server, {table}}}"), case(down, fee)))
    assert (one.uptime, one.credit) == (Decimal("98.5"), usd("7.50"))
    assert one.credit != printed


def gce(outage: str) -> PeriodClaim:
    """What one instance of gcp-gce gives."""
    return only(real("gcp-gce", outage, "100.00 USD per month"))


def test_tv17_and_tv18() -> None:
    """A tool for gcp-gce: 55 min in July are 99.8768 % and give 10 %; 44 min are 99.9014 % and no breach."""
    missed = gce("2026-07-10 09:00/2026-07-10 09:55")
    assert missed.uptime is not None
    assert round(missed.uptime, 4) == Decimal("99.8768")  # 1 - 55 / 44 640
    assert (missed.verdict, missed.credit) == (Verdict.BREACH, usd("10.00"))
    kept = gce("2026-07-10 09:00/2026-07-10 09:44")
    assert kept.uptime is not None
    assert round(kept.uptime, 4) == Decimal("99.9014")  # 1 - 44 / 44 640; two decimals would say 99.90
    assert (kept.verdict, kept.credit) == (Verdict.NO_BREACH, None)


def test_tv19() -> None:
    """The same tool: 10:00 to 10:30 twice and 10:15 to 10:45 are one interval of 45 minutes."""
    assert total(
        [span("2026-11-10 10:00/10:30"), span("2026-11-10 10:15/10:45"), span("2026-11-10 10:00/10:30")]
    ) == minutes(45)


def test_tv21() -> None:
    """The same tool: 31 January 23:50 to 1 February 00:10 is 10 minutes in January."""
    made = claim(TENCENT, "{start: 2026-01-31 23:50Z, end: 2026-02-01 00:10Z}")
    assert [(one.label, one.counted) for one in made.periods] == [("2026-01", minutes(10)), ("2026-02", minutes(10))]


@pytest.mark.parametrize(("outage_seconds", "counted"), [(59, 0), (60, 1), (119, 1)])
def test_tv22(outage_seconds: int, counted: int) -> None:
    """The same tool: 59 seconds are no minute, 60 are one; partial minutes do not count."""
    last = f"2026-07-10 09:0{outage_seconds // 60}:{outage_seconds % 60:02}"
    assert gce(f"2026-07-10 09:00/{last}").counted == minutes(counted)


@pytest.mark.parametrize(
    ("length", "down"),
    [
        (timedelta(days=1), timedelta(seconds=43)),
        (timedelta(weeks=1), timedelta(minutes=5, seconds=2)),
        (timedelta(days=365.2425) / 12, timedelta(minutes=21, seconds=54)),
        (timedelta(days=365.2425) / 4, timedelta(hours=1, minutes=5, seconds=44)),
        (timedelta(days=365.2425), timedelta(hours=4, minutes=22, seconds=58)),
    ],
)
def test_tv23(length: timedelta, down: timedelta) -> None:
    """cindercloud.com, printed: what 99.95 % lets pass in a day, a week, a month, a quarter and a year, seconds cut."""
    found = allowed(promise("99.95"), length)
    assert found is not None
    assert timedelta(seconds=int(found.total_seconds())) == down


def test_tv25() -> None:
    """dreamhost, a blog's arithmetic: 119.40 a year, one hour down, one day of credit: 119.40 / 365 = 0.327."""
    one = only(real("dreamhost", "2026-07-10 09:00/2026-07-10 10:00", "119.40 USD per year"))
    assert round(one.exact, 3) == Decimal("0.327")
    assert one.credit == usd("0.33")


@pytest.mark.parametrize(
    ("vector", "outage_minutes", "verdict", "credit"),
    [
        ("DV01", 216, Verdict.NO_BREACH, None),  # 216 / 43 200 = 0.5 %: exactly 99.5 is not less than 99.5
        ("DV02", 217, Verdict.BREACH, usd("10.00")),
    ],
)
def test_aws_instance(vector: str, outage_minutes: int, verdict: Verdict, credit: object) -> None:
    """aws-ec2, one instance at 100 a month, in a month of 30 days."""
    end = f"2026-11-10 {9 + outage_minutes // 60:02}:{outage_minutes % 60:02}"
    one = only(real("aws-ec2", f"2026-11-10 09:00/{end}", "100.00 USD per month"))
    assert (one.verdict, one.credit) == (verdict, credit), vector


def test_dv04() -> None:
    """tencent-cvm: 22 min of 43,200 are 99.9491 %; 10 % of 200 are 20."""
    one = only(real("tencent-cvm", "2026-11-10 09:00/2026-11-10 09:22", "200.00 CNY per month"))
    assert one.uptime is not None
    assert round(one.uptime, 4) == Decimal("99.9491")
    assert str(one.credit) == "20.00 CNY"


def test_dv07() -> None:
    """hetzner-cloud: 4 h at 0.006 an hour are 0.024, which rounds to two cents: the fix is worth more than the credit."""
    one = only(real("hetzner-cloud", "2026-11-10 09:00/2026-11-10 13:00", "0.006 EUR per hour"))
    assert (one.exact, str(one.credit)) == (Decimal("0.024"), "0.02 EUR")


def test_the_real_profiles_are_read() -> None:
    """The rows above stand on the profiles of this repository, in which nothing is wrong."""
    assert office().playbook.providers.keys() >= {
        "aws-ec2",
        "tencent-cvm",
        "vultr",
        "hetzner-cloud",
        "gcp-gce",
        "dreamhost",
    }
    assert open_office(Folder(ROOT), TODAY)[1] == []
    assert terms("promise: {uptime: 99.9 %}").promise == promise("99.9")
