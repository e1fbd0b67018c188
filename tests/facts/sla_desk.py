"""A provider read from a few lines of terms, and the claim that follows: what the tests of service credits start from."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from generator.base.money import Money
from generator.base.period import Period
from generator.facts.assessment import assess
from generator.facts.calendar import cycle
from generator.facts.claim import Claim, PeriodClaim
from generator.facts.downtime import downtime
from generator.facts.matter import Matter
from generator.facts.measuring import Life, MeasuringPeriod
from generator.model.case import Case
from generator.model.provider import Provider
from generator.model.read import read
from generator.model.strict import Strict
from generator.model.terms import Terms
from generator.source.document import Document
from generator.source.parse import parse
from tests.facts.desk import playbook

CLOCK = ZoneInfo("Etc/UTC")
SERVICE = "{id: s1, fee: 100.00 USD per month}"
NOVEMBER = "{start: 2026-11-10 09:00Z, end: 2026-11-10 10:00Z}"
TODAY = date(2026, 12, 7)
"""A day on which the outages of these tests are over and most windows are open."""


def data(text: str) -> Any:  # noqa: ANN401 - whatever YAML says
    """What one line of YAML says."""
    document = parse(f"x: {text}", "x.yaml")
    assert isinstance(document, Document), document
    return document.data["x"]


def model(kind: type[Strict], text: str) -> Any:  # noqa: ANN401 - an instance of *kind*
    """The model that *text* says; nothing may be wrong in it."""
    made = read(kind, data(text), language="zh")
    assert isinstance(made, kind), made
    return made


def terms(text: str) -> Terms:
    """Terms of one scope, measured by the server unless they say otherwise."""
    whole: Terms = model(Terms, text if text.startswith("{scope") else f"{{scope: s, unit: server, {text}}}")
    return whole


def provider(*scopes: str, zone: str = "Etc/UTC") -> Provider:
    """A provider with these scopes, each as the inside of a mapping."""
    made: Provider = model(
        Provider,
        f"{{name: P, letter_language: en, status: fictional, time_zone: {zone}, terms: [{', '.join(scopes)}]}}",
    )
    return made


def case(outages: str = NOVEMBER, service: str = SERVICE, **more: str) -> Case:
    """A case with these outages; *more* are top-level keys, `incident_…` keys of the incident."""
    incident = "".join(f", {k.removeprefix('incident_')}: {v}" for k, v in more.items() if k.startswith("incident_"))
    rest = "".join(f", {k}: {v}" for k, v in more.items() if not k.startswith("incident_"))
    made: Case = model(
        Case,
        f"{{provider: p, service: {service}, incident: {{kind: outage, outages: [{outages}]{incident}}}{rest}}}",
    )
    return made


def claim(of: Provider | str, about: Case | str = NOVEMBER, today: date = TODAY, wanted: str | None = None) -> Claim:
    """What can be claimed of a provider (or under one scope) for a case (or for outages) on *today*."""
    told = of if isinstance(of, Provider) else provider(f"{{scope: s, unit: server, {of}}}")
    opened = about if isinstance(about, Case) else case(about)
    log = sorted(((entry.at.instant(CLOCK), entry) for entry in opened.log), key=lambda timed: timed[0])
    return assess(
        Matter(
            case=opened,
            provider=told,
            phrases=playbook().phrases,
            disturbances=downtime(opened.incident.outages, CLOCK).disturbances,
            zone=CLOCK,
            references=tuple(entry.reference for _, entry in log if entry.reference),
            messages=tuple(at for at, entry in log if entry.direction == "out"),
            today=today,
            wanted=wanted,
        )
    )


def only(made: Claim) -> PeriodClaim:
    """The one period of a claim."""
    (one,) = made.periods
    return one


def usd(amount: str) -> Money:
    """So many US dollars."""
    return Money(Decimal(amount), "USD")


def span(text: str) -> Period:
    """A period from `2026-11-10 09:00/10:00` (one day) or from two whole moments, in UTC."""
    start, end = text.split("/")
    first = datetime.fromisoformat(start)
    last = datetime.fromisoformat(end if " " in end else f"{start[:10]} {end}")
    return Period(first.replace(tzinfo=UTC), last.replace(tzinfo=UTC))


def month(year: int, number: int, zone: ZoneInfo = CLOCK) -> MeasuringPeriod:
    """A calendar month as a measuring period."""
    days = cycle(date(year, number, 1), 1)
    return MeasuringPeriod(days, days, days.within(zone))


def minutes(count: float) -> timedelta:
    """So many minutes."""
    return timedelta(minutes=count)


ALWAYS = Life()
"""A service of which no first and no last day is known."""
