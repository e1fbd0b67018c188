"""Every command that writes into a case file, over every case file there is and over odd ones."""

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.build import Office, open_office
from generator.commands import case_file
from generator.source.document import Data, Document
from generator.source.folder import Folder
from generator.source.parse import parse
from tests.commands.run import run
from tests.edits.bytes_kept import added_lines
from tests.edits.odd import ODD, VARIANTS
from tests.repository import CASE_ID, ROOT, lay_out, write_case

CASES = sorted(path.parent.name for path in (ROOT / "cases").glob("*/case.yaml"))
LATER = "2028-06-30"
"""A day after all that any example says."""
TWO_TEXTS = ("--{0}-zh", "客户说：工单 #88231 未答复", "--{0}-en", "no: not yet, they said")
TEXTS: dict[str, Data] = {"zh": "客户说：工单 #88231 未答复", "en": "no: not yet, they said"}
COMMANDS: dict[str, tuple[list[str], str, dict[str, Data]]] = {
    "log": (
        ["--at", "2028-06-01 10:05", "--in", "--channel", "email", "--with", "support", "--reference", "88231",
         *[word.format("summary") for word in TWO_TEXTS], "--raises", "R1", "--answers", "R1=promised",
         "--promise", "P77 R1 2028-06-20 zh: 报告 | en: a report", "--offer", "O77 3.99 USD until 2028-06-25"],
        "log",
        {"at": "2028-06-01 10:05", "direction": "in", "channel": "email", "with": "support", "reference": "88231",
         "summary": TEXTS, "raises": ["R1"], "answers": {"R1": "promised"},
         "offers": [{"id": "O77", "amount": "3.99 USD", "until": "2028-06-25"}],
         "promises": [{"id": "P77", "request": "R1", "text": {"zh": "报告", "en": "a report"}, "by": "2028-06-20"}]},
    ),
    "verify": (
        ["P77", "--kept", "no", "--on", "2028-06-21", *[word.format("note") for word in TWO_TEXTS]],
        "verifications",
        {"promise": "P77", "on": "2028-06-21", "kept": "no", "note": TEXTS},
    ),
    "escalate": (
        ["--body", "marketplace", "--on", "2028-06-22", "--reference", "MP-1187"],
        "escalations",
        {"body": "marketplace", "on": "2028-06-22", "reference": "MP-1187"},
    ),
    "told": (
        ["--stage", "update", "--at", "2028-06-23 09:00", "--channel", "email", "--next", "2028-07-23 09:00"],
        "customers",
        {"at": "2028-06-23 09:00", "stage": "update", "channel": "email", "next": "2028-07-23 09:00"},
    ),
    "outcome": (
        ["--result", "partly", "--on", "2028-06-24", *[word.format("reason") for word in TWO_TEXTS],
         "--credited", "3.99 USD", "--credited-on", "2028-06-23", "--lesson", "每周备份"],
        "outcomes",
        {"on": "2028-06-24", "result": "partly", "reason": TEXTS, "credited": "3.99 USD", "credited_on": "2028-06-23",
         "lesson": "每周备份"},
    ),
    "withdraw": (
        ["--on", "2028-06-26", "--reason", "我方配置有误"],
        "outcomes",
        {"on": "2028-06-26", "result": "withdrawn", "reason": "我方配置有误"},
    ),
}  # fmt: skip
"""Each command by its words, the list that it adds to, and what it adds; in the order of a case's life."""


def test_the_files_are_found() -> None:
    """The tests below look at every example and at odd files."""
    assert len(CASES) > 2
    assert len(ODD) > 14


@pytest.mark.parametrize("case", CASES)
def test_every_command_over_every_case(case: str, repository: Path) -> None:
    """A whole life written into each example: a line more for each, every other byte as it was."""
    shutil.copytree(ROOT / "cases" / case, repository / "cases" / case)
    path = repository / "cases" / case / "case.yaml"
    if "outcomes:" in path.read_text(encoding="utf-8"):
        _reopen(repository, case)
    _live(repository, case, path)


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("name", ODD)
@pytest.mark.usefixtures("_one_office")
def test_every_command_over_odd_files(name: str, variant: str, repository: Path) -> None:
    """The same in files that look like no example."""
    path = write_case(repository, VARIANTS[variant](ODD[name]))
    _live(repository, CASE_ID, path, opens=name.startswith("log-empty"))


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """The playbook as it is, read once."""
    opened, found = open_office(Folder(lay_out(tmp_path_factory.mktemp("office"))), date.fromisoformat(LATER))
    assert opened
    assert found == []
    return opened


@pytest.fixture
def _one_office(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every command borrows that playbook: to read it anew for each of some hundred takes most of the time."""
    monkeypatch.setattr(
        case_file, "open_office", lambda folder, today: (replace(office, folder=folder, today=today), [])
    )


def _reopen(root: Path, case: str) -> None:
    """An example that is closed is opened again first."""
    done = run(root, "outcome", case, "--result", "reopened", "--on", "2028-05-01", today=LATER)
    assert done.code in (0, 2), done.said


def _live(root: Path, case: str, path: Path, *, opens: bool = False) -> None:
    for command, (words, key, item) in COMMANDS.items():
        if command == "withdraw":
            assert run(root, "outcome", case, "--result", "reopened", "--on", "2028-06-25", today=LATER).code == 0
        old, before = _read(path)
        done = run(root, command, case, *words, today=LATER)
        assert (done.code, "written: cases/" in done.said) == (0, True), done.said
        new, after = _read(path)
        listed = before.get(key) or []
        assert isinstance(listed, list)
        assert after == before | {key: [*listed, item]}
        if not (opens and command == "log"):
            added = added_lines(old, new)
            shown = [line[:1] for line in done.out.split("\n")]
            assert shown.count("+") - shown.count("-") == len(added)
        assert sorted(one.name for one in path.parent.iterdir() if one.name.startswith(".")) == []


def _read(path: Path) -> tuple[str, dict[str, Data]]:
    """The text, and what it says; a last line without a line end is read as if it had one."""
    text = path.read_bytes().decode()
    document = parse(text if text.endswith("\n") else text + "\n", "case.yaml")
    assert isinstance(document, Document)
    return text, document.data
