"""What the commands that write into a case file let pass, refuse, show and keep."""

import os
import re
import subprocess
from pathlib import Path

import pytest

from generator.commands import replacement
from generator.edits import guard
from tests.commands.run import run
from tests.repository import CASE, CASE_FILE, ROOT, playbook, write_case

LOGGED = """\
log:
  - {at: 2026-11-10 15:00, direction: out, channel: ticket, letter: first-complaint}
  - at: 2026-11-12 10:00
    direction: in
    channel: ticket
    promises:
      - {id: P1, request: R1, by: 2026-11-14}
    offers:
      - {id: O1, remedy: service-credit, amount: 3.99 USD}
"""
NOTE = ["log", "example", "--at", "2026-11-13 10:05", "--in", "--channel", "email"]
_HEAD = re.compile(r".*: (?:error|warning): .*|Error: .*")


@pytest.fixture
def case(repository: Path) -> Path:
    """A case with a log, a promise and an offer."""
    return write_case(repository, CASE + LOGGED)


def _root(case: Path) -> Path:
    return case.parents[2]


def _heads(said: str) -> list[str]:
    """The lines that say what is wrong, without the path of the file."""
    return [line.removeprefix(f"{CASE_FILE}:") for line in said.split("\n") if _HEAD.fullmatch(line)]


def _filled(line: str) -> str:
    """*line* with the words that the playbook has in place of their names in angle brackets."""
    channels = re.findall(r"^([a-z-]+):", (ROOT / "playbook/phrases/channels.yaml").read_text("utf-8"), re.MULTILINE)
    orders = {
        path.parent.name: int(re.findall(r"order: (\d+)", path.read_text("utf-8"))[0])
        for path in (ROOT / "playbook" / "letters").glob("*/kind.yaml")
    }
    letters = sorted(orders, key=lambda kind: (orders[kind], kind))
    return line.replace("<channels>", ", ".join(sorted(channels))).replace("<letters>", ", ".join(letters))


