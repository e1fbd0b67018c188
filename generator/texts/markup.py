"""The little markup of letter templates: fenced elements with paragraphs, lines, lists and tables in them.

A template writes `::: facts` … `:::`; inside, blank lines part the blocks. What a value brought in is shielded
(see `shield`), so that no text from a case can open an element, start a list or split a table cell.
"""

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Self

from jinja2 import TemplateRuntimeError

from generator.model.letter import Block, Shape

_OPEN, _CLOSE = "\x02", "\x03"
"""Control characters: `source.decode` lets none through, so no file can hold them."""
_BLANKS = re.compile("[^\\S\N{NO-BREAK SPACE}]+")
"""Blanks at which a line may end; `30. November` and `19,00 EUR` are held together where their language wants it."""
_ODD = re.compile(f"[^\\S \N{NO-BREAK SPACE}]|  |[{_OPEN}{_CLOSE}]")
"""Other blanks than single ones, and the shield's own marks: most values have none, and need no rewriting."""
_FENCE = re.compile(r"^:::[ \t]*([a-z-]*)[ \t]*$")
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
    return _BLANKS.sub(" ", text.replace(_OPEN, "").replace(_CLOSE, "")).strip(" ")


def blocks(rendered: str) -> tuple[Block, ...]:
    """The elements of a rendered template; what stands outside a fence belongs to none and is left out."""
    return tuple(_joined(block for role, lines in _elements(rendered.split("\n")) for block in _blocks(role, lines)))


def _elements(lines: list[str]) -> Iterator[tuple[str, list[str]]]:
    role = ""
    inside: list[str] = []
    for line in lines:
        fence = _FENCE.match(line)
        if fence and role:
            yield role, inside
        if fence:
            role, inside = fence[1], []
        elif role:
            inside.append(line)
    if role:
        yield role, inside


def row_lines(rendered: str) -> list[int]:
    """For each row of the `blocks` of a rendered template, in their order, its line in it, from 0."""
    numbered: list[str] = [_Numbered(n, line) for n, line in enumerate(rendered.split("\n"))]
    chunks = [chunk for _, lines in _elements(numbered) for chunk in _chunks(lines)]
    rows = [_rows(chunk) if chunk[0].strip().startswith("|") else chunk for chunk in chunks]
    return [line.number for chunk in rows for line in chunk if isinstance(line, _Numbered)]


class _Numbered(str):
    """A line that knows its *number*."""

    __slots__ = ("number",)
    number: int

    def __new__(cls, number: int, text: str) -> Self:
        """The line *text* with its *number*."""
        made = super().__new__(cls, text)
        made.number = number
        return made


def _blocks(role: str, lines: list[str]) -> Iterator[Block]:
    for chunk in _chunks(lines):
        yield _block(role, [line.strip() for line in chunk])


def _chunks(lines: list[str]) -> Iterator[list[str]]:
    """The runs of lines that blank ones part."""
    chunk: list[str] = []
    for line in [*lines, ""]:
        if line.strip():
            chunk.append(line)
        elif chunk:
            yield chunk
            chunk = []


def _rows(lines: list[str]) -> list[str]:
    """The lines of a table without the rule below its head."""
    return [line for line in lines if not re.fullmatch(r"[|: -]+", line.strip())]


def _joined(made: Iterator[Block]) -> Iterator[Block]:
    """Lists that only blank lines part are one list."""
    for (role, shape), group in groupby(made, key=lambda block: (block.role, block.shape)):
        run = list(group)
        if shape == "list":
            yield Block(role, "list", tuple(row for block in run for row in block.rows))
        else:
            yield from run


def _block(role: str, lines: list[str]) -> Block:
    if lines[0].startswith("|"):
        return Block(role, "table", tuple(_cells(line) for line in _rows(lines)))
    if _ITEM.match(lines[0]):
        return Block(role, "list", tuple((bare(_ITEM.sub("", line)),) for line in lines))
    shape: Shape = "paragraph" if len(lines) == 1 else "lines"
    return Block(role, shape, tuple((bare(line),) for line in lines))


def _cells(line: str) -> tuple[str, ...]:
    """The cells of a table row; a bar inside a shield is text."""
    parts = _SHIELDED.split(line.strip().removeprefix("|").removesuffix("|"))
    marked = "".join(part if part.startswith(_OPEN) else part.replace("|", "\x00") for part in parts)
    return tuple(bare(cell) for cell in marked.split("\x00"))
