"""What the page of a case says first, and what it no longer presses for."""

import re
from pathlib import Path

import pytest

from generator.build import build, site_tree
from generator.source.folder import Folder
from tests.repository import CASE, CASE_ID, TODAY, write_case

LOST = CASE.replace(
    "  kind: outage\n  outages:\n    - {start: 2026-11-10 09:12, end: 2026-11-10 13:40}",
    "  kind: data-loss\n  events: [{at: 2026-11-10 09:12, kind: data-lost}]",
)
SENT = "log:\n  - {at: 2026-11-11 10:00, direction: out, channel: ticket, letter: first-complaint}\n"
ANSWER = "  - {at: 2026-11-12 10:00, direction: in, channel: ticket, answers: {R1: answered}}\n"


def _page(root: Path, language: str = "en") -> str:
    """The page of the case, tags taken out."""
    built = build(Folder(root), TODAY)
    assert built.office
    made = site_tree(built, built.office, language, {}, "../files/")
    page = next(page.markdown for page in made.pages if page.path == f"cases/{CASE_ID}.md")
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page))


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Data loss: service hk2-17 of Harbourline Cloud, 10 November 2026."),
        ("zh", "Harbourline 云的服务hk2-17：数据丢失（2026年11月10日）。"),
    ],
)
def test_a_case_of_events_says_what_it_is_about(repository: Path, language: str, said: str) -> None:
    """Kind, service, provider, day; and the event stands in the timeline."""
    assert "kind: data-loss" in LOST
    write_case(repository, LOST)
    page = _page(repository, language)
    assert said in page
    assert {"en": "Data lost", "zh": "数据丢失"}[language] in page


def test_what_is_answered_is_not_pressed_for(repository: Path) -> None:
    """A day that has passed is pressing while its request is open, and a mere day afterwards."""
    late = CASE.replace("by: 2026-11-30", "by: 2026-11-13")
    write_case(repository, late + SENT)
    assert "3 days ago" in _page(repository)
    write_case(repository, late + SENT + ANSWER)
    page = _page(repository)
    assert "2026-11-13" in page
    assert "days ago" not in page


CHARGED = """\
provider: harbourline
service: {id: hk2-17, fee: 39.90 USD per month}
incident:
  kind: billing
  charges: [{invoice: HL-1, on: 2026-11-01, amount: 39.90 USD}]
requests: [{remedy: refund, by: 2026-11-15}]
log:
  - {at: 2026-11-08 10:00, direction: out, channel: ticket, letter: refund-request}
"""


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "en",
            (
                "Harbourline Cloud has made a disputed charge of USD 39.90 for the service hk2-17.",
                " 1 request ",
                "1 day ago",
                "every request has a date (in all: 1)",
            ),
        ),
        ("zh", ("扣取了一笔有争议的费用，金额USD 39.90。", " 1 项请求 ", "已过1天")),
    ],
)
def test_one_is_no_plural(repository: Path, language: str, said: tuple[str, ...]) -> None:
    """One charge, one request, one day: each noun agrees with its number."""
    write_case(repository, CHARGED)
    page = _page(repository, language)
    assert [one for one in said if one not in page] == []
    assert "1 requests" not in page
    assert "1 days" not in page
