"""The worked examples of the handbook: each command is run again, and prints what the page says."""

import os
import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.commands.credit import command
from tests.repository import ROOT

PAGES = {language: ROOT / "docs" / language / "handbook" / "06-credit-examples.md" for language in ("zh", "en")}
_EXAMPLE = re.compile(r"```console\n\$ playbook credit (.+?)\n\n(.*?)```\n", re.DOTALL)


def _examples(page: Path) -> list[tuple[str, str]]:
    """The words behind `playbook credit`, and what the page says that it prints."""
    return [(match[1].replace("\\\n", " "), match[2]) for match in _EXAMPLE.finditer(page.read_text(encoding="utf-8"))]


def _said(words: str, language: str) -> str:
    """What the command prints in this repository."""
    run = CliRunner().invoke(command, [*shlex.split(words), "--lang", language, "--root", str(ROOT)])
    assert run.exit_code == 0, run.output
    return run.stdout


@pytest.mark.parametrize("language", PAGES)
def test_the_page_says_what_the_command_prints(language: str) -> None:
    """To the byte; `UPDATE_GOLDEN=1` writes the page anew, and its diff is the review."""
    page = PAGES[language]
    if os.environ.get("UPDATE_GOLDEN"):
        text = page.read_text(encoding="utf-8")
        fresh = _EXAMPLE.sub(
            lambda m: (
                f"```console\n$ playbook credit {m[1]}\n\n{_said(m[1].replace(chr(92) + chr(10), ' '), language)}```\n"
            ),
            text,
        )
        page.write_text(fresh, encoding="utf-8", newline="\n")
    examples = _examples(page)
    assert len(examples) > 9
    for words, printed in examples:
        assert printed == _said(words, language), words


def test_the_examples_are_the_same_in_both_languages() -> None:
    """The same outages of at least ten providers, each with its day."""
    words = {language: [one for one, _ in _examples(page)] for language, page in PAGES.items()}
    assert [w.split() for w in words["zh"]] == [w.split() for w in words["en"]]
    providers = {re.search(r"--provider (\S+)", one)[1] for one in words["en"]}  # type: ignore[index] # each names one
    assert len(providers) > 9
    assert all("--today" in one for one in words["en"]), "an example without its day goes stale"


@pytest.mark.parametrize(
    ("language", "day", "unseen"),
    [("en", "Last safe day: ", "No claim window was seen"), ("zh", "最迟申请日：", "未见到申请期限")],
)
def test_each_says_the_last_safe_day_or_that_it_was_not_seen(language: str, day: str, unseen: str) -> None:
    """No example leaves its reader without a day; where the terms cover nothing, there is none."""
    for words, printed in _examples(PAGES[language]):
        covered = "bluehost" not in words
        assert (day in printed or unseen in printed) is covered, words
