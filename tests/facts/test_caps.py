from datetime import timedelta
from decimal import Decimal

import pytest

from generator.base.money import Money
from generator.facts.caps import Extension, rounded
from generator.model.credit import Credit
from tests.facts.sla_desk import case, claim, model, only, provider, usd
from tests.facts.test_award import given, hit, keys

FULL = "promise: {uptime: 100 %}"
HOURLY = "per_unit: {percent: 5 %, unit: 1 hour}"


@pytest.mark.parametrize(
    ("caps", "outages", "credit", "lines"),
    [
        # 30 h are 150 %
        ("[{percent: 100 %, per: period}]", ["30:00"], usd("100.00"), ["cap-period"]),
        ("[{percent: 100 %, per: period}]", ["20:00"], usd("100.00"), []),  # just as much is not more
        ("[{percent: 50 %, per: claim}]", ["20:00"], usd("50.00"), ["cap-claim"]),
        ("[{percent: 50 %, per: thirty-days}]", ["20:00"], usd("50.00"), ["cap-thirty-days"]),
        # each outage by itself, 20 % at most: 20 + 10
        ("[{percent: 20 %, per: incident}]", ["6:00", "2:00"], usd("30.00"), ["cap-incident"]),
        ("[{percent: 20 %, per: incident}, {percent: 25 %, per: period}]", ["6:00", "6:00"], usd("25.00"),
         ["cap-incident", "cap-incident", "cap-period"]),
        ("[{amount: 7.50 USD, per: period}]", ["2:00"], usd("7.50"), ["cap-period"]),
        ("[{amount: 7.50 EUR, per: period}]", ["2:00"], usd("10.00"), []),  # another currency limits nothing here
        # 36 h of 720: 5 USD
        ("[{time: 36 hours, per: period}]", ["2:00"], usd("5.00"), ["cap-period"]),
        ("[{time: 1 month, per: period}]", ["30:00"], usd("100.00"), ["cap-period"]),
        ("[{claims: 1, per: period}]", ["30:00"], usd("150.00"), []),  # limits how often, not how much
        ("[{percent: 10 %, of: next-renewal}]", ["20:00"], usd("10.00"), ["cap-period"]),
        ("[{percent: 10 %, of: thirty-days-before}]", ["20:00"], usd("10.00"), ["cap-period"]),
    ],
)  # fmt: skip
def test_caps(caps: str, outages: list[str], credit: Money, lines: list[str]) -> None:
    """The most for one outage, and the most for the period; the working says what it was before."""
    rule = f"{FULL}, credit: {{{HOURLY}, caps: {caps}}}"
    one = given(rule, *(hit(length, 5 * n) for n, length in enumerate(outages, 1)))
    assert one.credit == credit
    assert [key for key in keys(one) if key.startswith("cap")] == lines


def test_the_next_renewal_is_the_fee_of_a_term() -> None:
    """Ten per cent of a yearly fee, where a year is what is renewed."""
    rule = f"{FULL}, credit: {{flat: {{percent: 100 %}}, caps: [{{percent: 10 %, of: next-renewal}}]}}"
    assert given(rule, hit("1:00"), fee="600.00 USD per year").credit == usd("50.00")  # a month of it is less
    assert given(rule, hit("1:00"), fee="240.00 USD per year").credit == usd("20.00")
    more = f"{FULL}, credit: {{flat: {{time: 3 months}}, caps: [{{percent: 10 %, of: next-renewal}}]}}"
    assert given(more, hit("1:00"), fee="600.00 USD per year").credit == usd("60.00")  # three months are 150


def test_thirty_days_before_at_an_hourly_price() -> None:
    """The charge of a month of hours."""
    rule = f"{FULL}, credit: {{flat: {{percent: 100 %}}, base: {{kind: thirty-days-before}}}}"
    assert given(rule, hit("1:00"), fee="0.10 USD per hour").credit == usd("72.00")


