"""`playbook new`: a case that is accepted as it comes, and whose letter can be written."""

import os
import re
from pathlib import Path

import pytest

from generator.source.document import Data, Document
from generator.source.parse import parse
from tests.commands.run import run
from tests.commands.terminal import typed
from tests.repository import CASE, ROOT, playbook, write_case

GOLDEN = ROOT / "tests" / "golden" / "new"
OUTAGE = ["--provider", "harbourline", "--service", "hk2-17", "--fee", "39.90 USD per month"]
FACTS = ["--kind", "outage", "--start", "2026-11-16 09:12", "--end", "ongoing"]
ASKED = ["--request", "root-cause-report", "--by", "2026-11-30"]
NEW = "2026-11-16-mail-down"
KINDS: list[tuple[str, list[str]]] = [
    ("packet-loss", ["--start", "2026-11-15 20:00", "--end", "2026-11-15 22:30", "--request", "fix"]),
    ("billing", ["--charge", "LC-1 2026-10-01 268.00 CNY", "--charge", "LC-2 2026-11-01 268.00 CNY", "--request", "refund"]),
    ("data-loss", ["--event", "records-lost 2026-11-15 08:00", "--count", "12", "--request", "restore-data"]),
    ("wrong-plan", ["--event", "plan-differs 2026-11-15 08:00", "--found", "2C4G", "--expected", "4C8G", "--request", "deliver-as-ordered"]),
    ("support", ["--asked", "2026-11-12 09:25 ticket", "--request", "written-reply"]),
    ("outage", ["--start", "2026-11-15 20:00", "--end", "ongoing", "--request", "fix", "--request", "goodwill 20.00 USD"]),
]  # fmt: skip


def _read(root: Path, case: str = NEW) -> dict[str, Data]:
    read = parse((root / "cases" / case / "case.yaml").read_text(encoding="utf-8"), "case.yaml")
    assert isinstance(read, Document)
    return read.data


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_is_made_and_said(language: str, repository: Path) -> None:
    """The file, the difference and the next steps, to the byte, in both languages."""
    done = playbook(repository, "new", "mail-down", *OUTAGE, *FACTS, *ASKED, env={"PLAYBOOK_LANG": language})
    assert done.returncode == 0, done.stderr.decode()
    made = {
        "case.yaml": (repository / "cases" / NEW / "case.yaml").read_bytes(),
        f"said.{language}.txt": done.stderr,
        "shown.diff": done.stdout,
    }
    if os.environ.get("UPDATE_GOLDEN"):
        GOLDEN.mkdir(exist_ok=True)
        for name, content in made.items():
            (GOLDEN / name).write_bytes(content)
    assert sorted(path.name for path in GOLDEN.iterdir()) == ["case.yaml", "said.en.txt", "said.zh.txt", "shown.diff"]
    for name, content in made.items():
        assert content.decode() == (GOLDEN / name).read_bytes().decode()


def test_it_is_accepted_and_its_letter_written(repository: Path) -> None:
    """No error and no warning; the letter says when it began, and every line of the next steps can be run."""
    done = run(repository, "new", "mail-down", *OUTAGE, *FACTS, *ASKED)
    assert run(repository, "check").out == "no problems found\n"
    letter = playbook(repository, "letter", "mail-down").stdout.decode()
    assert "Subject: Complaint: service outage, hk2-17, 16 November 2026" in letter
    assert (repository / "cases" / NEW / "evidence").is_dir()
    lines = re.findall(r"playbook (.*)", done.said)
    assert [line.split()[0] for line in lines] == ["check", "letter", "log"]
    for line in lines:
        assert playbook(repository, *line.split()).returncode == 0, line


@pytest.mark.parametrize(("kind", "words"), KINDS, ids=[kind for kind, _ in KINDS])
def test_every_kind_of_facts(kind: str, words: list[str], repository: Path) -> None:
    """Outages, charges, events and unanswered messages: each is accepted at once."""
    done = run(repository, "new", "mail-down", *OUTAGE, "--kind", kind, *words, "--by", "2026-11-30")
    assert done.code == 0, done.said
    checked = run(repository, "check")
    assert (checked.code, "error:" in checked.out) == (0, False)
    assert playbook(repository, "letter", "mail-down", "--in", "en").returncode == 0


