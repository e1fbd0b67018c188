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