@pytest.mark.parametrize(
    ("outage", "credit", "line"),
    [
        ("0:24", usd("0.00"), "below-least"),  # 2 % are 2.00, and only what is above is given
        ("0:36", usd("3.00"), "credit-half-up"),
    ],
)
def test_the_least_sum(outage: str, credit: Money, line: str) -> None:
    """A credit that is not above it is not given."""
    rule = f"{FULL}, credit: {{per_unit: {{percent: 1 %, unit: 12 minutes}}, least: {{amount: 2 USD}}}}"
    one = given(rule, hit(outage))
    assert one.credit == credit
    assert line in [said.key for said in one.working]
    foreign = given(rule.replace("2 USD", "2 EUR"), hit(outage))
    assert foreign.credit == (usd("2.00") if outage == "0:24" else usd("3.00"))


@pytest.mark.parametrize(
    ("amount", "currency", "way", "expected"),
    [
        ("0.125", "USD", "half-up", "0.13 USD"),
        ("0.124999", "USD", "half-up", "0.12 USD"),
        ("0.129", "USD", "down", "0.12 USD"),
        ("0.121", "USD", "up", "0.13 USD"),
        ("0.12", "USD", "up", "0.12 USD"),
        ("10.5", "JPY", "half-up", "11 JPY"),  # the yen has no minor unit
        ("1.23456", "KWD", "half-up", "1.235 KWD"),  # the dinar has three places
    ],
)
def test_rounding(amount: str, currency: str, way: str, expected: str) -> None:
    """To the currency's minor unit, halves up unless the terms say otherwise."""
    credit = model(Credit, f"{{flat: {{percent: 10 %}}, rounding: {way}}}")
    assert str(rounded(Decimal(amount), currency, credit)) == expected


@pytest.mark.parametrize("way", ["half-up", "down", "up"])
def test_the_rounding_stands_in_the_working(way: str) -> None:
    """A reader sees what was rounded, and how."""
    one = given(f"{FULL}, credit: {{flat: {{percent: 10 %}}, rounding: {way}}}", hit("1:00"))
    assert f"credit-{way}" in [line.key for line in one.working]


@pytest.mark.parametrize(
    ("credit", "ceiling"),
    [
        ("{tiers: [{from: 99 %, below: 100 %, percent: 10 %}, {below: 99 %, percent: 25 %}]}", usd("25.00")),
        ("{flat: {percent: 50 %}}", usd("50.00")),
        ("{flat: {time: 3 months}, caps: [{percent: 200 %}]}".replace("200 %", "100 %"), usd("100.00")),
        ("{lost_time: {times: 50}}", None),  # nothing limits it
        ("{lost_time: {times: 50}, caps: [{percent: 100 %}]}", usd("100.00")),
        ("{lost_time: {times: 50}, caps: [{percent: 80 %, per: claim}]}", usd("80.00")),
        ("{lost_time: {times: 50}, caps: [{percent: 60 %, per: thirty-days}]}", usd("60.00")),
        ("{lost_time: {times: 50}, caps: [{percent: 100 %, per: incident}]}", None),  # there may be many
        ("{lost_time: {times: 50}, caps: [{percent: 100 %}, {amount: 20 USD}]}", usd("20.00")),
        ("{lost_time: {}, caps: [{claims: 1}]}", None),
        ("{discretionary: {most: {percent: 50 %}}}", usd("50.00")),
        ("{discretionary: {}}", None),
    ],
)
def test_the_ceiling(credit: str, ceiling: Money | None) -> None:
    """The most that the terms can ever give for the month, however long it was down."""
    made = claim(provider(f"{{scope: s, unit: server, {FULL}, credit: {credit}}}"), case(hit("1:00")))
    assert made.ceiling == ceiling


