"""Where a page of a letter in PDF may end."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from generator.texts.as_pdf import as_pdf
from tests.repository import TODAY
from tests.texts.desk import block, letter_of, tongue


@pytest.mark.parametrize("before", range(0, 40, 3))
def test_a_fingerprint_is_on_the_page_of_its_file(before: int) -> None:
    """However far down the annex begins, no page's end comes between a file and its SHA-256."""
    rows = (("Exhibit", "File", "Captured", "SHA-256"), *((str(n), f"file-{n}.txt", "now", "0" * 64) for n in range(9)))
    letter = letter_of(*[block("facts", "paragraph", ("x",))] * before, block("annex", "table", *rows))
    made = as_pdf(letter, tongue("en"), TODAY)
    assert isinstance(made, bytes), made
    pages = [page.extract_text() for page in PdfReader(BytesIO(made)).pages]
    assert sum(page.count("file-") for page in pages) == 9
    assert [page.count("file-") for page in pages] == [page.count("0" * 64) for page in pages]


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("before", range(20, 40))
def test_what_announces_a_list_is_on_its_page(before: int, language: str) -> None:
    """A page that ends would leave "as follows:" alone; it goes along with the list."""
    blocks = [*[block("facts", "paragraph", ("x",))] * before, block("facts", "paragraph", ("follows:",))]
    letter = letter_of(*blocks, block("facts", "list", ("first",), ("second",)), language=language)
    made = as_pdf(letter, tongue(language), TODAY)
    assert isinstance(made, bytes), made
    pages = [page.extract_text() for page in PdfReader(BytesIO(made)).pages]
    assert [("follows:" in page) for page in pages] == [("first" in page) for page in pages]
