"""The empty document that letters for Word are written into: paper, styles, language, nothing that tells a time.

The styles bear the names that Word knows, so that an office can change the look of all its letters at once.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from typing import Any

CHINESE = "zh"
_DROPPED = ("thumbnail.jpeg", "stylesWithEffects.xml", "customXml/item1.xml")
"""Parts of the library's own template that a letter has no use for; the first is a picture, the others name times."""
_TIMES = ("created", "modified", "lastModifiedBy", "revision", "description", "lastPrinted")
_OWN = ("Normal Table", "Table Grid", "Default Paragraph Font", "No List")
_SPACED = ("Body Text", "Salutation", "List Number", "Closing", "Signature", "Date", "Envelope Address")
"""In Chinese these have lines of a fixed height, as offices there set it: fonts of one size differ in theirs."""
_GREY = "595959"


@dataclass(frozen=True, slots=True)
class _Look:
    """How one style looks: points of type and of space before and after; `right` and `indent` in Chinese only."""

    name: str
    size: float = 0
    before: float = 0
    after: float = 6
    strong: bool = False
    grey: bool = False
    next: bool = False
    right: bool = False
    indent: bool = False


_STYLES = (
    _Look("Normal", after=0),
    _Look("Header", size=8.5, after=0, grey=True),
    _Look("Footer", size=8.5, after=0, grey=True),
    _Look("Title", size=13, after=2, strong=True),
    _Look("Body Text", indent=True),
    _Look("Envelope Return", size=9.5, after=0),
    _Look("Envelope Address", after=0, strong=False),
    _Look("Date", after=6, right=True),
    _Look("Document Map", size=9.5, after=0, grey=True),
    _Look("Heading 1", before=14, after=10, strong=True, next=True),
    _Look("Heading 2", before=12, after=4, strong=True, next=True),
    _Look("Salutation", before=8, after=8),
    _Look("List Number", after=4),
    _Look("Closing", before=14, after=2, next=True),
    _Look("Signature", after=0, right=True, next=True),
)
"""Every style of a letter; `Document Map` carries the references, which are small and grey."""


@cache
def blank(language: str, locale: str) -> bytes:
    """The empty document for letters in *language*; *locale*, as in `en_GB`, is what the spelling is checked in."""
    import docx

    document = docx.Document()
    _forget(document)
    _paper(document)
    han = language.startswith(CHINESE)
    _defaults(document, "en-GB" if han else locale.replace("_", "-"), han=han)
    for look in _STYLES:
        _style(document, look, han=han)
    made = BytesIO()
    document.save(made)
    return made.getvalue()


def _forget(document: Any) -> None:
    """No author of the template, no time, no picture of it, no style that no letter uses."""
    core = document.core_properties._element
    for element in [e for e in core if e.tag.rpartition("}")[2] in _TIMES]:
        core.remove(element)
    for owner in (document.part.package, document.part):
        for key in [key for key, relation in owner.rels.items() if relation.target_ref.endswith(_DROPPED)]:
            owner.rels.pop(key)
    kept = {*_OWN, *(look.name for look in _STYLES)}
    for style in [style for style in document.styles if style.name not in kept]:
        style.delete()
    for latent in document.styles.element.findall("{*}latentStyles"):
        document.styles.element.remove(latent)


def _paper(document: Any) -> None:
    from docx.shared import Mm

    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(25), Mm(24)
    section.left_margin = section.right_margin = Mm(26)


def _defaults(document: Any, spelling: str, *, han: bool) -> None:
    """Fonts that every office has, and the languages in which the spelling is checked."""
    from docx.oxml.ns import qn

    base = document.styles.element.find(f".//{qn('w:rPrDefault')}/{qn('w:rPr')}")
    _fonts(base, strong=False)
    language = base.find(qn("w:lang"))
    for name, value in (("val", spelling), ("eastAsia", "zh-CN"), ("bidi", "ar-SA")):
        language.set(qn(f"w:{name}"), value)
    for name in ("sz", "szCs"):
        base.find(qn(f"w:{name}")).set(qn("w:val"), "24" if han else "22")
    spacing = document.styles.element.find(f".//{qn('w:pPrDefault')}//{qn('w:spacing')}")
    spacing.set(qn("w:after"), "0")
    spacing.set(qn("w:line"), "264")
    theme = document.settings.element.find(qn("w:themeFontLang"))
    theme.set(qn("w:val"), spelling)
    theme.set(qn("w:eastAsia"), "zh-CN")


def _fonts(properties: Any, *, strong: bool) -> None:
    """Times and 宋体; where something stands out in Chinese, 黑体, which has no need to be bold."""
    from docx.oxml.ns import qn

    for old in properties.findall(qn("w:rFonts")):
        properties.remove(old)
    fonts = properties.makeelement(qn("w:rFonts"), {})
    for name, font in (("ascii", "Times New Roman"), ("hAnsi", "Times New Roman"), ("cs", "Times New Roman")):
        fonts.set(qn(f"w:{name}"), font)
    fonts.set(qn("w:eastAsia"), "SimHei" if strong else "SimSun")
    properties.insert(0, fonts)


def _style(document: Any, look: _Look, *, han: bool) -> None:
    from docx.enum.style import WD_STYLE_TYPE
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt, RGBColor

    known = {style.name for style in document.styles}
    style = (
        document.styles[look.name]
        if look.name in known
        else document.styles.add_style(look.name, WD_STYLE_TYPE.PARAGRAPH, builtin=True)
    )
    for element in _own_properties(style):
        style.element.remove(element)
    form, font = style.paragraph_format, style.font
    form.space_before, form.space_after = Pt(look.before), Pt(look.after / 3 if han else look.after)
    form.keep_with_next = look.next or None
    if han and look.right:
        form.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    if han and look.indent:
        form.first_line_indent = Pt(24)
    _fonts(style.element.get_or_add_rPr(), strong=look.strong)
    size = 16 if han and look.name == "Heading 1" else look.size
    if han and look.name == "Heading 1":
        form.alignment = WD_ALIGN_PARAGRAPH.CENTER
    if size:
        font.size = Pt(size)
    if han and look.name in _SPACED:
        form.line_spacing = Pt(21)
    if look.strong:
        font.bold = not han
    font.color.rgb = RGBColor.from_string(_GREY if look.grey else "000000")


def _own_properties(style: Any) -> Iterator[Any]:
    """What the template said of this style; a heading keeps its place in the outline, a list its numbers."""
    from docx.oxml.ns import qn

    yield from style.element.findall(qn("w:rPr"))
    for properties in style.element.findall(qn("w:pPr")):
        if style.name not in ("Heading 1", "Heading 2", "List Number"):
            yield properties
