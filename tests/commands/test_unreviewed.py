"""A letter whose wording nobody of the company has signed is marked wherever people handle it, and never in itself."""

from pathlib import Path

import pytest

from generator.build import artifacts, build
from generator.build.publish import tree_alone
from generator.source.folder import Folder
from tests.commands.run import run
from tests.repository import CASE, CASE_ID, TODAY, write_case

GERMAN = CASE.replace("provider: harbourline", "provider: harbourline\nletter_language: de")
TEMPLATE = "playbook/letters/first-complaint/de.md.j2"
TOLD = f"01-first-complaint.de: nobody answers for this wording yet (reviewed_by: none in {TEMPLATE})"
SEAL = ("seal", "example", "first-complaint", "--sent", "2026-11-16 10:00", "--channel", "ticket", "--format", "txt")


def signed(root: Path) -> None:
    """Somebody puts their role into the template."""
    path = root / TEMPLATE
    text = path.read_text(encoding="utf-8")
    assert text.count("reviewed_by: none") == 1
    path.write_text(text.replace("reviewed_by: none", "reviewed_by: operations"), encoding="utf-8")


def shown(root: Path) -> tuple[str, str, str]:
    """The page of the case, the sheet side by side, and the letter itself."""
    built = build(Folder(root), TODAY)
    assert built.office
    (papers,) = built.papers
    files = {one.path.rpartition("/")[2]: one.content.decode() for one in artifacts(built.office, papers)}
    tree = tree_alone(built, built.office)
    (page,) = [page.markdown for page in tree.pages if page.path == f"cases/{CASE_ID}.md"]
    letter = "".join(files[f"01-first-complaint.de.{form}"] for form in ("md", "txt", "ticket.txt", "html", "eml"))
    side = "".join(files[f"01-first-complaint.zh-de.side.{form}"] for form in ("md", "html"))
    return page, side, letter


@pytest.mark.parametrize("review", ["none", "signed"])
def test_where_it_is_marked(review: str, repository: Path) -> None:
    """On its page and in the sheet for the reviewer; the letter says nothing of it. Once signed, nowhere."""
    write_case(repository, GERMAN)
    if review == "signed":
        signed(repository)
    page, side, letter = shown(repository)
    marks = 1 if review == "none" else 0
    assert page.count("本公司尚无人审定德语措辞") == marks
    assert page.count("草稿：措辞尚未审定") == 3 * marks  # the letter, its files, the sheet beside the team's text
    assert side.count("本公司尚无人审定德语措辞") == 2 * marks
    assert "reviewed" not in letter
    assert "草稿" not in letter


def test_letter_and_seal_tell_it(repository: Path) -> None:
    """On standard error, so that the letter itself can be piped; signed, neither says a word of it."""
    write_case(repository, GERMAN)
    for command in (("letter", "example"), SEAL):
        done = run(repository, *command)
        assert (done.code, TOLD in done.said, TOLD in done.out) == (0, True, False)
    for path in (repository / "cases" / CASE_ID / "sent").iterdir():
        path.unlink()
    signed(repository)
    for command in (("letter", "example"), SEAL):
        done = run(repository, *command)
        assert (done.code, "nobody answers" in done.said) == (0, False)


def test_build_tells_it_once(repository: Path) -> None:
    """At the end, for each letter that is to go out; the team's own working copy is none."""
    write_case(repository, GERMAN)
    done = run(repository, "build", "--no-site")
    assert (done.code, done.out.count("nobody answers")) == (0, 1)
    assert TOLD in done.out


def test_a_head_that_does_not_say_is_not_doubted(repository: Path) -> None:
    """Chinese and English letters go out as before."""
    write_case(repository)
    done = run(repository, "letter", "example")
    assert (done.code, "nobody answers" in done.said) == (0, False)