REFUSED: list[tuple[list[str], list[str]]] = [
    (
        ["log", "example", "--at", "2026-11-1 9:00", "--in", "--channel", "email"],
        [
            '18:9: error: "2026-11-1 9:00" is not a valid time, expected YYYY-MM-DD HH:MM, as in "2026-11-10 09:12", with an offset where needed; write: 2026-11-01 09:00 [not-a-time]'
        ],
    ),
    (
        ["log", "example", "--at", "2026-11-13 10:05", "--in", "--channel", "emial"],
        [
            '20:14: error: unknown word "emial", expected one of "playbook/phrases/channels.yaml": <channels>; did you mean "email"? [unknown-phrase]'
        ],
    ),
    (
        [*NOTE, "--raises", "R1,R9", "--answers", "R1=agreed"],
        [
            '22:19: error: unknown value "agreed", expected one of: answered, partly, ignored, refused, impossible, promised; did you mean "refused"? [unknown-value]'
        ],
    ),
    ([*NOTE, "--raises", "R1,R9"], ['21:18: error: the case has no request "R9", there are: R1 [unknown-request]']),
    (
        [*NOTE, "--raises", "1"],
        ['21:14: error: "1" is not an id, expected R1 for a request, O1 for an offer, P1 for a promise [not-an-id]'],
    ),
    (
        [*NOTE, "--exhibits", "E4"],
        ['21:16: error: unknown exhibit "E4", expected an id from "evidence" (there: -) [unknown-exhibit]'],
    ),
    ([*NOTE, "--accepts", "O3"], ['21:15: error: no entry offers "O3", there are: O1 [unknown-offer]']),
    (
        [*NOTE, "--letter", "first-complain"],
        [
            '21:13: error: no kind of letter is called "first-complain", expected one of: <letters>; did you mean "first-complaint"? [unknown-letter-kind]'
        ],
    ),
    (
        [*NOTE, "--extends", "2026/12/4"],
        [
            '21:14: error: "2026/12/4" is not a valid date, expected YYYY-MM-DD, as in "2026-11-30"; write: 2026-12-04 [not-a-date]'
        ],
    ),
    (
        [*NOTE, "--corrects", "2026-11-12 10:01"],
        [
            "21:20: error: no other entry has the time 2026-11-12 10:01; there are: 2026-11-10 15:00, 2026-11-12 10:00 [correction-of-nothing]"
        ],
    ),
    (
        [*NOTE, "--promise", "P1 R1 2026-11-20 again"],
        [
            '22:14: error: the id "P1" is used already [duplicate-id]',
            '22:37: warning: the letter language is "en", this text is only in "zh", so the letter leaves it out [text-not-in-letter-language]',
        ],
    ),
    (
        [*NOTE, "--promise", "2026-11-31 a report"],
        ['22:38: error: "2026-11-31" is not a valid date, expected YYYY-MM-DD, as in "2026-11-30" [not-a-date]'],
    ),
    (
        [*NOTE, "--offer", "$3.99 credit by Friday", "--offer", "O0 R1 3.99 USX"],
        [
            '23:14: error: "O0" is not an id, expected R1 for a request, O1 for an offer, P1 for a promise [not-an-id]',
            '23:39: error: "3.99 USX" is not an amount, expected a number with a decimal point and a currency code, as in "39.90 USD" [not-an-amount]',
        ],
    ),
    (
        [*NOTE, "--summary-zh", "贵公司\u200b答复"],
        ["Error: zh: hidden character U+200B here, expected visible text only"],
    ),
    ([*NOTE, "--answers", "R1"], ['Error: "R1" is no answer to a request, expected one as in R1=promised']),
    (
        [*NOTE, "--summary", "a", "--summary-zh", "b"],
        ["Error: --summary is for one language and --summary-zh, --summary-en for two; use one or the other"],
    ),
    (
        ["verify", "example", "P1", "--kept", "maybe", "--on", "2026-11-15"],
        ['21:11: error: unknown value "maybe", expected one of: yes, no [unknown-value]'],
    ),
    (
        ["verify", "example", "P4", "--kept", "no", "--on", "2026-11-15"],
        [
            '19:5: warning: the verification of "P4" names no exhibit; write: exhibits: [E1] [verification-without-exhibit]',
            '19:14: error: nobody has promised "P4", there are: P1 [unknown-promise]',
        ],
    ),
    (
        ["outcome", "example", "--result", "resolved", "--on", "2026-11-15"],
        ['20:13: error: closed as resolved, while "P1" has not been verified as kept [outcome-without-verification]'],
    ),
    (
        ["outcome", "example", "--result", "won", "--on", "2026-11-15"],
        [
            '20:13: error: unknown value "won", expected one of: resolved, partly, failed, withdrawn, reopened [unknown-value]'
        ],
    ),
    (
        ["outcome", "example", "--result", "reopened", "--on", "2026-11-15"],
        [
            '20:13: error: "reopened" does not follow from the outcome before it: a closed case is reopened before it is closed again, and only a closed one can be reopened [two-outcomes]'
        ],
    ),
    (
        ["outcome", "example", "--result", "failed", "--on", "15.11.2026"],
        ['19:9: error: "15.11.2026" is not a valid date, expected YYYY-MM-DD, as in "2026-11-30" [not-a-date]'],
    ),
    (
        ["outcome", "example", "--result", "partly", "--on", "2026-11-15", "--credited", "$3.99"],
        [
            '21:15: error: "$3.99" is not an amount, expected a number with a decimal point and a currency code, as in "39.90 USD"; write: 3.99 USD [not-an-amount]'
        ],
    ),
    (
        ["escalate", "example", "--body", "cn-12315", "--on", "tomorrow"],
        ['20:9: error: "tomorrow" is not a valid date, expected YYYY-MM-DD, as in "2026-11-30" [not-a-date]'],
    ),
    (
        ["told", "example", "--stage", "second", "--at", "2026-11-15 09:00", "--channel", "email"],
        ['20:12: error: unknown value "second", expected one of: first, update, resolved, setback [unknown-value]'],
    ),
    (
        ["told", "example", "--stage", "first", "--at", "2026-11-15 09:00", "--channel", "fax"],
        [
            '21:14: error: unknown word "fax", expected one of "playbook/phrases/channels.yaml": <channels> [unknown-phrase]'
        ],
    ),
    (
        ["log", "example"],
        ["Error: something is missing and there is no terminal to ask on; add: --at now --out --channel email"],
    ),
    (
        ["verify", "example", "P1"],
        ["Error: something is missing and there is no terminal to ask on; add: --kept yes --on 2026-11-21"],
    ),
    (
        ["withdraw", "example"],
        ['Error: something is missing and there is no terminal to ask on; add: --reason-zh "…" --reason-en "…"'],
    ),
    (["told", "nothing"], ['Error: no case "nothing"; there are: 2026-11-10-example']),
]