def test_after_another_case(repository: Path) -> None:
    """Provider, service, owner, languages and requests are taken over, the days of the requests are not."""
    text = (
        CASE.replace("fee: 39.90 USD per month}", "fee: 39.90 USD per month, plan: 标准型}")
        + "owner: finance\ntitle: 中断\nlanguage: zh\n"
    )
    text = text.replace(
        "by: 2026-11-30}", 'by: 2026-11-30, text: "工单 #1"}\n  - {remedy: service-credit, by: 2026-12-04}'
    )
    write_case(repository, text)
    done = run(repository, "new", "again", "--from", "example", *FACTS, "--by", "2026-12-15")
    assert done.code == 0, done.said
    assert _read(repository, "2026-11-16-again") == {
        "owner": "finance",
        "provider": "harbourline",
        "language": "zh",
        "service": {"id": "hk2-17", "fee": "39.90 USD per month", "plan": "标准型"},
        "incident": {"kind": "outage", "outages": [{"start": "2026-11-16 09:12", "end": "ongoing"}]},
        "requests": [
            {"remedy": "root-cause-report", "by": "2026-12-15", "text": "工单 #1"},
            {"remedy": "service-credit", "by": "2026-12-15"},
        ],
    }
    other = run(
        repository,
        "new",
        "other",
        "--from",
        "example",
        *FACTS,
        "--service",
        "hk2-18",
        "--request",
        "fix",
        "--by",
        "2026-12-15",
    )
    assert other.code == 0, other.said
    made = _read(repository, "2026-11-16-other")
    assert made["service"] == {"id": "hk2-18", "fee": "39.90 USD per month", "plan": "标准型"}
    assert made["requests"] == [{"remedy": "fix", "by": "2026-12-15"}]


def test_what_is_typed_comes_back(repository: Path) -> None:
    """Whatever an id looks like, the file says the same."""
    for number, service in enumerate(["88231", "no", "工单 #1", "@hk2", "a: b", "1.10"]):
        words = [*OUTAGE, *FACTS, *ASKED, "--service", service]
        assert run(repository, "new", f"a{number}", *words).code == 0
        made = _read(repository, f"2026-11-16-a{number}")["service"]
        assert made == {"id": service, "fee": "39.90 USD per month"}


REFUSED: list[tuple[list[str], str]] = [
    (["mail-down"], 'add: --provider harbourline --service hk2-17 --fee "39.90 USD per month" --kind outage --start "2026-11-10 09:12" --end ongoing --request root-cause-report --by 2026-11-30'),
    (["mail-down", *OUTAGE, "--kind", "billing", *ASKED], 'add: --charge "INV-1001 2026-11-01 39.90 USD"'),
    (["mail-down", *OUTAGE, "--kind", "data-loss", *ASKED], 'add: --event "data-lost 2026-11-10 09:12"'),
    (["mail-down", *OUTAGE, "--kind", "data-loss", "--event", "records-lost 2026-11-10 09:12", *ASKED], "add: --count 23"),
    (["mail-down", *OUTAGE, "--kind", "support", *ASKED], 'add: --asked "2026-11-10 09:25 ticket"'),
    (["Mail_Down", *OUTAGE, *FACTS, *ASKED], '"Mail_Down"'),
    (["../../x", *OUTAGE, *FACTS, *ASKED], '"../../x"'),
    (["2026-11-16-mail-down", *OUTAGE, *FACTS, *ASKED], "the day is put in front by itself; write: mail-down"),
    (["a" * 60, *OUTAGE, *FACTS, *ASKED], "[case-id-malformed]"),
    (["there", *OUTAGE, *FACTS, *ASKED], "cases/2026-11-16-there is there already"),
    (["mail-down", *OUTAGE, *FACTS, *ASKED, "--provider", "harborline"], 'did you mean "harbourline"? [unknown-provider]'),
    (["mail-down", *OUTAGE, *FACTS, *ASKED, "--kind", "outtage"], 'did you mean "outage"? [unknown-phrase]'),
    (["mail-down", *OUTAGE, *FACTS, *ASKED, "--fee", "$39.90"], "[not-a-fee]"),
    (["mail-down", *OUTAGE, *FACTS, *ASKED, "--end", "2026-11-16 08:00"], "[outage-ends-before-start]"),
    (["mail-down", *OUTAGE, *FACTS, "--request", "refund", "--by", "2026-11-30"], "[amount-missing]"),
    (["mail-down", *OUTAGE, *FACTS, *ASKED, "--owner", "boss"], "[unknown-role]"),
    (["mail-down", *OUTAGE, *FACTS, *ASKED, "--charge", "LC-1 2026-10-01"], '"LC-1 2026-10-01" is not complete; write: --charge'),
    (["mail-down", *FACTS, *ASKED, "--from", "nothing"], 'no case "nothing"'),
]  # fmt: skip


