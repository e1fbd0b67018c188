"""Whatever a case says is text in PDF, Word and ZIP: no field, no formula, no header, and nothing is lost."""

import shutil
import subprocess
from email.message import EmailMessage
from pathlib import Path

import mailparser
import pytest

from generator.base.archive import archive, members
from generator.model.letter import Letter
from generator.texts.as_docx import as_docx
from generator.texts.as_mail import as_mail
from generator.texts.as_pdf import as_pdf
from generator.texts.mail_head import mail_head
from generator.texts.pack import Enclosed, pack
from tests.repository import TODAY
from tests.texts.desk import block, letter_of, tongue
from tests.texts.readers import docx_text, pdf_text, solid

TEXTS = (
    "a & b < c > d \"quoted\" 'single' &amp; &#64; <b>bold</b> </w:t></w:r>",
    "中文，全角“引号”。喆镕𬭎囍",
    "😀 🚀 ☐ ☑ ✓ € ￥ ±",
    "=SUM(A1:A9) +1 -1 @cmd|' /C calc'!A0",
    '{ INCLUDETEXT "C:\\\\secret" } { HYPERLINK x } \\field *MERGEFORMAT',
    '#set page(fill: red) #include "x" $x^2$ *b* _i_ `c` @ref <label> = head // no \\ comment',
    "To: a@b.example Bcc: c@d.example",
    "ไทย ქართული Ελληνικη Кириллица",
)
OTHER_ORDER = ("שלום עולם", "مرحبا بالعالم", "हिन्दी", "Ελληνικά")
"""Scripts whose signs are set in another order, or in other pieces, than they are stored in."""
LONG = "abcdefghij" * 1_000
LONG_HAN = "".join(chr(0x4E00 + n) for n in range(10_000))


def _letter(*texts: str, language: str = "en") -> Letter:
    """A letter that says these *texts* in a paragraph, a list, a table, its annex and its subject."""
    return letter_of(
        block("sender", "lines", (texts[0],), ("second",)),
        block("subject", "paragraph", (texts[0],)),
        *(block("facts", "paragraph", (text,)) for text in texts),
        block("requests", "list", *((text,) for text in texts)),
        block("facts", "table", ("head", "other"), *((text, "x") for text in texts)),
        block("enclosures", "list", *((text,) for text in texts)),
        block(
            "annex", "table", ("No", "File", "Captured", "SHA-256"), *(("1", text, text, "0" * 64) for text in texts)
        ),
        language=language,
        subject=texts[0],
    )


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("text", TEXTS)
def test_a_pdf_shows_it(text: str, language: str) -> None:
    """Each of them can be read and copied, wherever it stands: nothing is read as Typst."""
    made = as_pdf(_letter(text, language=language), tongue(language), TODAY)
    assert isinstance(made, bytes), made
    assert pdf_text(made).count(solid(text)) == 8


@pytest.mark.parametrize("text", OTHER_ORDER)
def test_a_pdf_holds_what_is_set_in_another_order(text: str) -> None:
    """All its letters are there; in which order a reader copies them is the reader's."""
    made = as_pdf(_letter(text), tongue("en"), TODAY)
    assert isinstance(made, bytes), made
    assert set(solid(text)) <= set(pdf_text(made))


@pytest.mark.parametrize("text", [LONG, LONG_HAN], ids=["latin", "han"])
def test_a_paragraph_of_ten_thousand_characters_is_whole(text: str) -> None:
    """It is broken into lines on paper, and nothing is put in where it is."""
    letter = letter_of(block("subject", "paragraph", ("s",)), block("facts", "paragraph", (text,)))
    made = as_pdf(letter, tongue("en"), TODAY)
    assert isinstance(made, bytes), made
    pages = pdf_text(made).replace("2026-11-10-example", "")
    signs = set(text)
    assert "".join(sign for sign in pages if sign in signs).count(text[:5_000]) >= 1
    assert text in docx_text(as_docx(letter, tongue("en")))


def test_a_character_that_no_font_has_is_named() -> None:
    """The letter is not set with a hole in it."""
    made = as_pdf(_letter("a \U00012000 b"), tongue("en"), TODAY)
    assert made == ("no-glyph", (("characters", "\U00012000 U+12000"),))