@pytest.mark.parametrize(("words", "said"), REFUSED, ids=[" ".join(words)[:70] for words, _ in REFUSED])
def test_what_is_refused(words: list[str], said: list[str], case: Path) -> None:
    """Wrong use, in the words that `check` uses, at the line that would be written; the file stays as it is."""
    before = case.read_bytes()
    done = run(_root(case), *words)
    assert (_heads(done.said), done.code, done.out) == ([_filled(line) for line in said], 2, "")
    assert done.said.endswith("\nnothing was written\n") == any(": error: " in one for one in said)
    assert case.read_bytes() == before
    assert [path.name for path in case.parent.iterdir()] == ["case.yaml"]


def test_refused_in_chinese(case: Path) -> None:
    """The same in the language of messages."""
    done = run(_root(case), *NOTE, "--raises", "R9", language="zh")
    assert _heads(done.said) == ["21:14: error: 案件里没有请求“R9”，已有：R1 [unknown-request]"]
    assert done.said.endswith("\n错误 1 个，警告 0 个\n未写入任何内容\n")
    assert (
        "缺少必要的内容，而这里没有终端可以询问；请补上：--at now --out"
        in run(_root(case), "log", "example", language="zh").said
    )


def test_what_is_shown(case: Path) -> None:
    """The difference on standard output; what is new and may be wrong, and where the complaint stands, beside it."""
    done = run(_root(case), *NOTE, "--promise", "R1 a report")
    assert (
        done.out
        == f"""\
--- a/{CASE_FILE}
+++ b/{CASE_FILE}
@@ -15,3 +15,8 @@
       - {{id: P1, request: R1, by: 2026-11-14}}
     offers:
       - {{id: O1, remedy: service-credit, amount: 3.99 USD}}
+  - at: 2026-11-13 10:05
+    direction: in
+    channel: email
+    promises:
+      - {{id: P2, request: R1, text: a report}}
"""
    )
    assert _heads(done.said) == [
        '22:9: warning: promise "P2" names no day; ask for one; write: by: 2026-11-30 [promise-without-date]',
        '22:37: warning: the letter language is "en", this text is only in "zh", so the letter leaves it out '
        "[text-not-in-letter-language]",
    ]
    assert done.said.split("\n")[-3:-1] == [
        f"written: {CASE_FILE}",
        "now: offer open; next: accept or decline the offer",
    ]
    assert done.code == 0


def test_what_was_wrong_before_is_not_told_again(case: Path) -> None:
    """Also where it has moved down, because the new entry stands before it."""
    write_case(_root(case), CASE + LOGGED + "    summary: 只有中文\n")
    assert [line.split(": ")[1] for line in _heads(run(_root(case), "check").said + run(_root(case), "check").out)] == [
        "warning"
    ]
    early = run(_root(case), "log", "example", "--at", "2026-11-10 14:00", "--out", "--channel", "phone")
    assert (early.code, _heads(early.said)) == (0, [])
    assert case.read_text(encoding="utf-8").index("14:00") < case.read_text(encoding="utf-8").index("15:00")


