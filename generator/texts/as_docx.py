"""A letter as a Word document: styles, numbered lists and tables of the real kind, so that an office can work on it.

What the letter says is text in it and nothing else: the only fields are the page numbers in the footer.
"""

from collections.abc import Mapping
from io import BytesIO
from itertools import pairwise
from typing import Any
from unicodedata import east_asian_width

from generator.base.archive import archive, members
from generator.model.letter import Block, Letter
from generator.texts.docx_style import CHINESE, blank
from generator.texts.printable import printable_letter
from generator.texts.tongue import Tongue

_STYLE = {
    "sender": "Envelope Return",
    "date": "Date",
    "references": "Document Map",
    "addressee": "Envelope Address",
    "subject": "Heading 1",
    "salutation": "Salutation",
    "closing": "Closing",
    "signature": "Signature",
}
_TEXT_WIDTH = 158
"""Millimetres between the margins."""
_ROOM = {"sender": 14, "references": 10, "addressee": 10}
"""Points of space behind an element of several lines."""


def as_docx(letter: Letter, tongue: Tongue) -> bytes:
    """The letter; the same letter gives the same bytes."""
    import docx

    words, shown = tongue.words, printable_letter(letter)
    document = docx.Document(BytesIO(blank(letter.language, words["locale"])))
    document.core_properties.title = shown.subject[:255]
    document.core_properties.author = shown.having("sender")[0].rows[0][0][:255] if shown.having("sender") else ""
    document.core_properties.language = letter.language
    _footer(document, words["page_of"], shown.case if shown.having("references") else "")
    for block in shown.blocks:
        if block.role == "closing" or (block.shape in ("list", "table") and not _heading(block, words)):
            _held(document)
        _write(document, block, _heading(block, words), han=letter.language.startswith(CHINESE))
    made = BytesIO()
    document.save(made)
    return archive(members(made.getvalue()).items())


def _heading(block: Block, words: Mapping[str, str]) -> str:
    return words.get(f"heading_{block.role}", "")


def _held(document: Any) -> None:
    """What was written last stays on the page of what follows: a closing never stands alone, nor "as follows:"."""
    if document.paragraphs:
        document.paragraphs[-1].paragraph_format.keep_with_next = True


def _write(document: Any, block: Block, heading: str, *, han: bool) -> None:
    if heading:
        document.add_paragraph(heading, "Heading 2")
    if block.role == "annex":
        _exhibits(document, block)
    elif block.shape == "table":
        _table(document, block.rows)
    elif block.shape == "list":
        _list(document, block, han=han)
    else:
        _lines(document, block, han=han)


def _lines(document: Any, block: Block, *, han: bool) -> None:
    """A paragraph a line, in the style of its role."""
    from docx.shared import Pt

    style = _STYLE.get(block.role, "Body Text")
    written = [document.add_paragraph(row[0], style) for row in block.rows]
    written[-1].paragraph_format.space_after = Pt(_ROOM[block.role]) if block.role in _ROOM else None
    if block.role == "sender":
        written[0].style = "Title"
        _rule_below(written[-1])
    if block.role == "signature" and not han:
        written[0].paragraph_format.space_before = Pt(42)
    if block.role == "signature":
        written[-1].paragraph_format.keep_with_next = han or None
    for line, following in pairwise(written):
        line.paragraph_format.space_after = following.paragraph_format.space_before = Pt(0)
    if block.role == "closing" and han:
        written[0].paragraph_format.first_line_indent = Pt(24)


def _list(document: Any, block: Block, *, han: bool) -> None:
    """A numbered list that begins at 1: Word would go on counting from the list before."""
    from docx.oxml.ns import qn
    from docx.shared import Pt

    numbering = document.part.numbering_part.element
    style = document.styles["List Number"].element
    template = style.find(f".//{qn('w:numId')}").get(qn("w:val"))
    shape = next(num for num in numbering.findall(qn("w:num")) if num.get(qn("w:numId")) == template)
    number = numbering.add_num(shape.find(qn("w:abstractNumId")).get(qn("w:val")))
    number.add_lvlOverride(ilvl=0).add_startOverride(1)
    for row in block.rows:
        paragraph = document.add_paragraph(row[0], "List Number")
        properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val, properties.get_or_add_numId().val = 0, number.numId
        if han:  # the numbers begin where paragraphs do
            paragraph.paragraph_format.left_indent, paragraph.paragraph_format.first_line_indent = Pt(46), Pt(-22)


