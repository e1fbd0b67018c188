"""A claim under terms that give time instead of money: the letter asks for that time, and names no credit."""

from dataclasses import replace

import pytest

from generator.facts.dossier import Dossier
from generator.model.letter import Letter
from generator.texts.as_markdown import as_markdown
from generator.texts.claim_text import as_text
from tests.facts.desk import office, open_case
from tests.facts.sla_desk import claim, provider
from tests.texts.desk import tongue

DAYS = "promise: {uptime: 100 %}, measured: {per: calendar-month}, credit: {per_unit: {time: 72 hours, unit: 1 hour}, payout: {form: extension}}"
MONTHS = "promise: {uptime: 99.9 %}, measured: {per: calendar-month}, credit: {flat: {time: 1 month}, payout: {form: extension}}"
SHORT = "promise: {uptime: 99.9 %}, measured: {per: calendar-month}, credit: {lost_time: {times: 10}, payout: {form: extension}}"
ODD = "{start: 2026-11-10 09:00Z, end: 2026-11-10 10:03:50Z}"
TWO = "{start: 2026-10-10 09:00Z, end: 2026-10-10 10:00Z}, {start: 2026-11-10 09:00Z, end: 2026-11-10 11:00Z}"


def _about(rule: str, outages: str | None = None) -> Dossier:
    return replace(open_case(), claim=claim(rule, outages) if outages else claim(rule))


def _letter(of: Dossier, language: str) -> str:
    letter = office().box.write(of, "sla-claim", language)
    assert isinstance(letter, Letter), letter
    return as_markdown(letter, tongue(language))


@pytest.mark.parametrize(
    ("language", "said", "never"),
    [
        (
            "en",
            (
                "Request to extend the service: ",
                "We request an extension of the service hk2-17",
                "We ask that the service be extended by 3 days, as your terms provide.",
                "extend the service by 3 days at no charge and confirm its new last day in writing.",
            ),
            "service credit",
        ),
        (
            "zh",
            (
                "服务期延长申请函",
                "申请延长服务期，现将有关情况函告如下。",
                "我公司据此申请按条款规定将服务期延长3天。",
                "前将该服务的服务期免费延长3天，并书面告知延长后的到期日。",
            ),
            "抵扣",
        ),
        (
            "de",
            (
                "Antrag auf Verlängerung des Dienstes: ",
                "wir beantragen die Verlängerung des Dienstes hk2-17",
                "Wir beantragen, den Dienst gemäß Ihren Bedingungen um 3 Tage zu verlängern.",
                "Bitte verlängern Sie den Dienst kostenlos um 3 Tage und bestätigen Sie uns bis zum ",
            ),
            "servicegutschrift",
        ),
    ],
)
def test_the_letter_asks_for_time(language: str, said: tuple[str, ...], never: str) -> None:
    """In the subject, in the reason and in the request, and nowhere for a credit."""
    letter = _letter(_about(DAYS), language)
    assert [one for one in said if one not in letter] == []
    assert never not in letter.lower()


@pytest.mark.parametrize(
    ("rule", "outages", "en", "zh", "de"),
    [
        (MONTHS, None, "1 month", "1个月", "1 Monat"),
        (SHORT, ODD, "638 minutes 20 seconds", "638分钟20秒", "638 Minuten 20 Sekunden"),  # not a second is lost
        (DAYS, TWO, "9 days", "9天", "9 Tage"),  # 1 hour in October, 2 in November
    ],
)
def test_how_much_time(rule: str, outages: str | None, en: str, zh: str, de: str) -> None:
    """All periods together, in the largest units that say it exactly."""
    of = _about(rule, outages)
    assert f"extend the service by {en} at no charge" in _letter(of, "en")
    assert f"免费延长{zh}，" in _letter(of, "zh")
    assert f"kostenlos um {de} und" in _letter(of, "de")


def test_the_terminal_says_it_too() -> None:
    """As the credit in all."""
    shown = as_text(claim(DAYS), provider(f"{{scope: s, unit: server, {DAYS}}}"), tongue("en"), None)
    assert "Credit in all: 3 days\n" in shown