def test_a_dry_run_is_a_patch(case: Path) -> None:
    """It writes nothing; what it prints, git makes into the very file that the real run writes."""
    root, before = _root(case), case.read_bytes()
    for text in (before, before.replace(b"\n", b"\r\n"), before.rstrip(b"\n")):
        case.write_bytes(text)
        dry = playbook(root, *NOTE, "--dry-run")
        assert (dry.returncode, case.read_bytes()) == (0, text)
        assert f"nothing was written (--dry-run): {CASE_FILE}" in dry.stderr.decode()
        assert playbook(root, *NOTE).stdout == dry.stdout
        written = case.read_bytes()
        case.write_bytes(text)
        subprocess.run(
            ["git", "apply", "--whitespace=nowarn"], cwd=root, input=dry.stdout, check=True, capture_output=True
        )
        assert case.read_bytes() == written


def test_colour(case: Path) -> None:
    """Only where it is asked for, or on a terminal."""
    done = playbook(_root(case), *NOTE, "--dry-run", "--color", "always")
    assert "\x1b[32m+  - at: 2026-11-13 10:05" in done.stdout.decode()
    assert b"\x1b" not in playbook(_root(case), *NOTE, "--dry-run").stdout


def test_the_clock(case: Path) -> None:
    """`now` is the minute on the clock of the case's zone, without an offset."""
    write_case(_root(case), CASE + "time_zone: Pacific/Auckland\n")
    done = playbook(_root(case), "log", "example", "--at", "now", "--out", "--channel", "phone", "--dry-run")
    found = re.search(r"^\+  - at: (\d{4}-\d\d-\d\d \d\d:\d\d)$", done.stdout.decode(), re.MULTILINE)
    assert found
    there = subprocess.run(["date", "+%Y-%m-%d %H"], env={"TZ": "Pacific/Auckland"}, capture_output=True, check=True)
    assert found[1][:10] >= there.stdout.decode()[:10] or found[1][11:13] in ("23", "00")


def test_an_entry_that_corrects(case: Path) -> None:
    """It stands behind the one that it corrects, which stays as it was."""
    words = ["--at", "2026-11-10 14:30", "--out", "--channel", "ticket", "--corrects", "2026-11-10 15:00"]
    done = run(_root(case), "log", "example", *words)
    text = case.read_text(encoding="utf-8")
    assert (done.code, text.index("15:00") < text.index("14:30") < text.index("2026-11-12")) == (0, True)


def test_a_case_that_goes_on(case: Path) -> None:
    """Closed as resolved, opened again, and promised anew: the first end is not wrong for it."""
    root = _root(case)
    life = [
        ["verify", "example", "P1", "--kept", "yes", "--on", "2026-11-14"],
        ["outcome", "example", "--result", "resolved", "--on", "2026-11-14"],
        ["outcome", "example", "--result", "reopened", "--on", "2026-11-15"],
        ["log", "example", "--at", "2026-11-15 10:00", "--in", "--channel", "email", "--promise", "R1 2026-11-20"],
    ]
    for words in life:
        done = run(root, *words)
        assert done.code == 0, done.said
    refused = run(root, "outcome", "example", "--result", "resolved", "--on", "2026-11-16")
    assert _heads(refused.said) == [
        '33:13: error: closed as resolved, while "P2" has not been verified as kept [outcome-without-verification]'
    ]


# -- the file as a whole -------------------------------------------------------------------------


def test_rights_are_kept(case: Path) -> None:
    """Who may read and write the file stays as it is."""
    for mode in (0o600, 0o664):
        case.chmod(mode)
        assert run(_root(case), *NOTE).code == 0
        assert case.stat().st_mode & 0o777 == mode


