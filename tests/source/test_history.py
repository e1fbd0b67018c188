"""What git says of the case files, from a real repository."""

import subprocess
from pathlib import Path

from generator.source.history import Touched, history
from tests.repository import CASE, CASE_ID, write_case

_WHO = {"GIT_AUTHOR_NAME": "An", "GIT_AUTHOR_EMAIL": "an@yuzhang.example"}
_BY = {"GIT_COMMITTER_NAME": "An", "GIT_COMMITTER_EMAIL": "an@yuzhang.example"}


def _git(root: Path, *words: str, day: str = "2026-11-10") -> None:
    moment = f"{day}T23:30:00+08:00"
    environment = {"PATH": "/usr/bin:/bin", **_WHO, **_BY, "GIT_AUTHOR_DATE": moment, "GIT_COMMITTER_DATE": moment}
    subprocess.run(["git", "-C", str(root), *words], check=True, capture_output=True, env=environment)


def _commit(root: Path, day: str) -> None:
    _git(root, "add", "-A")
    _git(root, "commit", "-qm", "ignored", day=day)


def test_commits_of_cases_newest_first(tmp_path: Path) -> None:
    """Each with its day on the author's clock and the lines that came and went; others are left out."""
    _git(tmp_path, "init", "-q")
    write_case(tmp_path)
    _commit(tmp_path, "2026-11-10")
    (tmp_path / "README.md").write_text("not a case")
    _commit(tmp_path, "2026-11-11")
    write_case(tmp_path, CASE + "owner: operations\n")
    write_case(tmp_path, "x: 1\n", "2026-11-12-other")
    (tmp_path / "cases" / "2026-11-12-other" / "photo.bin").write_bytes(b"\0\1")
    _commit(tmp_path, "2026-11-12")
    newest, oldest = history(tmp_path, 5)
    assert newest.day.isoformat() == "2026-11-12"
    assert newest.cases == (Touched(CASE_ID, 1, 0), Touched("2026-11-12-other", 1, 0))
    assert (oldest.day.isoformat(), oldest.cases) == ("2026-11-10", (Touched(CASE_ID, len(CASE.splitlines()), 0),))
    assert len(newest.commit) == 40
    assert history(tmp_path, 1) == (newest,)


def test_a_repository_within_another_has_its_own_history(tmp_path: Path) -> None:
    """The cases of a folder that is part of a larger repository are found by their own ids."""
    _git(tmp_path, "init", "-q")
    write_case(tmp_path / "company")
    _commit(tmp_path, "2026-11-10")
    assert [one.case for change in history(tmp_path / "company", 5) for one in change.cases] == [CASE_ID]


def test_no_repository_no_history(tmp_path: Path) -> None:
    """A folder that git does not know, and a repository without a commit."""
    assert history(tmp_path, 5) == ()
    _git(tmp_path, "init", "-q")
    assert history(tmp_path, 5) == ()
