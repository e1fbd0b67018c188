"""The command line as people and CI use it."""

import hashlib
import json
import shutil
from pathlib import Path

import pytest

from generator.__main__ import COMMANDS
from tests.repository import CASE, ROOT, lay_out, playbook, write_case

BROKEN = CASE.replace(", by: 2026-11-30", "")
"""A case whose request has no date."""


def test_check_of_good_cases(repository: Path) -> None:
    """Nothing wrong: one line says so, and the exit code is 0."""
    write_case(repository)
    done = playbook(repository, "check")
    assert (done.returncode, done.stdout.decode()) == (0, "no problems found\n")


def test_check_says_line_and_caret(repository: Path) -> None:
    """`path:line:col: severity: message [rule]`, the source line, a caret, a count; exit code 1."""
    write_case(repository, BROKEN)
    done = playbook(repository, "check")
    lines = done.stdout.decode().split("\n")
    head = "cases/2026-11-10-example/case.yaml:8:5: error: "
    assert lines[0].startswith(head)
    assert lines[0].endswith(" [request-without-date]")
    assert lines[1:] == ["    - {remedy: root-cause-report}", "      ^", "errors: 1, warnings: 0", ""]
    assert done.returncode == 1


def test_caret_stands_below_the_column_behind_wide_characters(repository: Path) -> None:
    """A terminal gives a Han character two columns; so does the line of the caret."""
    write_case(repository, CASE + "title: {zh: 中断, xx1: a}\n")
    done = playbook(repository, "check")
    shown = [line for line in done.stdout.decode().split("\n") if line.startswith("  ")]
    assert shown == ["  title: {zh: 中断, xx1: a}", "              　　  ^"]


def test_check_as_json(repository: Path) -> None:
    """A list of exactly path, line, column, rule, severity and message."""
    write_case(repository, BROKEN)
    done = playbook(repository, "check", "--format", "json")
    (found,) = json.loads(done.stdout)
    assert list(found) == ["path", "line", "column", "rule", "severity", "message"]
    del found["message"]
    assert found == {
        "path": "cases/2026-11-10-example/case.yaml",
        "line": 8,
        "column": 5,
        "rule": "request-without-date",
        "severity": "error",
    }
    assert playbook(lay_out(repository / "empty"), "check", "--format", "json").stdout.decode() == "[]\n"


def test_check_for_github(repository: Path) -> None:
    """One workflow command a diagnostic, with no character that could end it."""
    write_case(repository, CASE.replace("root-cause-report", "100%::x"))
    done = playbook(repository, "check", "--format", "github")
    (line,) = done.stdout.decode().strip().split("\n")
    assert line.startswith("::error file=cases/2026-11-10-example/case.yaml,line=8,col=14::")
    assert "100%25::x" in line


def test_check_speaks_chinese(repository: Path) -> None:
    """A Chinese terminal gets Chinese messages; a cp936 console fails on none of them."""
    write_case(repository, BROKEN + "title: 😀\n")
    done = playbook(repository, "check", env={"PLAYBOOK_LANG": "", "LANG": "zh_CN.UTF-8"})
    assert done.stdout.decode().endswith("错误 1 个，警告 0 个\n")
    for words in (
        ["check", "--lang", "zh"],
        ["letter", "example", "--in", "zh"],
        ["rules", "--lang", "zh"],
        ["doctor"],
    ):
        console = playbook(repository, *words, env={"PYTHONUTF8": "0", "PYTHONIOENCODING": "cp936"})
        assert console.returncode in (0, 1)
        assert b"Traceback" not in console.stderr


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(command: str, repository: Path) -> None:
    """`--help` shows what to type."""
    done = playbook(repository, command, "--help")
    assert done.returncode == 0
    assert f"playbook {command}" in done.stdout.decode().split("Examples:")[1]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["chekc"], "Did you mean 'check'?"),
        (["check", "nothing"], 'no case "nothing"'),
        (["letter", "examle"], 'no case "examle"; there are: 2026-11-10-example'),
        (["letter", "example", "--in", "fr"], "no letter first-complaint --in fr; there are: en, zh"),
        (
            ["letter", "example", "no-such-kind"],
            "there are: call-sheet, call-confirmation, first-complaint, refund-request, sla-claim",
        ),
        (
            ["letter", "example", "reminder-1"],
            "reminder-1 follows first-complaint, which the log does not show as sent",
        ),
        (["explain", "request-without-dat"], 'did you mean "request-without-date"?'),
        (["check", "--today", "16.11.2026"], "--today"),
    ],
)
def test_wrong_use(words: list[str], said: str, repository: Path) -> None:
    """Wrong use is exit code 2 and says what is near."""
    write_case(repository)
    done = playbook(repository, *words)
    assert done.returncode == 2
    assert said in done.stderr.decode()


def test_outside_of_a_repository(tmp_path: Path) -> None:
    """Where there is no playbook, the message says where it was looked for; a rule is explained anywhere."""
    done = playbook(tmp_path, "check")
    assert done.returncode == 2
    assert f"no folder named playbook in {tmp_path}" in done.stderr.decode()
    assert playbook(tmp_path, "explain", "tab-indent").returncode == 0