def test_the_ceiling_of_two_months() -> None:
    """Each month has its own."""
    rule = provider(f"{{scope: s, unit: server, {FULL}, credit: {{flat: {{percent: 50 %}}}}}}")
    made = claim(rule, case("{start: 2026-10-31 23:00Z, end: 2026-11-01 01:00Z}"))
    assert (made.ceiling, made.total) == (usd("100.00"), usd("100.00"))
    assert [one.credit for one in made.periods] == [usd("50.00"), usd("50.00")]


@pytest.mark.parametrize(
    ("credit", "longer"),
    [
        # 60 h are 8.33 of 100; 5 % are 36 h
        (
            "per_unit: {time: 3 hours, unit: 1 hour}, caps: [{percent: 5 %, per: period}]",
            Extension(timedelta(hours=36), 0),
        ),
        (
            "per_unit: {time: 3 hours, unit: 1 hour}, caps: [{time: 100 hours, per: period}]",
            Extension(timedelta(hours=60), 0),
        ),
        ("lost_time: {times: 10}", Extension(timedelta(hours=200), 0)),
        # a cap in money leaves months as they are
        ("flat: {time: 3 months}, caps: [{percent: 50 %, per: period}]", Extension(timedelta(), 3)),
        ("per_unit: {time: 1 month, unit: 10 hours}", Extension(timedelta(), 2)),
    ],
)
def test_extensions(credit: str, longer: Extension) -> None:
    """Twenty hours down; a cap on the sum shortens the time in proportion."""
    rule = f"{{scope: s, unit: server, {FULL}, credit: {{{credit}, payout: {{form: extension}}}}}}"
    assert only(claim(provider(rule), case(hit("20:00")))).credit == longer


def test_caps_and_bases_of_a_service_year() -> None:
    """Of a year, the 30 days before are a month; a cap of that kind is a month's fee, and so is the base."""
    year = f"{FULL}, measured: {{per: service-year}}"
    capped = f"{year}, credit: {{flat: {{percent: 100 %}}, caps: [{{percent: 100 %, of: thirty-days-before}}]}}"
    assert given(capped, hit("1:00")).credit == usd("100.00")  # of 1200
    assert given(f"{year}, credit: {{flat: {{percent: 100 %}}}}", hit("1:00")).credit == usd("1200.00")
    based = f"{year}, credit: {{flat: {{percent: 100 %}}, base: {{kind: thirty-days-before}}}}"
    assert given(based, hit("1:00")).credit == usd("100.00")
    hourly = f"{FULL}, credit: {{flat: {{percent: 100 %}}, base: {{kind: thirty-days-before}}, month: 672 hours}}"
    assert given(hourly, hit("1:00"), fee="0.10 USD per hour").credit == usd("67.20")


def test_a_credit_that_is_not_given_keeps_its_exact_sum() -> None:
    """Nothing is given, and the sum that it would have been is known."""
    rule = f"{FULL}, credit: {{flat: {{percent: 1 %}}, least: {{amount: 2 USD}}}}"
    assert given(rule, hit("1:00")).exact == Decimal(1)
    longer = f"{FULL}, credit: {{per_unit: {{time: 72 hours, unit: 1 hour}}, payout: {{form: extension}}}}"
    assert given(longer, hit("1:00")).exact == Decimal(10)
    assert given(f"{FULL}, credit: {{discretionary: {{}}}}", hit("1:00")).exact == Decimal(0)
    assert given(FULL, hit("1:00")).exact == Decimal(0)


def test_a_capped_extension_is_shorter() -> None:
    """At most a day for one outage."""
    rule = f"{FULL}, credit: {{per_unit: {{time: 3 hours, unit: 1 hour}}, caps: [{{time: 24 hours, per: incident}}], payout: {{form: extension}}}}"
    one = only(claim(provider(f"{{scope: s, unit: server, {rule}}}"), case(hit("20:00"))))
    assert one.credit is not None
    assert getattr(one.credit, "time", None) is not None
    assert str(getattr(one.credit, "time", None)) == "1 day, 0:00:00"
