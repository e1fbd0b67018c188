import os
import re
from pathlib import Path

import pytest

from generator.evidence.read import FORMATS
from tests.evidence.table import with_table
from tests.repository import ROOT

_NAMED = re.compile(r"`(test_\w+)`")
_DEFINED = re.compile(r"^def (test_\w+)", re.MULTILINE)
PAGES = [
    (ROOT / "docs" / "dev" / "evidence.md", "en"),
    (ROOT / "docs" / "en" / "handbook" / "07-evidence.md", "en"),
    (ROOT / "docs" / "zh" / "handbook" / "07-evidence.md", "zh"),
]


@pytest.mark.parametrize(("page", "language"), PAGES, ids=lambda one: one if isinstance(one, str) else one.name)
def test_the_table_in_the_documentation_is_fresh(page: Path, language: str) -> None:
    """What the page says is read and refused is what is read and refused."""
    text = page.read_text(encoding="utf-8")
    fresh = with_table(text, language)
    if os.environ.get("UPDATE_GOLDEN"):
        page.write_text(fresh, encoding="utf-8")
    assert page.read_text(encoding="utf-8") == fresh


@pytest.mark.parametrize(("page", "language"), PAGES[1:], ids=["en", "zh"])
def test_every_format_is_in_the_handbook(page: Path, language: str) -> None:  # noqa: ARG001 - the same pages
    """Nobody has to guess what can be read."""
    text = page.read_text(encoding="utf-8")
    assert FORMATS
    assert [form.NAME for form in FORMATS if f"`{form.NAME}`" not in text] == []


def test_every_trap_that_is_written_down_has_its_test() -> None:
    """The table names tests that are there, each row at least one."""
    text = PAGES[0][0].read_text(encoding="utf-8").partition("<!-- traps -->")[2].partition("<!-- /traps -->")[0]
    rows = [line for line in text.splitlines() if line.startswith("| ")][2:]
    assert rows
    known = {name for path in (ROOT / "tests").rglob("test_*.py") for name in _DEFINED.findall(path.read_text("utf-8"))}
    for row in rows:
        named = _NAMED.findall(row)
        assert named, row
        assert set(named) <= known, row
