"""What the router and the deadlines say: countries by name, sums as in letters."""

from dataclasses import replace
from datetime import date

import pytest

from generator.facts.deadlines import Deadline, deadlines
from generator.facts.route import because
from generator.texts.progress import deadline_name, deadline_reason
from generator.texts.routes import reason
from tests.facts.desk import open_on, playbook
from tests.facts.sla_desk import claim
from tests.texts.desk import tongue

OPEN = "promise: {uptime: 99.9 %}, measured: {per: calendar-month}, credit: {discretionary: {}}"


@pytest.mark.parametrize(
    ("key", "named", "en", "zh"),
    [
        (
            "provider-country",
            {"country": "US", "countries": "CN"},
            "it does not take providers from this one’s country (United States), only those from: China",
            "限中国的服务商，该服务商在美国",
        ),
        (
            "our-country",
            {"country": "CN", "countries": "DE, US"},
            "it does not take complainants from our country (China), only those from: Germany and United States",
            "限德国、美国的投诉方，我公司在中国",
        ),
        (
            "sum-too-small",
            {"sum": "7.20 USD", "least": "1200 USD"},
            "the sum in dispute, USD 7.20, is below USD 1,200.00",
            "争议金额 USD 7.20 低于下限 USD 1,200.00",
        ),
        (
            "too-many-people",
            {"people": "18", "most": "10"},
            "it is for businesses of up to 10 people, and we are 18",
            "限 10 人以内的企业，我公司 18 人",
        ),
    ],
)
def test_reasons(key: str, named: dict[str, str], en: str, zh: str) -> None:
    """Names without an article, so that every one of them reads right."""
    one = because(key, **named)
    assert reason(one, playbook(), tongue("en")) == en
    assert reason(one, playbook(), tongue("zh")) == zh


def test_the_calendar_is_named() -> None:
    """The country whose working days were counted."""
    one = Deadline(
        date(2026, 12, 1),
        "body",
        "",
        "body-answer",
        (("start", "x"), ("span", "3 working days"), ("calendar", "GB?")),
        "k",
    )
    assert "(calendar: United Kingdom; the make-up working days of" in deadline_reason(one, playbook(), tongue("en"))
    assert "，按英国的工作日历（" in deadline_reason(one, playbook(), tongue("zh"))


def test_a_claim_is_named_by_its_sum() -> None:
    """As in the letter; where the terms name no sum, without one, and without empty brackets."""
    opened = open_on("2026-11-16")
    (due,) = {
        deadline_name(one, playbook(), tongue("en"))
        for one in deadlines(opened, playbook().phrases)
        if one.kind == "claim"
    }
    assert due == "claim of the credit USD 3.99"
    unnamed = replace(opened, claim=claim(OPEN))
    names = [one for one in deadlines(unnamed, playbook().phrases) if one.kind == "claim"]
    assert {deadline_name(one, playbook(), tongue("en")) for one in names} == {"claim of the credit"}
    assert {deadline_name(one, playbook(), tongue("zh")) for one in names} == {"申请服务抵扣"}


@pytest.mark.parametrize(
    ("span", "en"),
    [
        ("1 day", "1 day"),
        ("2 days", "2 days"),
        ("1 working day", "1 working day"),
        ("5 working days", "5 working days"),
    ],
)
def test_one_day_is_no_days(span: str, en: str) -> None:
    """The number agrees with its noun."""
    one = Deadline(date(2026, 12, 1), "body", "", "body-answer", (("start", "2026-11-30"), ("span", span)), "k")
    assert deadline_reason(one, playbook(), tongue("en")) == f"submitted on 2026-11-30, and its rules say {en}"