@pytest.mark.parametrize("text", [*TEXTS, *OTHER_ORDER])
def test_a_word_document_shows_it_and_runs_nothing(text: str) -> None:
    """It is in the text as typed; the fields are the two of the footer."""
    made = as_docx(_letter(text), tongue("en"))
    parts = members(made)
    assert docx_text(made).count(text) == 8
    xml = b"".join(parts.values())
    assert (xml.count(b"fldSimple "), xml.count(b"instrText"), xml.count(b"fldChar")) == (2, 0, 0)
    assert not [name for name in parts if "vba" in name.lower() or "embed" in name.lower()]
    assert b"TargetMode" not in xml


def test_what_cannot_be_printed_is_left_out() -> None:
    """A control character, which an escape in YAML can bring in, stops neither format."""
    letter = _letter("a\x03b\x0bc\ufffe")
    assert "abc" in docx_text(as_docx(letter, tongue("en")))
    assert isinstance(as_pdf(letter, tongue("en"), TODAY), bytes)


def test_a_word_document_tells_no_time() -> None:
    """Neither its properties nor its archive says when it was made."""
    made = as_docx(_letter("x"), tongue("en"))
    core = members(made)["docProps/core.xml"].decode()
    assert "created" not in core
    assert "modified" not in core
    assert made == archive(members(made).items())


def _pack(title: str = "Record") -> bytes:
    said = {"number": "1", "title": title, "captured": "10 November 2026", "vantage": None}
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "帐务 <a@b.example>", "ops@c.example", "退款"
    mail["Date"], mail["Message-ID"] = "Fri, 18 Sep 2026 10:42:00 +0800", "<1@b.example>"
    mail.set_content("x")
    return pack(
        _letter("x"),
        tongue("en"),
        [("01.txt", b"letter"), ("01.pdf", b"%PDF")],
        [
            Enclosed("a b.txt", b"\x00\xff\r\n", said),
            Enclosed("附件/截图 1.png", b"png", {**said, "number": "2"}),
            Enclosed("m.eml", mail.as_bytes(), {**said, "number": "3"}),
        ],
    )


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="no sha256sum here")
def test_a_pack_is_accepted_by_sha256sum(tmp_path: Path) -> None:
    """The program that everybody has finds every file of the pack whole, and a changed one not."""
    for path, content in members(_pack()).items():
        place = tmp_path / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
    done = subprocess.run(["sha256sum", "-c", "SHA256SUMS"], cwd=tmp_path, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.decode().count(": OK") == len(members(_pack())) - 1
    (tmp_path / "exhibits" / "m.eml").write_bytes(b"changed")
    assert subprocess.run(["sha256sum", "-c", "SHA256SUMS"], cwd=tmp_path, capture_output=True, check=False).returncode


def test_the_index_of_a_pack_prints_the_headers_of_a_mail() -> None:
    """Whoever reads it can find the mail on a server of their own."""
    said = members(_pack("=1+1\x03"))["README.txt"].decode()
    assert "From: 帐务 <a@b.example>" in said
    assert "Subject: 退款" in said
    assert "Message-ID: <1@b.example>" in said
    assert "1. =1+1\n" in said


@pytest.mark.parametrize(
    "head", [b"Subject: =?bad-charset?B?AAAA?=\n\n", b"From: \xff\xfe\n\n", b"Subject: a\n  b\n\n", b"", b"\x00" * 100]
)
def test_a_broken_mail_breaks_no_pack(head: bytes) -> None:
    """What cannot be decoded is left as it stands, on one line."""
    assert all("\n" not in value for _, value in mail_head("m.eml", head))


def test_exhibits_are_byte_for_byte() -> None:
    """Nothing is converted."""
    assert members(_pack())["exhibits/a b.txt"] == b"\x00\xff\r\n"


@pytest.mark.parametrize("text", [*TEXTS, *OTHER_ORDER, LONG_HAN])
def test_a_mail_draft_read_by_another_library(text: str) -> None:
    """Subject, body and attachment come out as they went in, and no header comes of a text."""
    draft = as_mail(
        _letter(text[:300]), tongue("en"), ("Sender", "ops@c.example"), "to@d.example", [("附件.bin", b"\x00\xff\n")]
    )
    mail = mailparser.parse_from_bytes(draft)
    assert " ".join(mail.subject.split()) == text[:300]
    assert solid(text[:300]) in solid(mail.body)
    assert [(one["filename"], one["payload"].strip()) for one in mail.attachments] == [("附件.bin", "AP8K")]
    assert mail.bcc == []
    assert mail.to == [("", "to@d.example")]
