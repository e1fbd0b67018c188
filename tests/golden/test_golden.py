"""What each example case makes, to the byte. `UPDATE_GOLDEN=1` writes it anew; the diff is read as the letter's reader would."""

import os
from pathlib import Path

import pytest

from generator.build import Built, Office, artifacts, build, examine, open_office
from generator.source.folder import Folder
from tests.repository import ROOT, TODAY, lay_out

GOLDEN = ROOT / "tests" / "golden"
CASES = sorted(path.name for path in (ROOT / "cases").iterdir() if path.is_dir())
KEPT = (".md", ".txt")
"""Formats that a person reads in a diff; HTML and mail are made of the same blocks."""
MINIMAL = """\
provider: harbourline
service:
  id: hk2-17
  fee: 39.90 USD per month
incident:
  kind: outage
  outages:
    - start: 2026-11-10 09:12
      end: 2026-11-10 13:40
requests:
  - remedy: root-cause-report
    by: 2026-11-30
"""


@pytest.fixture(scope="module")
def built() -> Built:
    """The repository's own cases on their day."""
    return build(Folder(ROOT), TODAY)


def test_the_cases_are_found(built: Built) -> None:
    """Every example case is built, and none is left out."""
    assert len(CASES) > 2
    assert [papers.dossier.id for papers in built.papers] == CASES
    assert built.broken == ()


@pytest.mark.parametrize("case", CASES)
def test_what_a_case_makes(case: str, built: Built) -> None:
    """Letters, ticket texts, call sheet and checklists are as they were read and approved."""
    assert built.office
    papers = next(papers for papers in built.papers if papers.dossier.id == case)
    _compare(GOLDEN / case, {a.path: a.content for a in artifacts(built.office, papers) if a.path.endswith(KEPT)})


def test_the_smallest_case_makes_whole_letters(tmp_path: Path) -> None:
    """Twelve lines of YAML give a complete letter in both languages."""
    assert len(MINIMAL.splitlines()) <= 20
    root = lay_out(tmp_path)
    place = root / "cases" / "2026-11-10-minimal" / "case.yaml"
    place.parent.mkdir(parents=True)
    place.write_text(MINIMAL, encoding="utf-8")
    office, found = open_office(Folder(root), TODAY)
    assert isinstance(office, Office)
    examined = examine(office, "2026-11-10-minimal")
    assert (found, examined.diagnostics) == ([], ())
    assert examined.papers
    assert {one.letter.language for one in examined.papers.letters} == {"en", "zh"}
    made = {a.path: a.content for a in artifacts(office, examined.papers) if a.path.endswith(KEPT)}
    _compare(GOLDEN / "minimal", made)


def _compare(folder: Path, made: dict[str, bytes]) -> None:
    """The files in *folder* are those *made*, byte for byte, no more and no fewer."""
    flat = {path.replace("/", "--"): content for path, content in made.items()}
    assert len(flat) > 5
    if os.environ.get("UPDATE_GOLDEN"):
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.iterdir():
            old.unlink()
        for name, content in flat.items():
            (folder / name).write_bytes(content)
    kept = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert sorted(kept) == sorted(flat)
    for name, content in flat.items():
        assert content.decode() == kept[name].decode(), name
