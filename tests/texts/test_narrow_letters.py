"""Letters that ask for one thing: when each is the right next one, and the letters themselves, to the byte."""

import os

import pytest

from generator.facts.dossier import Dossier
from generator.facts.occasions import due_letters
from generator.model.letter import Letter
from generator.texts.as_markdown import as_markdown
from tests.facts.desk import BILLING, office, open_case, open_on, playbook
from tests.repository import ROOT
from tests.texts.desk import tongue

GOLDEN = ROOT / "tests" / "golden" / "narrow"
FIRST = "{at: 2026-10-20 10:00, direction: out, channel: email, letter: first-complaint, reference: HL-7}"
SHORT = (
    "{at: 2026-10-22 09:00, direction: in, channel: email, reference: HL-7, quote: The node was restarted.,"
    " answers: {R1: partly}}"
)
TOLD = f"[{FIRST}, {SHORT}]"
CAUSE = """\
provider: harbourline
service: {id: hk2-17, fee: 39.90 USD per month, plan: Standard 4C8G, since: 2025-03-01}
incident:
  kind: outage
  outages: [{start: 2026-10-18 09:12, end: 2026-10-18 13:40}]
  reported: [{start: 2026-10-18 13:20, end: 2026-10-18 13:38}]
  impact: [{kind: staff-hours, count: 6}]
requests: [{remedy: root-cause-report, by: 2026-11-30}]
"""
LEAVING = """\
provider: harbourline
service: {id: hk2-17, fee: 39.90 USD per month, plan: Standard 4C8G, since: 2025-03-01}
incident:
  kind: outage
  outages:
    - {start: 2026-10-18 09:12, end: 2026-10-18 13:40}
    - {start: 2026-11-02 08:00, end: 2026-11-02 12:10}
  impact: [{kind: staff-hours, count: 11}]
requests:
  - {remedy: data-export, by: 2026-11-30}
  - {remedy: refund-unused, by: 2026-12-31, amount: 79.80 USD}
  - {remedy: stop-charges, by: 2026-12-15}
  - {remedy: delete-data, by: 2027-01-15}
leaving:
  effective: 2026-12-15
  clause: {zh: 《服务条款》第9.2条, en: section 9.2 of the Terms of Service}
  data: {zh: 订单数据库（SQL格式）及附件目录, en: "the order database, as SQL, and the folder of attachments"}
"""
ASKED = "{at: 2026-11-12 10:00, direction: out, channel: email, letter: data-export, reference: HL-9}"
OUT = "{at: 2026-11-15 09:00, direction: in, channel: email, reference: HL-9, answers: {R1: answered}}"
SOON = "{at: 2026-11-15 09:00, direction: in, channel: email, answers: {R1: promised}, promises: [{id: P1, request: R1, by: 2026-11-30}]}"


def _due(dossier: Dossier) -> list[str]:
    return [due.kind for due in due_letters(dossier, playbook().kinds, playbook().phrases)]


def test_a_refund_is_asked_for_instead_of_a_complaint() -> None:
    """Where charges alone are at issue; as soon as a fault is to be put right, it is a complaint."""
    assert _due(open_case(BILLING)) == ["refund-request"]
    both = "[{remedy: refund, by: 2026-11-30}, {remedy: fix, by: 2026-11-30}]"
    assert _due(open_case(BILLING, requests=both)) == ["first-complaint"]
    assert _due(open_case(BILLING, requests="[{remedy: explain-charges, by: 2026-11-30}]")) == ["first-complaint"]


def test_a_refund_request_is_followed_by_a_reminder() -> None:
    """It stands for the first complaint: what comes after that comes after it."""
    sent = "[{at: 2026-11-10 10:00, direction: out, channel: email, letter: refund-request}]"
    assert _due(open_on("2026-11-30", BILLING, log=sent)) == []
    assert _due(open_on("2026-12-01", BILLING, log=sent)) == ["reminder-1"]


def test_the_cause_alone_is_asked_for_again() -> None:
    """Not while anything else is open, not while it lasts, and not once the reply is overdue."""
    assert _due(open_on("2026-11-16", CAUSE, log=TOLD)) == ["cause-request"]
    assert _due(open_on("2026-12-01", CAUSE, log=TOLD)) == ["reminder-1"]
    more = "[{remedy: root-cause-report, by: 2026-11-30}, {remedy: fix, by: 2026-11-30}]"
    assert _due(open_on("2026-11-16", CAUSE, requests=more, log=TOLD)) == []
    assert _due(open_on("2026-11-16", CAUSE, log=f"[{FIRST}]")) == []


def test_the_data_come_out_before_the_notice() -> None:
    """First the export; the notice when it is done, a promise of it is not enough; and under a clause only."""
    assert _due(open_on("2026-11-10", LEAVING)) == ["data-export"]
    assert _due(open_on("2026-11-16", LEAVING, log=f"[{ASKED}]")) == []
    assert _due(open_on("2026-11-16", LEAVING, log=f"[{ASKED}, {SOON}]")) == []
    assert _due(open_on("2026-11-16", LEAVING, log=f"[{ASKED}, {OUT}]")) == ["termination"]
    assert _due(open_on("2026-12-16", LEAVING, log=f"[{ASKED}, {OUT}]"))[:1] != ["termination"]
    no_clause = "{effective: 2026-12-15}"
    assert _due(open_on("2026-11-16", LEAVING, log=f"[{ASKED}, {OUT}]", leaving=no_clause)) == []


def test_what_is_to_be_repaired_is_complained_of_first() -> None:
    """Who wants a repair and means to leave complains first, and can have the data at once."""
    mixed = "[{remedy: fix, by: 2026-11-30}, {remedy: data-export, by: 2026-11-30}]"
    assert _due(open_on("2026-11-16", LEAVING, requests=mixed)) == ["first-complaint", "data-export"]


LETTERS = (
    ("cause-request", CAUSE, "2026-11-16", TOLD),
    ("data-export", LEAVING, "2026-11-10", "[]"),
    ("termination", LEAVING, "2026-11-16", f"[{ASKED}, {OUT}]"),
)


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize(("kind", "text", "today", "log"), LETTERS)
def test_the_letters_are_as_they_were_read(kind: str, text: str, today: str, log: str, language: str) -> None:
    """`UPDATE_GOLDEN=1` writes them anew; the diff is read as the provider would."""
    dossier = open_on(today, text, log=log)
    assert _due(dossier) == [kind]
    letter = office().box.write(dossier, kind, language)
    assert isinstance(letter, Letter), letter
    made, place = as_markdown(letter, tongue(language)), GOLDEN / f"{kind}.{language}.md"
    if os.environ.get("UPDATE_GOLDEN"):
        GOLDEN.mkdir(exist_ok=True)
        place.write_text(made, encoding="utf-8", newline="\n")
    assert made == place.read_text(encoding="utf-8")


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("result", ["resolved", "partly", "failed", "withdrawn"])
def test_a_closing_letter_can_be_drafted_before_the_end(result: str, language: str) -> None:
    """Asked for while nothing has ended, it is a letter without the day, and not an error of the template."""
    letter = office().box.write(open_case(), f"closing-{result}", language)
    assert isinstance(letter, Letter), letter
