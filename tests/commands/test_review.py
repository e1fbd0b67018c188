"""`playbook review` in a real git repository."""

import subprocess
from pathlib import Path

import pytest

from tests.repository import CASE, playbook, write_case


def _git(root: Path, *words: str) -> None:
    subprocess.run(
        ["git", "-c", "user.name=T", "-c", "user.email=t@example.com", "-c", "core.hooksPath=/dev/null", *words],
        cwd=root, check=True, capture_output=True,
    )  # fmt: skip


@pytest.fixture
def history(repository: Path) -> Path:
    """A repository with one committed case."""
    write_case(repository)
    _git(repository, "init", "-q", "-b", "main")
    _git(repository, "add", "-A")
    _git(repository, "commit", "-qm", "one case")
    return repository


def test_nothing_changes(history: Path) -> None:
    """Without a change the report says so."""
    done = playbook(history, "review", "main")
    assert done.stdout.decode() == "## What this changes in the letters\n\nNo letter changes.\n"


def test_the_words_that_change(history: Path) -> None:
    """A later end shows as the words that go and come, in the letters of both languages."""
    write_case(history, CASE.replace("13:40", "13:45"))
    said = playbook(history, "review", "main").stdout.decode()
    assert "### `2026-11-10-example`\n\nIts letters change:" in said
    assert (
        "09:12 to <del>13:40</del><ins>13:45</ins> (UTC+08:00; 01:12 to <del>05:40</del><ins>05:45</ins> UTC)" in said
    )
    assert "历时4小时<del>28</del><ins>33</ins>分钟" in said


def test_new_gone_and_broken_cases(history: Path) -> None:
    """Each kind of change is named; a broken one is exit code 1 with its trouble, and pings nobody."""
    write_case(history, CASE.replace(", by: 2026-11-30", "").replace("harbourline", "@everyone"), "2026-11-12-new")
    _git(history, "add", "-A")
    _git(history, "commit", "-qm", "a broken one")
    done = playbook(history, "review", "HEAD~1", "HEAD")
    said = done.stdout.decode()
    assert done.returncode == 1
    assert "### `2026-11-12-new`\n\nThis case has errors and cannot be made." in said
    assert "@everyone" not in said
    _git(history, "rm", "-rq", "cases/2026-11-10-example")
    assert "This case is gone." in playbook(history, "review", "HEAD").stdout.decode()


@pytest.mark.parametrize("base", ["nowhere", "--output=x", ""])
def test_an_unknown_revision(base: str, history: Path) -> None:
    """A revision that git does not know is wrong use, whatever it looks like."""
    done = playbook(history, "review", "--", base)
    assert done.returncode == 2
    assert "cannot compare with" in done.stderr.decode()
    assert not (history / "x").exists()
