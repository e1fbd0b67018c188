"""Two people add to one log, in a real git repository: what merges by itself, and what they do where it does not.

docs/decisions/0014 and the handbook say the same in words.
"""

import re
import subprocess
from pathlib import Path

import pytest

from generator.source.document import Data, Document
from generator.source.parse import parse
from tests.commands.run import Done, run
from tests.repository import CASE, CASE_FILE, ROOT, write_case

LOG = """\
evidence:
  - {id: E1, file: ping.txt, kind: ping}
log:
  - at: 2026-11-10 15:00
    direction: out
    channel: ticket
    letter: first-complaint
    exhibits: [E1]
  - at: 2026-11-12 10:00
    direction: in
    channel: ticket
    exhibits: [E1]
"""
ANNA = ["--at", "2026-11-13 09:00", "--out", "--channel", "phone", "--with", "support", "--exhibits", "E1"]
BO = ["--at", "2026-11-14 10:00", "--in", "--channel", "email", "--promise", "R1 2026-11-20", "--exhibits", "E1"]
EARLY = ["--at", "2026-11-11 09:00", "--out", "--channel", "phone"]
_MARK = re.compile(r"<{7}|\|{7}|={7}|>{7}")
_WHOLE = re.compile(r"<{7} .*\n((?:.*\n)*?)\|{7} .*\n={7}\n((?:.*\n)*?)>{7} .*\n")
"""Two versions between git's marks in the form that shows each whole."""


def _git(root: Path, *words: str) -> int:
    identity = ["-c", "user.name=T", "-c", "user.email=t@example.com", "-c", "core.hooksPath=/dev/null"]
    return subprocess.run(["git", *identity, *words], cwd=root, check=False, capture_output=True).returncode


@pytest.fixture
def shared(repository: Path) -> Path:
    """A repository with one case, which both have; the attributes of the files are those of this one."""
    case = write_case(repository, CASE + LOG)
    (case.parent / "evidence").mkdir()
    (case.parent / "evidence" / "ping.txt").write_text("64 bytes", encoding="utf-8")
    (repository / ".gitattributes").write_bytes((ROOT / ".gitattributes").read_bytes())
    assert [
        _git(repository, *words) for words in (["init", "-q", "-b", "main"], ["add", "-A"], ["commit", "-qm", "a case"])
    ] == [0, 0, 0]
    return repository


def _meet(root: Path, anna: list[str], bo: list[str]) -> int:
    """Each logs on a branch of their own; Anna's is merged first, and Bo takes it in: how his merge ends."""
    assert _git(root, "switch", "-qc", "bo") == 0
    assert _log(root, *bo).code == 0
    assert _git(root, "commit", "-qam", "bo") == 0
    assert _git(root, "switch", "-q", "main") == 0
    assert _log(root, *anna).code == 0
    assert _git(root, "commit", "-qam", "anna") == 0
    assert _git(root, "switch", "-q", "bo") == 0
    return _git(root, "merge", "main")


def _log(root: Path, *words: str) -> Done:
    return run(root, "log", "example", *words)


def _entries(root: Path) -> list[Data]:
    read = parse((root / CASE_FILE).read_text(encoding="utf-8"), CASE_FILE)
    assert isinstance(read, Document), read
    log = read.data["log"]
    assert isinstance(log, list)
    return log


def _sequence(root: Path, tmp_path: Path, *people: list[str]) -> str:
    """The file as it is when all write into it one after the other."""
    alone = tmp_path / "alone"
    subprocess.run(["git", "clone", "-q", str(root), str(alone)], check=True, capture_output=True)
    assert _git(alone, "checkout", "-q", "origin/main~1") == 0
    for words in people:
        assert _log(alone, *words).code == 0
    return (alone / CASE_FILE).read_text(encoding="utf-8")


