"""What stands in the files that are made, read by other libraries than those that made them."""

import re
from io import BytesIO
from xml.etree import ElementTree as ET

from pypdf import PdfReader

from generator.base.archive import members

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def pdf_text(content: bytes) -> str:
    """The text of a PDF without any blank, because a line's end on paper is none in the text.

    The foot of a page that is followed by another is left out: it may stand in the middle of a sentence.
    """
    *before, last = (page.extract_text() for page in PdfReader(BytesIO(content)).pages)
    return solid("".join([*(text.rstrip().rpartition("\n")[0] for text in before), last]))


def docx_text(content: bytes) -> str:
    """The paragraphs of a Word document, a line each; its header and footer left out."""
    root = ET.fromstring(members(content)["word/document.xml"])  # noqa: S314 - our own file
    return "\n".join("".join(text.text or "" for text in p.iter(f"{_W}t")) for p in root.iter(f"{_W}p"))


def solid(text: str) -> str:
    """*text* without blanks."""
    return re.sub(r"\s+", "", text)


def docx_part(content: bytes, part: str) -> str:
    """One *part* of a Word document as it is."""
    return members(content)[part].decode()
