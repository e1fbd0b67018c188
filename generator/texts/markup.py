"""The little markup of letter templates: fenced elements with paragraphs, lines, lists and tables in them.

A template writes `::: facts` … `:::`; inside, blank lines part the blocks. What a value brought in is shielded
(see `shield`), so that no text from a case can open an element, start a list or split a table cell.
"""

import re
from collections.abc import Iterator

from jinja2 import TemplateRuntimeError

from generator.model.letter import Block, Shape

_OPEN, _CLOSE = "\x02", "\x03"
"""Control characters: `source.decode` lets none through, so no file can hold them."""
_BLANKS = re.compile("[^\\S\N{NO-BREAK SPACE}]+")
"""Blanks at which a line may end; `30. November` and `19,00 EUR` are held together where their language wants it."""
_ODD = re.compile(f"[^\\S \N{NO-BREAK SPACE}]|  |[{_OPEN}{_CLOSE}]")
"""Other blanks than single ones, and the shield's own marks: most values have none, and need no rewriting."""
_FENCE = re.compile(r"^:::[ \t]*([a-z-]*)[ \t]*$", re.MULTILINE)
_GAP = re.compile(r"\n\s*\n")
_RULE = re.compile(r"[|: -]+")
_ITEM = re.compile(r"^\d+\.[ \t]+")
_SHIELDED = re.compile(f"({_OPEN}[^{_CLOSE}]*{_CLOSE})")


def shield(value: object) -> str:
    """*value* as text that the markup does not look into; its lines become one.

    Raises TemplateRuntimeError for None, so that no letter ever says so.
    """
    if value is None:
        message = "this value is not given in every case: put it inside {% if … %}"
        raise TemplateRuntimeError(message)
    text = str(value)
    one_line = _BLANKS.sub(" ", re.sub(f"[{_OPEN}{_CLOSE}]", "", text)) if _ODD.search(text) else text
    return f"{_OPEN}{one_line}{_CLOSE}" if one_line else ""


def bare(text: str) -> str:
    """*text* without shields, on one line."""
    plain = text.replace(_OPEN, "").replace(_CLOSE, "")
    return (_BLANKS.sub(" ", plain) if _ODD.search(plain) else plain).strip(" ")


def headline(rendered: str) -> str:
    """A rendered subject: what `bare` gives, with plain blanks only."""
    return bare(rendered).replace("\N{NO-BREAK SPACE}", " ")


def blocks(rendered: str) -> tuple[Block, ...]:
    """The elements of a rendered template; what stands outside a fence belongs to none and is left out."""
    return tuple(_joined(block for role, text in _elements(rendered) for block in _blocks(role, text)))


def _elements(rendered: str) -> Iterator[tuple[str, str]]:
    """Each role with what stands between its fence and the next."""
    _, *parts = _FENCE.split(rendered)
    return ((role, text) for role, text in zip(parts[::2], parts[1::2], strict=True) if role)


def _blocks(role: str, text: str) -> Iterator[Block]:
    for chunk in _GAP.split(text):
        if lines := [said for line in chunk.split("\n") if (said := line.strip())]:
            yield _block(role, lines)


def row_lines(rendered: str) -> list[int]:
    """For each row of the `blocks` of a rendered template, in their order, its line in it, from 0."""
    found: list[int] = []
    role, chunk = "", list[tuple[int, str]]()
    for number, line in enumerate([*rendered.split("\n"), ":::"]):
        fence, said = _FENCE.fullmatch(line), line.strip()
        if said and not fence:
            chunk += [(number, said)] if role else []
            continue
        table = bool(chunk) and chunk[0][1].startswith("|")
        found += [n for n, row in chunk if not (table and _RULE.fullmatch(row))]
        role, chunk = fence[1] if fence else role, []
    return found


def _joined(made: Iterator[Block]) -> Iterator[Block]:
    """Lists that only blank lines part are one list."""
    run: list[Block] = []
    for block in made:
        if run and (block.shape != "list" or block.role != run[0].role):
            yield _list(run)
            run = []
        if block.shape == "list":
            run.append(block)
        else:
            yield block
    if run:
        yield _list(run)


def _list(run: list[Block]) -> Block:
    return Block(run[0].role, "list", tuple(row for block in run for row in block.rows))


def _block(role: str, lines: list[str]) -> Block:
    if lines[0].startswith("|"):
        return Block(role, "table", tuple(_cells(line) for line in lines if not _RULE.fullmatch(line)))
    if _ITEM.match(lines[0]):
        return Block(role, "list", tuple((bare(_ITEM.sub("", line)),) for line in lines))
    shape: Shape = "paragraph" if len(lines) == 1 else "lines"
    return Block(role, shape, tuple((bare(line),) for line in lines))


def _cells(line: str) -> tuple[str, ...]:
    """The cells of a table row; a bar inside a shield is text."""
    parts = _SHIELDED.split(line.strip().removeprefix("|").removesuffix("|"))
    marked = "".join(part if part.startswith(_OPEN) else part.replace("|", "\x00") for part in parts)
    return tuple(bare(cell) for cell in marked.split("\x00"))
