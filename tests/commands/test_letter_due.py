"""`playbook letter` says of a draft what has to come before its letter can go out."""

from pathlib import Path

import pytest

from tests.commands.run import run
from tests.repository import CASE, write_case

EVIDENCE = "evidence: [{id: E1, file: a.log, kind: ping, captured: 2026-11-10 09:12}]\n"


@pytest.mark.parametrize(
    ("language", "draft", "ready"),
    [
        (
            "en",
            "due as soon as the case is complete: first-complaint – the case has requests, and no letter has asked for"
            " them yet; next: add evidence, then send the complaint",
            "due now: first-complaint – ",
        ),
        ("zh", "案件补齐后即应发出：first-complaint——", "现在该发：first-complaint——"),
    ],
)
def test_a_draft_is_not_due_now(repository: Path, language: str, draft: str, ready: str) -> None:
    """Without any evidence it first needs some; with it, it is due."""
    write_case(repository, CASE)
    said = run(repository, "letter", "example", language=language).said
    assert draft in said
    assert ready not in said
    folder = write_case(repository, CASE + EVIDENCE).parent / "evidence"
    folder.mkdir(exist_ok=True)
    (folder / "a.log").write_text("PING\n", encoding="utf-8")
    said = run(repository, "letter", "example", language=language).said
    assert ready in said
    assert draft not in said