def test_letter_formats(repository: Path) -> None:
    """The letter goes to standard output in each format; the draft's bytes are those of a mail."""
    write_case(repository)
    text = playbook(repository, "letter", "example").stdout.decode()
    assert "Subject: Complaint: service outage, hk2-17, 10 November 2026" in text
    assert playbook(repository, "letter", "example", "--format", "html").stdout.startswith(b"<!doctype html>")
    assert b"X-Unsent: 1\r\n" in playbook(repository, "letter", "example", "--format", "mail").stdout
    assert "尊敬的客户服务部负责人：" in playbook(repository, "letter", "example", "--in", "zh").stdout.decode()


def test_one_broken_case_stops_no_other(repository: Path) -> None:
    """The broken case is named and left out, the other is built, the exit code is 1."""
    write_case(repository)
    write_case(repository, BROKEN, "2026-11-11-broken")
    done = playbook(repository, "build", "--no-site")
    assert done.returncode == 1
    assert "left out because of errors: 2026-11-11-broken" in done.stdout.decode()
    assert sorted(path.name for path in (repository / "build" / "letters").iterdir()) == ["2026-11-10-example"]


def test_builds_are_the_same_to_the_byte(repository: Path) -> None:
    """Same files and day, same bytes, whatever the hash seed; the manifest lists every file with its SHA-256."""
    write_case(repository)
    trees = []
    for seed in ("1", "2"):
        assert playbook(repository, "build", env={"PYTHONHASHSEED": seed}).returncode == 0
        out = repository / "build"
        trees.append({p.relative_to(out).as_posix(): p.read_bytes() for p in out.rglob("*") if p.is_file()})
    assert sorted(trees[0]) == sorted(trees[1])
    assert [path for path, content in trees[0].items() if content != trees[1][path]] == []
    manifest = json.loads(trees[0].pop("manifest.json"))
    del trees[0][".playbook-output"]
    assert manifest == {path: hashlib.sha256(content).hexdigest() for path, content in trees[0].items()}
    assert "site/zh/cases/2026-11-10-example.html" in manifest
    assert "site/en/cases/2026-11-10-example.html" in manifest


def test_no_cases_at_all(repository: Path) -> None:
    """A new company has no case yet, and git keeps no empty folder: the site is built all the same."""
    (repository / "cases").rmdir()
    done = playbook(repository, "build")
    assert (done.returncode, (repository / "build" / "site" / "zh" / "index.html").is_file()) == (0, True)


def test_a_killed_build_leaves_the_last_one_whole(repository: Path) -> None:
    """Killed between the two renames, the old output stands beside its place; the next build begins from it."""
    write_case(repository)
    assert playbook(repository, "build", "--no-site").returncode == 0
    out = repository / "build"
    manifest = (out / "manifest.json").read_bytes()
    out.rename(repository / "build.old")
    shutil.rmtree(repository / "playbook" / "phrases")
    assert playbook(repository, "build", "--no-site").returncode == 1
    shutil.copytree(ROOT / "playbook" / "phrases", repository / "playbook" / "phrases")
    assert playbook(repository, "build", "--no-site").returncode == 0
    assert (out / "manifest.json").read_bytes() == manifest
    assert [p.name for p in repository.iterdir() if p.name.startswith((".build", "build."))] == []


def test_a_folder_of_somebody_else_is_not_replaced(repository: Path) -> None:
    """A folder with files that playbook did not make stays as it is."""
    own = repository / "mine"
    own.mkdir()
    (own / "thesis.txt").write_text("years of work", encoding="utf-8")
    done = playbook(repository, "build", "--no-site", "--out", "mine")
    assert done.returncode == 2
    assert [path.name for path in own.iterdir()] == ["thesis.txt"]


def test_colour_reaches_the_report(repository: Path) -> None:
    """Into a pipe colour goes only where it is asked for: in what a check, a build and a table of cases report."""
    write_case(repository, CASE.replace("remedy: root-cause-report", "remedy: root-cause-reprt"))
    for words in (["check"], ["build", "--no-site"], ["status"]):
        colour = playbook(repository, *words, "--color", "always")
        assert b"\x1b[31m\x1b[1merror\x1b[0m" in colour.stdout + colour.stderr, words
    for option in ((), ("--color", "auto"), ("--color", "never")):
        plain = playbook(repository, "check", *option)
        assert b": error: " in plain.stdout
        assert b"\x1b" not in plain.stdout + plain.stderr


def test_what_is_not_made_is_told_in_colour(repository: Path) -> None:
    """The loud line of a build is red where colour is asked for."""
    write_case(repository, CASE.replace("kind: outage", "kind: outage\n  what: {zh: 字𒀀, en: a sign 𒀀}"))
    loud = playbook(repository, "build", "--no-site", "--color", "always").stdout
    assert b"\x1b[31m\x1b[1mNOT MADE" in loud
    assert b"\x1b" not in playbook(repository, "build", "--no-site").stdout