@pytest.mark.parametrize(("words", "said"), REFUSED, ids=[said[:60] for _, said in REFUSED])
def test_what_is_refused(words: list[str], said: str, repository: Path) -> None:
    """Wrong use says what to type; nothing is made."""
    (repository / "cases" / "2026-11-16-there").mkdir()
    done = run(repository, "new", *words)
    assert (done.code, said in done.said, done.out) == (2, True, ""), done.said
    assert [path.name for path in (repository / "cases").rglob("*")] == ["2026-11-16-there"]


def test_a_dry_run(repository: Path) -> None:
    """It shows the whole file and makes nothing."""
    done = run(repository, "new", "mail-down", *OUTAGE, *FACTS, *ASKED, "--dry-run")
    assert (done.code, list((repository / "cases").iterdir())) == (0, [])
    assert done.out.startswith(f"--- /dev/null\n+++ b/cases/{NEW}/case.yaml\n")
    assert "playbook log" not in done.said


def test_cases_may_be_no_link(repository: Path, tmp_path: Path) -> None:
    """A case is never made behind a link that leads out of the repository."""
    (repository / "cases").rmdir()
    (tmp_path / "outside").mkdir()
    (repository / "cases").symlink_to(tmp_path / "outside")
    done = run(repository, "new", "mail-down", *OUTAGE, *FACTS, *ASKED)
    assert (done.code, "[path-leaves-folder]" in done.said) == (2, True)
    assert list((tmp_path / "outside").iterdir()) == []


def test_a_broken_case_gives_nothing(repository: Path) -> None:
    """What is wrong in the case named with --from is told: exit code 1."""
    write_case(repository, CASE.replace("39.90 USD per month", "cheap"))
    done = run(repository, "new", "again", "--from", "example", *FACTS, "--by", "2026-12-15")
    assert (done.code, "[not-a-fee]" in done.said) == (1, True)


# -- on a terminal -------------------------------------------------------------------------------


def test_all_is_asked_for(repository: Path) -> None:
    """Choices by word or number, defaults by Enter; the service of the newest case with the provider is offered."""
    write_case(repository)
    answers = ["harbourline", "", "", "", "2026-11-16 09:12", "", "", "", ""]
    code, seen = typed(repository, ["new", "mail-down"], answers)
    assert code == 0, seen
    assert re.search(r" \d+  harbourline +Harbourline Cloud\n", seen)
    assert "as on the invoice [hk2-17]:" in seen
    assert "Fee, as in 39.90 USD per month [39.90 USD per month]:" in seen
    assert "What went wrong [outage]:" in seen
    assert _read(repository) == {
        "owner": "operations",
        "provider": "harbourline",
        "service": {"id": "hk2-17", "fee": "39.90 USD per month"},
        "incident": {"kind": "outage", "outages": [{"start": "2026-11-16 09:12", "end": "ongoing"}]},
        "requests": [{"remedy": "root-cause-report", "by": "2026-11-30"}],
    }


def test_questions_in_chinese(repository: Path) -> None:
    """A billing dispute, asked for in Chinese, with the names of the phrase bank."""
    answers = [
        "lanchuan",
        "lc-1",
        "268.00 CNY per month",
        "billing",
        "LC-1",
        "2026-11-01",
        "268元",
        "268.00 CNY",
        "2",
        "refund",
        "2026-11-30",
    ]
    code, seen = typed(repository, ["new", "charged-twice"], answers, language="zh")
    assert code == 0, seen
    for words in ("澜川云", "账单争议", "有争议的金额", "应写作：268 CNY", "财务部", "由谁负责", "接下来："):
        assert words in seen
    assert _read(repository, "2026-11-16-charged-twice")["incident"] == {
        "kind": "billing",
        "charges": [{"invoice": "LC-1", "on": "2026-11-01", "amount": "268.00 CNY"}],
    }