def _table(document: Any, rows: tuple[tuple[str, ...], ...]) -> None:
    """A table whose head is said again on the next page, and whose rows no page's end parts."""
    table = document.add_table(0, len(rows[0]))
    _borders(table)
    for n, row in enumerate(rows):
        made = table.add_row()
        for cell, text in zip(made.cells, row, strict=False):
            _fill(cell, text, strong=n == 0)
        _whole(made, head=n == 0)
    _widths(table, [max(_width(row[n]) for row in rows if n < len(row)) for n in range(len(rows[0]))])
    document.add_paragraph("", "Envelope Return")


def _exhibits(document: Any, block: Block) -> None:
    """The annex: a fingerprint is too wide for a column and stands below what it belongs to."""
    (*head, label), *rows = block.rows
    document.add_paragraph("", "Envelope Return")
    table = document.add_table(0, len(head))
    _borders(table)
    first = table.add_row()
    for cell, text in zip(first.cells, head, strict=True):
        _fill(cell, text, strong=True)
    _whole(first, head=True)
    for *row, fingerprint in rows:
        made, below = table.add_row(), table.add_row()
        for cell, text in zip(made.cells, row, strict=False):
            _fill(cell, text)
            cell.paragraphs[0].paragraph_format.keep_with_next = True
            _unruled(cell, "bottom")
        _fill(below.cells[0].merge(below.cells[-1]), f"{label} {fingerprint}", size=8)
        _unruled(below.cells[0], "top")
        _whole(made)
        _whole(below)
    _widths(table, [max(_width(row[n]) for row in block.rows) for n in range(len(head))])


def _width(text: str) -> int:
    """How wide *text* is, in letters; one of Chinese is as wide as two."""
    return sum(2 if east_asian_width(sign) in "WF" else 1 for sign in text)


def _widths(table: Any, letters: list[int]) -> None:
    """Columns as wide as their longest text, within what the paper has."""
    from docx.shared import Mm

    shares = [min(max(width, 6), 32) + 7 for width in letters]
    table.autofit = False
    for column, share in zip(table.columns, shares, strict=True):
        column.width = Mm(_TEXT_WIDTH * share // sum(shares))
    for row in table.rows:
        for cell, share in zip(row.cells, shares, strict=False):
            cell.width = Mm(_TEXT_WIDTH * share // sum(shares))
        if len(row._tr.tc_lst) == 1:
            row.cells[0].width = Mm(_TEXT_WIDTH)


def _fill(cell: Any, text: str, *, strong: bool = False, size: float = 9.5) -> None:
    from docx.shared import Pt

    paragraph = cell.paragraphs[0]
    run = paragraph.add_run(text)
    run.font.size, run.bold = Pt(size), strong or None
    paragraph.paragraph_format.line_spacing, paragraph.paragraph_format.space_after = 1.1, Pt(2)


def _whole(row: Any, *, head: bool = False) -> None:
    from docx.oxml import OxmlElement

    properties = row._tr.get_or_add_trPr()
    properties.append(OxmlElement("w:cantSplit"))
    if head:
        properties.append(OxmlElement("w:tblHeader"))


def _borders(table: Any) -> None:
    """Thin lines between rows, a stronger one above and below."""
    edges = _element("w:tblBorders")
    for name, size in (("top", 8), ("bottom", 8), ("insideH", 4)):
        edges.append(_element(f"w:{name}", val="single", sz=size, space=0, color="808080"))
    table._tbl.tblPr.append(edges)


def _unruled(cell: Any, edge: str) -> None:
    """No line on this *edge*: the cells on both sides of it belong together."""
    edges = _element("w:tcBorders")
    edges.append(_element(f"w:{edge}", val="nil"))
    cell._tc.get_or_add_tcPr().append(edges)


def _rule_below(paragraph: Any) -> None:
    edges = _element("w:pBdr")
    edges.append(_element("w:bottom", val="single", sz=8, space=6, color="000000"))
    paragraph._p.get_or_add_pPr().append(edges)


def _footer(document: Any, page_of: str, reference: str) -> None:
    """Our reference on the left, the page on the right."""
    from docx.enum.text import WD_TAB_ALIGNMENT
    from docx.shared import Mm

    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(158), WD_TAB_ALIGNMENT.RIGHT)
    before, _, rest = page_of.partition("{page}")
    between, _, after = rest.partition("{pages}")
    for text, field in ((f"{reference}\t{before}", "PAGE"), (between, "NUMPAGES"), (after, "")):
        paragraph.add_run(text)
        if field:
            paragraph._p.append(_field(field))


def _field(name: str) -> Any:
    """A field of ours; nothing from a case comes near it."""
    field, run, text = _element("w:fldSimple", instr=name), _element("w:r"), _element("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    return field


def _element(tag: str, **attributes: object) -> Any:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), str(value))
    return made
