"""Whatever a case says is text in every format: no field, no formula, no header, and nothing is lost.

No command and no build exports CSV, so there is no cell of a spreadsheet to test; whoever adds such an export adds a
test with the formulas of TEXTS. CSV is only read here, as evidence.
"""

import base64
import re
import shutil
import subprocess
from email.message import EmailMessage
from email.parser import BytesHeaderParser
from functools import cache
from hashlib import sha256
from pathlib import Path

import mailparser
import pytest
from markdown import Markdown
from mkdocs.config import load_config

from generator.base.archive import archive, members
from generator.model.letter import Letter
from generator.texts.as_docx import as_docx
from generator.texts.as_html import fragment
from generator.texts.as_mail import as_mail
from generator.texts.as_markdown import as_markdown
from generator.texts.as_pdf import as_pdf
from generator.texts.mail_head import mail_head
from generator.texts.pack import Enclosed, pack
from tests.repository import ROOT, TODAY
from tests.texts.desk import Page, block, letter_of, tongue
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


HEADERS = ["Content-Transfer-Encoding", "Content-Type", "From", "MIME-Version", "Subject", "To", "X-Unsent"]
BINARIES = [bytes(range(256)) * 40, b"", b"\r\n.\r\nFrom x\n--=_complaint-playbook-part--\n", "文本\n".encode() * 2_000]


@pytest.mark.parametrize("text", [LONG, LONG_HAN, "word " * 1_999 + "words"], ids=["latin", "han", "words"])
def test_a_paragraph_of_ten_thousand_characters_is_whole_in_a_mail(text: str) -> None:
    """Not a sign is lost to the encoding, and no line of the file is longer than mail allows (998 bytes)."""
    letter = letter_of(block("facts", "paragraph", ("before",)), block("facts", "paragraph", (text,)))
    draft = as_mail(letter, tongue("en"), ("Sender", "ops@c.example"), None, [])
    assert max(map(len, draft.split(b"\r\n"))) <= 998
    assert solid(mailparser.parse_from_bytes(draft).body) == "before" + solid(text)


def test_every_attachment_of_a_mail_has_its_fingerprint() -> None:
    """All of them come back in their order, byte for byte, even one that holds the boundary itself."""
    given = [(f"附件 {n}.bin", content) for n, content in enumerate(BINARIES)]
    mail = mailparser.parse_from_bytes(as_mail(_letter("x"), tongue("zh"), ("Sender", "ops@c.example"), None, given))
    read = [(one["filename"], sha256(base64.b64decode(one["payload"])).hexdigest()) for one in mail.attachments]
    assert read == [(name, sha256(content).hexdigest()) for name, content in given]


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r", "\x00\r\n\x00", "\x0b", "\x85", "\u2028", "\x07"], ids=ascii)
def test_no_line_end_begins_a_header(end: str) -> None:
    """Of subject, sender and file name: there are the headers that a draft has, and nobody else gets it."""
    text = f"wort{end}Bcc: spy@d.example{end}X-Evil: yes{end}{end}body"
    draft = as_mail(_letter(text), tongue("en"), (text, "ops@c.example"), "to@d.example", [(text, b"x"), ("b", b"y")])
    mail = mailparser.parse_from_bytes(draft)
    own = BytesHeaderParser().parsebytes(draft).keys()
    assert sorted(own) == [name for name in HEADERS if name != "Content-Transfer-Encoding"]
    assert (mail.bcc, mail.to) == ([], [("", "to@d.example")])
    assert [address for _, address in mail.from_] == ["ops@c.example"]
    assert solid(mail.subject) == solid(re.sub(r"[\x00-\x1f\x7f-\x9f]", "", text))
    assert [base64.b64decode(one["payload"]) for one in mail.attachments] == [b"x", b"y"]
    assert all("\n" not in one["filename"] and "\r" not in one["filename"] for one in mail.attachments)


@cache
def _site() -> Markdown:
    """Markdown as the site renders it: with the extensions of `mkdocs.yml`, and those that MkDocs adds."""
    config = load_config(str(ROOT / "mkdocs.yml"))
    return Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs or {})


@pytest.mark.parametrize("text", [*TEXTS, *OTHER_ORDER, LONG, LONG_HAN], ids=lambda text: text[:20])
def test_html_shows_it(text: str) -> None:
    """A browser makes the same elements of it as of a harmless word, and shows it as typed wherever that stands."""
    page, harmless = (Page(fragment(_letter(one), tongue("en"))) for one in (text, "harmless"))
    assert page.tags == harmless.tags
    assert harmless.lines.count("harmless") == 8
    assert page.lines == [line.replace("harmless", text) for line in harmless.lines]


@pytest.mark.parametrize("text", [*TEXTS, *OTHER_ORDER, LONG, LONG_HAN], ids=lambda text: text[:20])
def test_markdown_shows_it(text: str) -> None:
    """The same with the Markdown of the site, which has more to open than the common one.

    A line of several ends in a backslash, which is a line's end to the programs that letters are pasted into, and
    a backslash here: this compares with what the site makes of the harmless one.
    """
    page, harmless = (
        Page(_site().reset().convert(as_markdown(_letter(one), tongue("en")))) for one in (text, "harmless")
    )
    assert page.tags == harmless.tags
    assert harmless.lines.count("harmless") == 7
    assert page.lines == [line.replace("harmless", text) for line in harmless.lines]