def test_killed_before_the_rename(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever stops it between writing and renaming: the old file is whole, and nothing lies beside it."""
    before = case.read_bytes()

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    for name in ("replace", "fsync"):
        with monkeypatch.context() as patched:
            patched.setattr(os, name, killed)
            assert run(_root(case), *NOTE).code != 0
        assert case.read_bytes() == before
        assert [path.name for path in case.parent.iterdir()] == ["case.yaml"]
    assert run(_root(case), *NOTE).code == 0


def test_somebody_else_writes_at_the_same_moment(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What an editor saved meanwhile is not overwritten."""
    real = guard.added

    def slow(*words: object) -> object:
        case.write_text(CASE + LOGGED + "title: 中断\n", encoding="utf-8")
        return real(*words)  # type: ignore[arg-type] # handed on as they came

    monkeypatch.setattr("generator.commands.amendment.added", slow)
    done = run(_root(case), *NOTE)
    assert done.code == 2
    assert f"{CASE_FILE} was changed by somebody else in this moment; nothing was written" in done.said
    assert case.read_text(encoding="utf-8") == CASE + LOGGED + "title: 中断\n"


@pytest.mark.parametrize("what", ["case.yaml", "2026-11-10-example", "cases"])
def test_a_link_is_not_written_through(what: str, case: Path, tmp_path: Path) -> None:
    """Neither the file nor a folder on the way may be a link: what lies behind it is somebody else's."""
    place = next(path for path in (case, *case.parents) if path.name == what)
    outside = tmp_path / "outside"
    place.rename(outside)
    place.symlink_to(outside)
    before = (outside if outside.is_file() else next(outside.rglob("case.yaml"))).read_bytes()
    done = run(_root(case), *NOTE)
    assert done.code == 1
    assert "[path-leaves-folder]" in done.said
    assert (outside if outside.is_file() else next(outside.rglob("case.yaml"))).read_bytes() == before


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        (CASE.replace("kind: outage", "kind：outage"), "full-width-mark"),
        (CASE.encode("utf-16"), "not-utf-8"),
        (CASE + "log: none yet\n", "wrong-shape"),
    ],
)
def test_a_file_that_cannot_be_read(text: str | bytes, rule: str, case: Path) -> None:
    """It is told what is wrong, and nothing is written: exit code 1."""
    write_case(_root(case), text)
    before = case.read_bytes()
    done = run(_root(case), *NOTE)
    assert (done.code, f"[{rule}]" in done.said, case.read_bytes()) == (1, True, before)


def test_a_case_with_errors_of_its_own(case: Path) -> None:
    """A call is logged all the same: an error elsewhere is no reason to forget it."""
    write_case(_root(case), CASE.replace("39.90 USD per month", "cheap") + LOGGED)
    done = run(_root(case), *NOTE)
    assert (done.code, _heads(done.said)) == (0, [])
    assert "the case has errors from before, so what was added is checked only in part" in done.said
    refused = run(_root(case), "log", "example", "--at", "noon", "--in", "--channel", "email")
    assert (refused.code, len(_heads(refused.said))) == (2, 1)


def test_a_fault_of_our_own(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An edit that would do something else is refused as our own fault, and the file stays as it is."""
    before = case.read_bytes()
    monkeypatch.setattr("generator.edits.guard.spliced", lambda *_: ())
    with pytest.raises(RuntimeError, match="cannot add to log"):
        run(_root(case), *NOTE)
    assert case.read_bytes() == before


def test_a_new_folder_comes_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing half-made is left behind, and nothing that stands there is replaced."""
    place = tmp_path / "cases" / "a"

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", killed)
        with pytest.raises(KeyboardInterrupt):
            replacement.new_folder(place, {"case.yaml": b"a"}, ("evidence",))
    assert list((tmp_path / "cases").iterdir()) == []
    replacement.new_folder(place, {"case.yaml": b"a"}, ("evidence",))
    assert sorted(path.name for path in place.iterdir()) == ["case.yaml", "evidence"]
    with pytest.raises(FileExistsError):
        replacement.new_folder(place, {"case.yaml": b"b"})
    assert (place / "case.yaml").read_bytes() == b"a"
