"""A sealed letter stays as it was sent, whatever the case or the playbook says later."""

import shutil
from datetime import date
from pathlib import Path

import pytest
import yaml

from generator.base.artifact import Artifact
from generator.build import artifacts, build, printing, site_tree
from generator.build.seals import active
from generator.source.folder import Folder
from tests.repository import CASE, CASE_FILE, CASE_ID, TODAY, lay_out, line_of, playbook, write_case

SEAL = ("seal", "example", "first-complaint", "--sent", "2026-11-16 10:00", "--channel", "email")
SENT = f"cases/{CASE_ID}/sent"


@pytest.fixture(scope="module")
def sealed_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shortest case, its first complaint sealed."""
    root = lay_out(tmp_path_factory.mktemp("sealed") / "r")
    write_case(root)
    done = playbook(root, *SEAL, "--reference", "T: 1")
    assert done.returncode == 0, done.stderr.decode()
    return root


@pytest.fixture
def sealed(sealed_once: Path, tmp_path: Path) -> Path:
    """The same, to be changed."""
    return Path(shutil.copytree(sealed_once, tmp_path / "r"))


def _files(root: Path, today: date = TODAY) -> dict[str, bytes]:
    """Everything that is made of the case."""
    built = build(Folder(root), today)
    assert built.office
    assert [line_of(found) for found in built.diagnostics] == []
    made = {one.path: one.content for papers in built.papers for one in artifacts(built.office, papers)}
    for papers in built.papers:
        for one in printing(built.office, papers, made.get):
            assert isinstance(one, Artifact)
            made[one.path] = one.content
    return made


def test_the_files_and_their_record_are_there(sealed: Path) -> None:
    """Text, HTML, PDF and mail, and what was done when, by whom, how."""
    names = sorted(path.name for path in (sealed / SENT).iterdir())
    assert names == ["01-first-complaint.en." + form for form in ("eml", "html", "pdf", "txt")] + [
        "01-first-complaint.yaml"
    ]
    record = yaml.load((sealed / SENT / "01-first-complaint.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - every scalar as typed
    files = record.pop("files")
    assert record == {
        "letter": "first-complaint", "language": "en", "sent": "2026-11-16 10:00", "by": "operations",
        "channel": "email", "reference": "T: 1",
    }  # fmt: skip
    assert sorted(files) == names[:-1]


def test_the_log_says_that_it_went_out(sealed: Path) -> None:
    """One entry more, every other line as it was; the letter counts as sent, and is not entered twice."""
    entry = (
        "log:\n  - at: 2026-11-16 10:00\n    direction: out\n    channel: email\n"
        '    reference: "T: 1"\n    letter: first-complaint\n'
    )
    logged = CASE.replace("requests:", entry + "requests:")
    assert (sealed / CASE_FILE).read_text(encoding="utf-8") == logged
    built = build(Folder(sealed), TODAY)
    assert [line_of(found) for found in built.diagnostics] == []
    assert [sent.kind for sent in built.papers[0].dossier.sent] == ["first-complaint"]
    shutil.rmtree(sealed / SENT)
    assert playbook(sealed, *SEAL).returncode == 0
    assert (sealed / CASE_FILE).read_text(encoding="utf-8") == logged


def test_a_seal_without_its_entry_is_taken_back(repository: Path) -> None:
    """What would be an error in the log is told, and neither files nor entry are written."""
    wrong = CASE + "log: nothing\n"
    write_case(repository, wrong)
    assert playbook(repository, *SEAL).returncode == 1
    write_case(repository, CASE)
    odd = playbook(repository, *SEAL, "--reference", "a\u202eb")
    assert odd.returncode == 2, odd.stderr.decode()
    assert (repository / CASE_FILE).read_text(encoding="utf-8") == CASE
    assert not list((repository / SENT).glob("*"))


def test_a_dry_run_only_shows(repository: Path) -> None:
    """The entry as a patch, the files by name, nothing on disk."""
    write_case(repository)
    done = playbook(repository, *SEAL, "--dry-run")
    assert (done.returncode, b"+    letter: first-complaint" in done.stdout) == (0, True)
    assert b"01-first-complaint.en.txt" in done.stderr
    assert (repository / CASE_FILE).read_text(encoding="utf-8") == CASE
    assert not (repository / SENT).exists()


def test_letters_to_two_bodies_are_sealed_apart(repository: Path) -> None:
    """Each under its own name, each found again on its own letter; the bodies are on record."""
    write_case(repository, CASE.replace("harbourline", "larkspan"))
    for body, day in (("us-bbb", "2026-11-14 10:00"), ("us-ftc-ag", "2026-11-15 10:00")):
        done = playbook(
            repository,
            "seal",
            "example",
            "escalation",
            "--to",
            body,
            "--sent",
            day,
            "--channel",
            "form",
            "--format",
            "txt",
        )
        assert done.returncode == 0, done.stderr.decode()
    names = sorted(path.name for path in (repository / SENT).glob("*.yaml"))
    assert names == ["01-escalation-us-bbb.yaml", "02-escalation-us-ftc-ag.yaml"]
    built = build(Folder(repository), TODAY)
    sealed = [(one.name, one.sealed.seal.body) for papers in built.papers for one in papers.letters if one.sealed]
    assert sealed == [("01-escalation-us-bbb.en", "us-bbb"), ("02-escalation-us-ftc-ag.en", "us-ftc-ag")]
    assert "- body: us-bbb" in (repository / CASE_FILE).read_text(encoding="utf-8")


def test_a_sealed_letter_never_changes_with_the_case(sealed: Path) -> None:
    """What is published is what was sealed, to the byte, even when all facts are others."""
    kept = {path.name: path.read_bytes() for path in (sealed / SENT).iterdir() if path.suffix != ".yaml"}
    case = sealed / CASE_FILE
    case.write_text(
        case.read_text(encoding="utf-8").replace("09:12", "07:12").replace("hk2-17", "hk2-99"), encoding="utf-8"
    )
    made = _files(sealed)
    shown = {path.rpartition("/")[2]: content for path, content in made.items() if "/01-first-complaint.en." in path}
    packs = {name: shown.pop(name) for name in list(shown) if name.endswith(".zip")}
    assert shown == kept
    assert len(packs) == 1
    assert b"hk2-99" in made[f"letters/{CASE_ID}/01-first-complaint.zh.txt"]


def test_what_would_be_written_otherwise_is_told(sealed: Path) -> None:
    """Nothing while nothing has changed; then the words that have."""
    assert b"written today" not in playbook(sealed, "build", "--no-site").stdout
    case = sealed / CASE_FILE
    case.write_text(case.read_text(encoding="utf-8").replace("09:12", "07:12"), encoding="utf-8")
    told = playbook(sealed, "build", "--no-site").stdout.decode()
    assert f"{CASE_ID}/01-first-complaint.en stays as it was sealed" in told
    assert "-09:12" in told
    assert "+07:12" in told


@pytest.mark.parametrize("how", ["changed", "missing"])
def test_a_broken_seal_is_an_error_at_its_line(sealed: Path, how: str) -> None:
    """The line is that of the file in the record."""
    place = sealed / SENT / "01-first-complaint.en.txt"
    place.write_text("other", encoding="utf-8") if how == "changed" else place.unlink()
    (found,) = build(Folder(sealed), TODAY).diagnostics
    lines = (sealed / SENT / "01-first-complaint.yaml").read_text(encoding="utf-8").splitlines()
    assert line_of(found).startswith(f"{SENT}/01-first-complaint.yaml:{found.position.line}:")
    assert "01-first-complaint.en.txt" in lines[found.position.line - 1]
    assert found.rule == "seal-broken"
    assert build(Folder(sealed), TODAY).broken == (CASE_ID,)
    assert playbook(sealed, "check").returncode == 1


def test_nothing_is_sealed_twice(sealed: Path) -> None:
    """What went out is never written over."""
    before = {path: path.read_bytes() for path in (sealed / SENT).iterdir()}
    write_case(sealed)
    assert playbook(sealed, *SEAL).returncode == 2
    assert {path: path.read_bytes() for path in (sealed / SENT).iterdir()} == before


@pytest.mark.parametrize(
    "words",
    [
        ("--sent", "yesterday", "--channel", "email"),
        ("--sent", "2026-11-16 10:00", "--channel", "pigeon"),
        ("--sent", "2026-11-16 10:00", "--channel", "email", "--by", "nobody"),
        ("--sent", "2026-11-16 10:00", "--channel", "email", "--to", "us-bbb"),
    ],
)
def test_wrong_use_writes_nothing(repository: Path, words: tuple[str, ...]) -> None:
    """A moment, a channel or a role that is none."""
    write_case(repository)
    assert playbook(repository, "seal", "example", "first-complaint", *words).returncode == 2
    assert not (repository / SENT).exists()


@pytest.mark.parametrize(
    "page",
    [
        "<script>x</script>",
        "<p onclick=x>",
        "<a href='x'>",
        "<p/onclick=x>",
        "<style>@import 'x'</style>",
        "<svg>",
        "<!-- x -->",
    ],
)
def test_a_page_that_would_run_something_is_seen(page: str) -> None:
    """A sealed page is shown as it is, so it may hold nothing but what our letters do."""
    assert active(page.encode())


def test_our_own_pages_are_quiet(sealed: Path) -> None:
    """No letter of ours is taken for one that runs something."""
    pages = [
        content for path, content in _files(sealed).items() if path.endswith(".html") and "first-complaint" in path
    ]
    assert pages
    assert not [page for page in pages if active(page)]


def test_the_page_shows_what_would_be_written_otherwise(sealed: Path) -> None:
    """Folded below the sealed letter, with what came and what went; nothing while nothing has changed."""
    assert "<del>" not in _page(sealed)
    case = sealed / CASE_FILE
    case.write_text(case.read_text(encoding="utf-8").replace("09:12", "07:12"), encoding="utf-8")
    page = _page(sealed)
    assert "<del>09:12</del><ins>07:12</ins>" in page
    assert "Today’s draft differs from what was sent" in page


def _page(root: Path) -> str:
    """The page of the case in English, as Markdown."""
    built = build(Folder(root), TODAY)
    assert built.office
    made = site_tree(built, built.office, "en", {}, "../files/")
    return next(page.markdown for page in made.pages if page.path == f"cases/{CASE_ID}.md")