def test_at_different_places(shared: Path, tmp_path: Path) -> None:
    """Another entry lies between the two: git merges by itself, and the log is as if written by one."""
    assert _meet(shared, EARLY, BO) == 0
    assert (shared / CASE_FILE).read_text(encoding="utf-8") == _sequence(shared, tmp_path, BO, EARLY)
    assert run(shared, "check").code == 0


def test_at_the_same_place(shared: Path) -> None:
    """Both at the end: git stops, and so does `check`, at the line and in words; nothing is decided by itself."""
    assert _meet(shared, ANNA, BO) == 1
    done = run(shared, "check")
    assert done.code == 1
    assert re.search(
        rf'^{CASE_FILE}:21:1: error: an unfinished merge: from here to ">>>>>>> main" .* \[merge-conflict\]$',
        done.out,
        re.MULTILINE,
    )
    assert _log(shared, *EARLY).code == 1


def test_running_the_command_again(shared: Path, tmp_path: Path) -> None:
    """The first way out: take the file as it is in main, and log your own entry once more."""
    assert _meet(shared, ANNA, BO) == 1
    assert _git(shared, "checkout", "main", "--", CASE_FILE) == 0
    assert _log(shared, *BO).code == 0
    assert _git(shared, "commit", "-qam", "merge main") == 0
    assert (shared / CASE_FILE).read_text(encoding="utf-8") == _sequence(shared, tmp_path, ANNA, BO)
    assert run(shared, "check").code == 0


def test_keeping_both_by_hand(shared: Path, tmp_path: Path) -> None:
    """The second: have git show each entry whole, put the earlier one first, take away the lines that git put in."""
    assert _meet(shared, ANNA, BO) == 1
    assert _git(shared, "checkout", "--conflict=diff3", "--", CASE_FILE) == 0
    text = (shared / CASE_FILE).read_text(encoding="utf-8")
    kept, count = _WHOLE.subn(r"\2\1", text)
    assert (count, kept) == (1, _sequence(shared, tmp_path, ANNA, BO))
    backwards = _WHOLE.sub(r"\1\2", text)
    write_case(shared, backwards)
    assert "[log-goes-backwards]" in run(shared, "check").out


def test_why_the_marks_alone_are_not_enough(shared: Path) -> None:
    """As git shows it first, lines in which both entries end alike stand once, behind the marks: one entry lacks them."""
    assert _meet(shared, ANNA, BO) == 1
    text = (shared / CASE_FILE).read_text(encoding="utf-8")
    write_case(shared, "".join(line for line in text.splitlines(keepends=True) if not _MARK.match(line)))
    last, other = _entries(shared)[-2:]
    assert isinstance(last, dict)
    assert isinstance(other, dict)
    assert ("exhibits" in last, other["exhibits"]) == (False, ["E1"])


def test_why_there_is_no_merge_by_union(shared: Path) -> None:
    """`merge=union` does the same without a word: git is content, `check` is content, and an exhibit is gone."""
    with (shared / ".gitattributes").open("a", encoding="utf-8") as file:
        file.write("case.yaml merge=union\n")
    assert _git(shared, "commit", "-qam", "union") == 0
    bo = [*BO[:5], *BO[7:]]
    assert _meet(shared, ANNA, bo) == 0
    assert run(shared, "check").code == 0
    assert [isinstance(one, dict) and "exhibits" in one for one in _entries(shared)] == [True, True, False, True]


def test_case_files_are_merged_like_any_text() -> None:
    """There is no merge of its own for case files in this repository."""
    found = subprocess.run(["git", "check-attr", "merge", CASE_FILE], cwd=ROOT, check=True, capture_output=True)
    assert found.stdout.decode() == f"{CASE_FILE}: merge: unspecified\n"


def test_the_same_id_twice(shared: Path) -> None:
    """Both have numbered a promise P1: git merges it, and `check` says that the id is used already."""
    assert _meet(shared, [*EARLY[:2], "--in", *EARLY[3:], "--promise", "R1 2026-11-18"], BO) == 0
    done = run(shared, "check")
    assert (done.code, 'the id "P1" is used already [duplicate-id]' in done.out) == (1, True)
