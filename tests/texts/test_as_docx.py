"""Where a page of a Word document may end, and what its tables and lists look like: read from its XML."""

from collections.abc import Iterator
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest

from generator.texts.as_docx import as_docx
from tests.texts.desk import block, letter_of, tongue, written
from tests.texts.readers import docx_part

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BODY = (block("facts", "paragraph", ("As follows:",)), block("facts", "list", ("one",), ("two",)))
_ENDS = {
    "paragraph": block("courtesy", "paragraph", ("last words",)),
    "lines": block("enclosures", "lines", ("1. x",), ("last words",)),
    "list": block("note", "list", ("x",), ("last words",)),
}
_CLOSING = (block("closing", "lines", ("Yours",)), block("signature", "lines", ("Name",), ("Company",)))


def _paragraphs(content: bytes) -> list[ET.Element]:
    return list(ET.fromstring(docx_part(content, "word/document.xml")).iter(f"{_W}p"))  # noqa: S314 - our own file


def _said(paragraph: ET.Element) -> str:
    return "".join(text.text or "" for text in paragraph.iter(f"{_W}t"))


def _style(paragraph: ET.Element) -> str:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    return "" if style is None else style.get(f"{_W}val", "")


def _kept(content: bytes) -> Iterator[tuple[str, str]]:
    """What each paragraph says that stays with the next by itself, and its style."""
    for paragraph in _paragraphs(content):
        if paragraph.find(f"{_W}pPr/{_W}keepNext") is not None:
            yield _said(paragraph), _style(paragraph)


@pytest.mark.parametrize("language", ["en", "zh", "de"])
@pytest.mark.parametrize("shape", _ENDS)
def test_no_page_begins_with_the_closing(shape: str, language: str) -> None:
    """The last line above stays with it, whatever it is, and in Word the closing stays with the signature."""
    made = as_docx(letter_of(*_BODY, _ENDS[shape], *_CLOSING, language=language), tongue(language))
    assert "last words" in [said for said, _ in _kept(made)]
    styles = ET.fromstring(docx_part(made, "word/styles.xml"))  # noqa: S314 - our own file
    kept = {s.get(f"{_W}styleId") for s in styles if s.find(f"{_W}pPr/{_W}keepNext") is not None}
    assert {"Closing", "Signature"} <= kept


@pytest.mark.parametrize("language", ["en", "zh", "de"])
def test_what_announces_a_list_stays_with_it(language: str) -> None:
    """The words "As follows:" are not the last line of a page; what has a list behind it in a real letter is held too."""
    assert "As follows:" in [said for said, _ in _kept(as_docx(letter_of(*_BODY, language=language), tongue(language)))]
    paragraphs = _paragraphs(as_docx(written(language), tongue(language)))
    kept = {_said(one) for one in paragraphs if one.find(f"{_W}pPr/{_W}keepNext") is not None}
    announcing = [
        _said(one) for one, after in pairwise(paragraphs) if _style(after) == "ListNumber" and _style(one) == "BodyText"
    ]
    assert announcing
    assert set(announcing) <= kept


def test_a_fingerprint_has_no_line_above_it() -> None:
    """It belongs to the file in the row above; between two files there is a line."""
    annex = block("annex", "table", ("No", "File", "Captured", "SHA-256"), ("1", "a", "b", "0" * 64))
    xml = docx_part(as_docx(letter_of(annex), tongue("en")), "word/document.xml")
    assert xml.count('<w:tcBorders><w:bottom w:val="nil"/></w:tcBorders>') == 3
    assert xml.count('<w:tcBorders><w:top w:val="nil"/></w:tcBorders>') == 1
    assert xml.count("<w:insideH ") == 1


def test_the_numbers_of_a_chinese_list_begin_where_its_paragraphs_do() -> None:
    """Two characters in from the margin: 46 - 22 = 24 points of type of 12."""
    xml = {
        language: docx_part(as_docx(letter_of(*_BODY, language=language), tongue(language)), "word/document.xml")
        for language in ("zh", "en")
    }
    assert xml["zh"].count('<w:ind w:left="920" w:hanging="440"/>') == 2
    assert xml["en"].count("<w:ind ") == 0
