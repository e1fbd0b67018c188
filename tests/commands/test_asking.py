"""On a terminal the commands ask for what is missing."""

from pathlib import Path

import pytest

from tests.commands.terminal import typed
from tests.repository import CASE, CASE_FILE, write_case

LOGGED = "log:\n  - {at: 2026-11-10 15:00, direction: out, channel: ticket, reference: HL-1, letter: first-complaint}\n"


@pytest.fixture
def case(repository: Path) -> Path:
    """A case with one log entry."""
    return write_case(repository, CASE + LOGGED)


def test_a_log_entry(case: Path) -> None:
    """Time, direction and channel; what the model refuses is asked for again in its words, and a default is taken."""
    answers = ["2026-11-12 9:05", "2026-11-12 09:05", "2", "emial", "email", "", "对方答复：请稍候"]
    code, seen = typed(case.parents[2], ["log", "example"], answers)
    assert code == 0, seen
    assert '"2026-11-12 9:05" is not a valid time' in seen
    assert "write: 2026-11-12 09:05" in seen
    assert '"emial" is none of these; did you mean "email"?' in seen
    new = "  - {at: 2026-11-12 09:05, direction: in, channel: email, reference: HL-1, summary: 对方答复：请稍候}\n"
    assert case.read_text(encoding="utf-8") == CASE + LOGGED + new


def test_only_what_is_missing(case: Path) -> None:
    """What the options say is not asked for; where they say all that is needed, nothing is."""
    code, seen = typed(
        case.parents[2], ["log", "example", "--at", "2026-11-12 09:05", "--in", "--channel", "email"], []
    )
    assert (code, "[now]" in seen, "number" in seen) == (0, False, False)
    code, seen = typed(case.parents[2], ["outcome", "example", "--on", "2026-11-15"], ["3"])
    assert (code, "result: failed" in seen) == (0, True)


def test_in_chinese(case: Path) -> None:
    """Questions and choices are in the language of messages."""
    code, seen = typed(case.parents[2], ["told", "example"], ["1", "2026-11-10 10:00", "email", ""], language="zh")
    assert code == 0, seen
    for words in (
        "首次通知：出了问题",
        "时间（年-月-日 时:分）；现在写 now [now]:",
        "电子邮件",
        "（没有则直接回车）",
        f"已写入：{CASE_FILE}",
    ):
        assert words in seen


def test_nothing_more_is_typed(case: Path) -> None:
    """Ctrl+D ends it, and nothing is written."""
    before = case.read_bytes()
    code, _ = typed(case.parents[2], ["log", "example"], ["2026-11-12 09:05", "\x04"])
    assert (code != 0, case.read_bytes()) == (True, before)
