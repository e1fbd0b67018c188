import json
import os
from pathlib import Path

import pytest

from generator.evidence.as_data import as_data
from generator.evidence.as_text import as_text
from generator.evidence.read import FORMATS, read
from generator.evidence.words import said, sentences
from tests.evidence.twins import TWINS, given, opened, twins

FOUND = twins()
assert FOUND, "no twins found"


@pytest.mark.parametrize("path", FOUND, ids=lambda p: p.relative_to(TWINS).as_posix())
def test_a_twin_is_read_as_written_beside_it(path: Path) -> None:
    """Every figure, time, remark and refusal is what a person has read and approved."""
    data = json.dumps(as_data(read(opened(path), given(path)), "en"), ensure_ascii=False, indent=1) + "\n"
    beside = path.with_name(path.name + ".out")
    if os.environ.get("UPDATE_GOLDEN"):
        beside.write_text(data, encoding="utf-8")
    assert beside.read_text(encoding="utf-8") == data


@pytest.mark.parametrize("path", FOUND, ids=lambda p: p.relative_to(TWINS).as_posix())
def test_reading_changes_nothing_and_says_the_same_twice(path: Path) -> None:
    """The raw file keeps its bytes; the same file gives the same reading; both languages have the words."""
    file = opened(path)
    before = file.read_bytes()
    first = read(file, given(path))
    assert first == read(file, given(path))
    assert file.read_bytes() == before
    for language in ("zh", "en"):
        assert as_text(first, path.name, language)


def test_every_format_has_a_twin_that_is_read() -> None:
    """A format without a twin would be untested and missing in the published table."""
    read_as = {one.format for path in FOUND if not (one := read(opened(path), given(path))).refusal}
    assert {form.NAME for form in FORMATS} - read_as == set()


def test_every_sentence_has_both_languages_with_the_same_values() -> None:
    """Nobody gets half a message."""
    assert sentences()
    for rule, words in sentences().items():
        assert set(words) == {"zh", "en"}, rule
        assert _named(words["zh"]) == _named(words["en"]), rule


def test_what_is_said_names_what_was_found() -> None:
    """A refusal is a sentence with its values in it."""
    found = read(TWINS / "outage-table" / "no-mapping.csv", given())
    assert found.refusal is not None
    assert "Start, Ende, Status, Grund" in said(found.refusal, "en")
    assert "Start, Ende, Status, Grund" in said(found.refusal, "zh")


def _named(text: str) -> set[str]:
    return {part.split("}")[0] for part in text.split("{")[1:]}
