"""The little markup of letter templates: fenced elements with paragraphs, lines, lists and tables in them.

A template writes `::: facts` … `:::`; inside, blank lines part the blocks. What a value brought in is shielded
(see `shield`), so that no text from a case can open an element, start a list or split a table cell.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from jinja2 import TemplateRuntimeError

from generator.model.letter import Block, Shape

_OPEN, _CLOSE = "\x02", "\x03"
"""Control characters: `source.decode` lets none through, so no file can hold them."""
_BLANKS = re.compile("[^\\S\N{NO-BREAK SPACE}]+")
"""Blanks at which a line may end; `30. November` and `19,00 EUR` are held together where their language wants it."""
_FENCE = re.compile(r":::[ \t]*([a-z-]*)[ \t]*")
_RULE = re.compile(r"[|: -]+")
_ITEM = re.compile(r"\d+\.[ \t]+")
_SHIELDED = re.compile(f"({_OPEN}[^{_CLOSE}]*{_CLOSE})")


def shield(value: object) -> str:
    """*value* as text that the markup does not look into; its lines become one.

    Raises TemplateRuntimeError for None, so that no letter ever says so.
    """
    if value is None:
        message = "this value is not given in every case: put it inside {% if … %}"
        raise TemplateRuntimeError(message)
    one_line = _one_line(str(value))
    return f"{_OPEN}{one_line}{_CLOSE}" if one_line else ""


def bare(text: str) -> str:
    """*text* without shields, on one line."""
    return _one_line(text).strip(" ")


def _one_line(text: str) -> str:
    """*text* without marks of a shield, each run of blanks one blank.

    Most texts are so already, and need no rewriting: what is printable has no blank but the plain one.
    """
    plain = text.replace(_OPEN, "").replace(_CLOSE, "")
    return plain if plain.isprintable() and "  " not in plain else _BLANKS.sub(" ", plain)


def headline(rendered: str) -> str:
    """A rendered subject: what `bare` gives, with plain blanks only."""
    return bare(rendered).replace("\N{NO-BREAK SPACE}", " ")


def blocks(rendered: str) -> tuple[Block, ...]:
    """The elements of a rendered template; what stands outside a fence belongs to none and is left out."""
    made: list[Block] = []
    for chunk in _chunks(rendered):
        block = _block(chunk.role, chunk.lines)
        if block.shape == "list" and made and (made[-1].role, made[-1].shape) == (block.role, "list"):
            block = Block(block.role, "list", made.pop().rows + block.rows)  # only a blank line parts them
        made.append(block)
    return tuple(made)


def row_lines(rendered: str) -> list[int]:
    """For each row of the `blocks` of a rendered template, in their order, its line in it, from 0."""
    return [
        number
        for chunk in _chunks(rendered)
        for number, line in enumerate(chunk.lines, chunk.first)
        if not (_is_table(chunk.lines) and _RULE.fullmatch(line))
    ]


class _Chunk(NamedTuple):
    """Lines of one element with no blank one between them; the *first* one's number in the whole, from 0."""

    role: str
    first: int
    lines: list[str]


def _chunks(rendered: str) -> Iterator[_Chunk]:
    role, lines = "", list[str]()
    for number, line in enumerate([*rendered.split("\n"), ":::"]):
        said = line.strip()
        fence = _FENCE.fullmatch(line) if line.startswith(":::") else None
        if said and not fence:
            lines.append(said)
            continue
        if lines and role:
            yield _Chunk(role, number - len(lines), lines)
        role, lines = fence[1] if fence else role, []


def _block(role: str, lines: list[str]) -> Block:
    if _is_table(lines):
        return Block(role, "table", tuple(_cells(line) for line in lines if not _RULE.fullmatch(line)))
    if _ITEM.match(lines[0]):
        return Block(role, "list", tuple((_item(line),) for line in lines))
    shape: Shape = "paragraph" if len(lines) == 1 else "lines"
    return Block(role, shape, tuple((bare(line),) for line in lines))


def _is_table(lines: list[str]) -> bool:
    return lines[0].startswith("|")


def _item(line: str) -> str:
    """The text of a line of a list, without the number that it may begin with."""
    number = _ITEM.match(line)
    return bare(line[number.end() :] if number else line)


def _cells(line: str) -> tuple[str, ...]:
    """The cells of a table row; a bar inside a shield is text."""
    parts = _SHIELDED.split(line.strip().removeprefix("|").removesuffix("|"))
    marked = "".join(part if part.startswith(_OPEN) else part.replace("|", "\x00") for part in parts)
    return tuple(bare(cell) for cell in marked.split("\x00"))
