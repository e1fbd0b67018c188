"""The router: ten cases, twelve bodies, and for each pair the answer that a clerk works out from the body's file.

`tests/testdata/routes.txt` is written by hand and never by a machine: behind each `#` stands the sum or the sentence
on which the answer rests.
"""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.facts.dossier import Dossier
from generator.facts.route import Reason, Route, Verdict
from generator.facts.routes import routes
from generator.texts.routes import answer, last_day, reason
from tests.facts.desk import BILLING, office, open_on, playbook
from tests.repository import CASE, ROOT

TABLE = ROOT / "tests" / "testdata" / "routes.txt"
BODIES = (
    "marketplace", "cn-miit", "uk-adr", "sg-imda", "hk-ccss", "cn-12315", "us-bbb", "us-ftc-ag", "card-visa",
    "card-mastercard", "paypal", "eu-odr",
)  # fmt: skip
ASKED = "{at: 2026-10-05 10:00, direction: out, channel: ticket, letter: first-complaint}"
REFUSED = "{at: 2026-10-08 10:00, direction: in, channel: ticket, answers: {R1: refused}}"
SENT = "{at: 2026-11-11 10:00, direction: out, channel: email, letter: first-complaint}"
TENTH = "{at: 2026-11-10 15:00, direction: out, channel: ticket, letter: first-complaint}"
DEADLOCK = "{at: 2026-11-20 15:00, direction: in, channel: email, answers: {R1: refused}}"
US_BILL = "{kind: billing, charges: [{invoice: LS-1, on: 2026-11-01, amount: 24.00 USD}]}"


def _service(rest: str) -> str:
    return f"{{id: ls-1, fee: 24.00 USD per month, {rest}}}"


CASES: dict[str, tuple[str, str, dict[str, str]]] = {
    "A": ("2026-10-05", BILLING, {}),
    "B": ("2026-10-10", BILLING, {"log": f"[{ASKED}]"}),
    "C": ("2026-10-10", BILLING, {"log": f"[{ASKED}, {REFUSED}]"}),
    "D": ("2027-03-01", BILLING, {"log": f"[{ASKED}]"}),
    "E": ("2026-11-16", CASE, {"provider": "larkspan", "log": f"[{SENT}]",
          "service": _service("payment: {by: visa, on: 2026-11-01}")}),
    "F": ("2026-11-16", CASE, {"provider": "larkspan", "log": f"[{SENT}]",
          "service": _service("seller: Hostmart, payment: {by: mastercard, on: 2026-10-15}")}),
    "G": ("2026-12-23", CASE, {"log": f"[{TENTH}]"}),
    "H": ("2026-11-21", CASE, {"log": f"[{TENTH}, {DEADLOCK}]"}),
    "I": ("2026-11-16", CASE, {"provider": "larkspan", "incident": US_BILL, "log": f"[{SENT}]",
          "service": _service("payment: {by: paypal}"), "escalations": "[{body: us-bbb, on: 2026-11-12, reference: B-7}]"}),
    "J": ("2026-11-30", CASE, {"log": f"[{TENTH}]", "outcomes": "[{on: 2026-11-29, result: resolved}]"}),
}  # fmt: skip
PEOPLE: dict[str, tuple[str | None, int | None]] = {"G": ("CN", 8), "H": (None, None)}
"""Where our company sits and how many work there, where it is not as in `playbook/company.yaml` (CN, 18)."""


def _opened(case: str) -> Dossier:
    today, text, instead = CASES[case]
    opened = open_on(today, text, **instead)
    if case not in PEOPLE:
        return opened
    country, headcount = PEOPLE[case]
    return replace(opened, company=opened.company.model_copy(update={"country": country, "headcount": headcount}))


def _told(found: Route) -> str:
    """One answer as the table writes it."""
    opens = f" {found.opens}" if found.verdict is Verdict.LATER else ""
    last = str(found.clock.last) if found.clock else "-"
    doubt = "?" if found.doubtful else ""
    return f"{found.verdict}{doubt}{opens} | {last} | {_keys(found.reasons)} | {_keys(found.caveats)}"


def _keys(reasons: tuple[Reason, ...]) -> str:
    return ", ".join(one.key for one in reasons) or "-"


def _rows() -> list[tuple[str, str, str]]:
    lines = [line.split("#")[0].rstrip() for line in TABLE.read_text(encoding="utf-8").splitlines()]
    parts = [line.split(" | ", 2) for line in lines if line]
    return [(case.strip(), body.strip(), expected.strip()) for case, body, expected in parts]


def test_the_table_is_whole() -> None:
    """Ten cases by twelve bodies, each pair once, each with its reason in a comment."""
    rows = _rows()
    assert [(case, body) for case, body, _ in rows] == [(case, body) for case in CASES for body in BODIES]
    told = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    assert all(len(line.partition("# ")[2]) > 5 for line in told)


@pytest.mark.parametrize(("case", "body", "expected"), _rows())
def test_the_answer_of_a_body(case: str, body: str, expected: str) -> None:
    """Verdict (with `?` where it is doubtful), the day from which it is open, its last day, reasons, what to confirm."""
    found = next(one for one in routes(_opened(case)) if one.body == body)
    assert _told(found) == " | ".join(part.strip() for part in expected.split(" | "))


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_answer_has_words(case: str, language: str) -> None:
    """No reason, caveat or clock is left without a sentence, in either language."""
    tongue = office().box.tongues[language]
    for found in routes(_opened(case)):
        said = [answer(found, playbook(), tongue), *(reason(one, playbook(), tongue) for one in found.caveats)]
        said += [last_day(found.clock, tongue)] if found.clock else []
        assert all(text.strip() and "{" not in text for text in said)


def test_what_is_open_stands_first() -> None:
    """Nobody has to look for the body that can be asked now."""
    verdicts = [found.verdict for found in routes(_opened("F"))]
    assert verdicts == sorted(verdicts, key=list(Verdict).index)


def test_a_closed_body_was_open_before_its_day() -> None:
    """The ODR platform is refused from the day on which it took nothing more."""
    assert playbook().bodies["eu-odr"].closed_on == date(2025, 3, 20)
    assert Path(TABLE).exists()


def test_what_came_of_it_is_told() -> None:
    """A body that is done with the complaint is named with its number and what it said."""
    done = "[{body: us-bbb, on: 2026-11-12, reference: B-7, closed: 2026-11-15, result: {zh: 退款24.00美元, en: A refund of USD 24.00}}]"
    opened = open_on("2026-11-16", CASE, provider="larkspan", log=f"[{SENT}]", escalations=done)
    found = next(one for one in routes(opened) if one.body == "us-bbb")
    for language, said in (
        ("en", "done: done on 2026-11-15, its number B-7; outcome: A refund of USD 24.00"),
        ("zh", "退款24.00美元"),
    ):
        assert said in answer(found, playbook(), office().box.tongues[language])
