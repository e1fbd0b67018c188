import os
from dataclasses import replace
from pathlib import Path

import pytest

from generator.base.words import message
from generator.build import Office, build, examine, gathered, open_office
from generator.source.folder import Folder
from tests.repository import CASE_FILE, CASE_ID, ROOT, TODAY, lay_out, line_of, write_case

TESTDATA = ROOT / "tests" / "testdata"
BAD = sorted((TESTDATA / "err").glob("*.yaml"))
GOOD = sorted((TESTDATA / "ok").glob("*.yaml"))
EXAMPLES = sorted((ROOT / "cases").glob("*/case.yaml"))
KNOWN = {
    "several": "what a check finds is told only once every value can be read",
}
"""What is told wrongly today: the `.out` says what should be told. Whoever mends one takes it out of here."""
_ERROR = "# ERROR: "
_NOTICED_LATER = {"bracket-not-closed", "text-behind-folded"}
"""Where the fault shows only further down; it is told there."""


def _named(paths: list[Path]) -> list[object]:
    """Each of *paths* under its name; those known to be told wrongly are expected to fail."""
    known = {stem: [pytest.mark.xfail(reason=reason)] for stem, reason in KNOWN.items()}
    return [pytest.param(path, id=path.stem, marks=known.get(path.stem, [])) for path in paths]


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """The playbook as it is, read once; every case below borrows it."""
    opened, found = open_office(Folder(lay_out(tmp_path_factory.mktemp("office"))), TODAY)
    assert opened
    assert found == []
    return opened


def test_the_cases_are_found() -> None:
    """The tests below look at something, and no expected output has lost its case."""
    assert len(BAD) > 100
    assert len(GOOD) > 10
    assert {path.stem for path in (TESTDATA / "err").glob("*.out")} == {path.stem for path in BAD}
    assert KNOWN.keys() <= {path.stem for path in [*BAD, *GOOD]}


@pytest.mark.parametrize("path", _named(BAD))
def test_what_is_wrong_is_told_at_its_place(path: Path, office: Office, tmp_path: Path) -> None:
    """The lines of `<what>.out`, no more and no fewer, each right below a comment that says what is wrong."""
    said, lines = _told(path, office, tmp_path)
    expected = path.with_suffix(".out")
    if os.environ.get("UPDATE_GOLDEN") and path.stem not in KNOWN:
        expected.write_text(said, encoding="utf-8", newline="\n")
    assert said == expected.read_text(encoding="utf-8")
    text = path.read_text(encoding="utf-8").split("\n")
    faulty = {number + 1 for number, line in enumerate(text, 1) if line.strip().startswith(_ERROR)}
    assert faulty, f"{path} does not say what is wrong in it"
    if path.stem in _NOTICED_LATER:
        assert min(lines) > max(faulty)
    elif lines != {1}:  # a thing that is missing altogether is told at the top
        assert {max(line, 2) for line in lines} == faulty


@pytest.mark.parametrize("path", _named(GOOD))
def test_what_is_right_is_not_complained_about(path: Path, office: Office, tmp_path: Path) -> None:
    """These cases look odd and are right: nothing is told, and letters are written."""
    write_case(tmp_path, path.read_bytes())
    examined = examine(replace(office, folder=Folder(tmp_path)), CASE_ID)
    assert [line_of(found) for found in examined.diagnostics] == []
    assert examined.papers is not None
    assert len(examined.papers.letters) in (2, 4)  # in two languages; a second kind may be due


def test_the_examples_are_right() -> None:
    """The cases that this repository ships are built on their day, and nothing is found in them."""
    assert len(EXAMPLES) == 9
    built = build(Folder(ROOT), TODAY)
    assert [line_of(found) for found in built.diagnostics] == []
    assert [papers.dossier.id for papers in built.papers] == [path.parent.name for path in EXAMPLES]


def _told(path: Path, office: Office, root: Path) -> tuple[str, set[int]]:
    """What is told about the case at *path*, a line each as `playbook check` prints it, and at which lines of it."""
    write_case(root, path.read_bytes())
    borrowed = replace(office, folder=Folder(root))
    found = gathered(borrowed, [], [examine(borrowed, CASE_ID)]).diagnostics
    assert {one.position.path for one in found} <= {CASE_FILE}
    assert all(message(one, "zh") for one in found)
    said = "".join(f"{line_of(one)}\n" for one in found).replace(CASE_FILE, "case.yaml")
    return said, {one.position.line for one in found}
