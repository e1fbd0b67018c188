"""A format that cannot be made here is told loudly, and everything else is made."""

from pathlib import Path

import pytest

from generator.base.artifact import Artifact
from generator.base.unmade import Unmade
from generator.build import artifacts, printing
from generator.commands.missing import missing
from generator.commands.setting import Setting
from generator.source.folder import Folder
from generator.texts import extras
from tests.facts.desk import office
from tests.repository import ROOT, TODAY, playbook, write_case
from tests.texts.examples import EXAMPLES, papers

CASE = EXAMPLES[2]


def _printed() -> list[Artifact | Unmade]:
    made = {one.path: one.content for one in artifacts(office(), papers(CASE))}
    return list(printing(office(), papers(CASE), made.get))


def test_names_say_number_kind_language_and_format() -> None:
    """PDF and Word in every language, a pack for the letter that goes out to the provider."""
    paths = [one.path for one in _printed()]
    assert f"letters/{CASE}/01-first-complaint.en.pdf" in paths
    assert f"letters/{CASE}/01-first-complaint.zh.docx" in paths
    packs = [path for path in paths if path.endswith(".zip")]
    assert packs == [f"packs/{CASE}/{name}.en.zip" for name in ("01-first-complaint", "02-sla-claim")]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_missing_extra_is_told_once_a_format(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The line names what to install; the pack is made without the format."""
    monkeypatch.setattr(extras, "find_spec", lambda name: None if name == "typst" else object())
    made = _printed()
    unmade = [one for one in made if isinstance(one, Unmade)]
    assert {one.form for one in unmade} == {"pdf"}
    assert [one.path for one in made if one.path.endswith((".docx", ".zip")) and isinstance(one, Unmade)] == []
    (line,) = missing(unmade, Setting(Folder(ROOT), TODAY, language, color=False))
    assert "PDF" in line
    assert "typst" in line
    assert "complaint-playbook[pdf]" in line


def test_a_character_without_a_glyph_is_told_and_the_build_goes_on(repository: Path) -> None:
    """The summary names file and character; the other formats and cases are made, and nothing counts as a fault."""
    text = """\
provider: harbourline
service: {id: hk2-17, fee: 39.90 USD per month}
incident:
  kind: outage
  what: {zh: 字𒀀, en: a sign 𒀀}
  outages: [{start: 2026-11-10 09:12, end: 2026-11-10 13:40}]
requests: [{remedy: root-cause-report, by: 2026-11-30}]
"""
    write_case(repository, text)
    done = playbook(repository, "build", "--no-site")
    assert done.returncode == 0, done.stderr.decode()
    (line,) = (line for line in done.stdout.decode().splitlines() if line.startswith("NOT MADE"))
    assert "first-complaint.en.pdf" in line
    assert "U+12000" in line
    made = {path.name for path in (repository / "build").rglob("*") if path.is_file()}
    assert "01-first-complaint.en.docx" in made
    assert "01-first-complaint.en.zip" in made
    assert "01-first-complaint.en.pdf" not in made
    wanted = playbook(repository, "letter", "example", "--format", "pdf")
    assert (wanted.returncode, wanted.stdout) == (1, b"")
    assert b"U+12000" in wanted.stderr


def test_a_letter_is_written_to_a_file(repository: Path) -> None:
    """`--out` takes the bytes of any format."""
    write_case(repository)
    for form, head in (("pdf", b"%PDF-1.7"), ("docx", b"PK"), ("text", b"Yulanhang")):
        place = repository / f"letter.{form}"
        assert playbook(repository, "letter", "example", "--format", form, "--out", str(place)).returncode == 0
        assert place.read_bytes().startswith(head)
