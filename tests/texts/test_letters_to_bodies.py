"""Letters to bodies and statements of payment disputes, to the byte; and that none of them says "you" to the provider."""

import os
from pathlib import Path

import pytest

from generator.build import Office, artifacts, examine, on_request, open_office
from generator.source.folder import Folder
from generator.texts.formats import Outgoing, Papers
from tests.repository import ROOT, TODAY, write_case

GOLDEN = ROOT / "tests" / "golden" / "escalated"
CASE_ID = "2026-10-05-escalated"
CASE = """\
provider: larkspan
service:
  id: ls-1
  fee: 24.00 USD per month
  plan: KVM-4
  seller: Hostmart
  payment: {by: visa, on: 2026-10-01, amount: 24.00 USD, descriptor: LARKSPAN*HOST}
incident:
  kind: outage
  outages:
    - {start: 2026-10-02 09:00, end: 2026-10-02 12:30}
  impact:
    - {kind: staff-hours, count: 6}
requests:
  - {remedy: refund, amount: 24.00 USD, by: 2026-10-20}
log:
  - {at: 2026-10-03 10:00, direction: out, channel: email, letter: first-complaint, raises: [R1]}
  - {at: 2026-10-06 10:00, direction: in, channel: email, reference: LS-7, quote: "We do not refund.", answers: {R1: refused}}
  - {at: 2026-10-21 10:00, direction: out, channel: email, letter: reminder-1}
  - {at: 2026-10-29 10:00, direction: out, channel: email, letter: reminder-2}
  - {at: 2026-11-01 10:00, direction: out, channel: email, letter: final-notice}
"""
TAKEN = CASE + "escalations:\n  - {body: us-bbb, on: 2026-11-15, reference: B-7}\n"


def _papers(root: Path, text: str) -> tuple[Papers, Office]:
    write_case(root, text, CASE_ID)
    office, _ = open_office(Folder(root), TODAY)
    assert office
    examined = examine(office, CASE_ID)
    assert examined.papers, examined.diagnostics
    return examined.papers, office


def test_the_letter_that_is_due(repository: Path) -> None:
    """On 16 November the final notice of the 1st (14 days) has run out: the BBB is next, by name in the file's name."""
    papers, _ = _papers(repository, CASE)
    due = [(one.name, one.goes_out) for one in papers.letters if one.due]
    assert due == [("05-escalation-us-bbb.en", True), ("05-escalation-us-bbb.zh", False)]
    assert _found(papers, "05-escalation-us-bbb") == _golden(
        "05-escalation-us-bbb", _found(papers, "05-escalation-us-bbb")
    )


def test_what_went_out_keeps_its_number(repository: Path) -> None:
    """An escalation on record is the letter that went out on its day, and no other is due while it runs."""
    papers, _ = _papers(repository, TAKEN)
    assert [one.name for one in papers.letters if one.goes_out] == [
        "01-first-complaint.en",
        "02-reminder-1.en",
        "03-reminder-2.en",
        "04-final-notice.en",
        "05-escalation-us-bbb.en",
    ]
    assert [one.due for one in papers.letters] == [None] * len(papers.letters)
    assert _found(papers, "05-escalation-us-bbb")["05-escalation-us-bbb.en.md"].count("15 November 2026") == 1


def test_a_payment_dispute_on_request(repository: Path) -> None:
    """The bank gets date, sum, name on the statement and ground, in our language or in any other."""
    papers, office = _papers(repository, CASE)
    made = on_request(office, papers.dossier, "card-dispute", "card-visa")
    assert isinstance(made, tuple)
    found = _found(Papers(papers.dossier, made, None, ()), "05-card-dispute-card-visa")
    assert found == _golden("05-card-dispute-card-visa", found)
    assert "LARKSPAN*HOST" in found["05-card-dispute-card-visa.zh.txt"]


@pytest.mark.parametrize("name", ["05-escalation-us-bbb.zh.md", "05-card-dispute-card-visa.zh.md"])
def test_the_provider_is_spoken_of(name: str) -> None:
    """A third party reads it: nobody is called 贵公司."""
    text = (GOLDEN / name).read_text(encoding="utf-8")
    assert "被投诉方" in text
    assert "贵公司" not in text


def _found(papers: Papers, stem: str) -> dict[str, str]:
    """Markdown and ticket text of the letters called *stem*."""
    root, _ = open_office(Folder(ROOT), TODAY)
    assert root
    made = artifacts(root, Papers(papers.dossier, _named(papers, stem), None, ()))
    return {
        artifact.path.rpartition("/")[2]: artifact.content.decode()
        for artifact in made
        if artifact.path.endswith((".md", ".txt")) and artifact.path.startswith("letters/")
    }


def _named(papers: Papers, stem: str) -> tuple[Outgoing, ...]:
    return tuple(one for one in papers.letters if one.label == stem)


def _golden(stem: str, made: dict[str, str]) -> dict[str, str]:
    """What is committed under this name; `UPDATE_GOLDEN=1` writes it anew."""
    if os.environ.get("UPDATE_GOLDEN"):
        GOLDEN.mkdir(exist_ok=True)
        for name, text in made.items():
            (GOLDEN / name).write_text(text, encoding="utf-8", newline="\n")
    kept = sorted(GOLDEN.glob(f"{stem}.*"))
    assert kept, "no golden letters were found"
    return {path.name: path.read_text(encoding="utf-8") for path in kept}
