"""The little markup of letter templates: fenced elements with paragraphs, lines, lists and tables in them.

A template writes `::: facts` … `:::`; inside, blank lines part the blocks. What a value brought in is shielded
(see `shield`), so that no text from a case can open an element, start a list or split a table cell.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from jinja2 import TemplateRuntimeError

from generator.model.letter import Block, Shape

_SHIELD, _BAR = "\x02", "\x03"
"""What stands before a value, and for each bar in it: control characters, which `source.decode` lets through no file.

An escape in a quoted YAML text can bring one in; `shield` takes it out.
"""
_MARKS = re.compile(f"[{_SHIELD}{_BAR}]")
_BLANKS = re.compile("[^\\S\N{NO-BREAK SPACE}]+")
"""Blanks at which a line may end; `30. November` and `19,00 EUR` are held together where their language wants it."""
_FENCE = re.compile(r":::[ \t]*([a-z-]*)[ \t]*")
_RULE = re.compile(r"[|: -]+")
_ITEM = re.compile(r"\d+\.[ \t]+")


def shield(value: object) -> str:
    """*value* as text that the markup does not look into; its lines become one.

    Raises TemplateRuntimeError for None, so that no letter ever says so.
    """
    if value is None:
        message = "this value is not given in every case: put it inside {% if … %}"
        raise TemplateRuntimeError(message)
    one_line = _one_line(str(value))
    return _SHIELD + one_line.replace("|", _BAR) if one_line else ""


def bare(text: str) -> str:
    """*text* without shields, on one line."""
    return _one_line(text.replace(_BAR, "|")).strip(" ")


def _one_line(text: str) -> str:
    """*text* without marks of a shield, each run of blanks one blank.

    Most texts are so already, and need no rewriting: what is printable has no mark, and no blank but the plain one.
    """
    return text if text.isprintable() and "  " not in text else _BLANKS.sub(" ", _MARKS.sub("", text))


def headline(rendered: str) -> str:
    """A rendered subject: what `bare` gives, with plain blanks only."""
    return bare(rendered).replace("\N{NO-BREAK SPACE}", " ")


def blocks(rendered: str) -> tuple[Block, ...]:
    """The elements of a rendered template; what stands outside a fence belongs to none and is left out."""
    lines, said = rendered.split("\n"), _said(rendered)
    made: list[Block] = []
    for role, first, end in _chunks(lines):
        block = _block(role, lines[first:end], said[first:end])
        if block.shape == "list" and made and (made[-1].role, made[-1].shape) == (block.role, "list"):
            block = Block(block.role, "list", made.pop().rows + block.rows)  # only a blank line parts them
        made.append(block)
    return tuple(made)


def row_lines(rendered: str) -> list[int]:
    """For each row of the `blocks` of a rendered template, in their order, its line in it, from 0."""
    lines = rendered.split("\n")
    return [
        number
        for _, first, end in _chunks(lines)
        for number in range(first, end)
        if not (_is_table(lines[first]) and _is_rule(lines[number]))
    ]


def _said(rendered: str) -> list[str]:
    """What each line says: without shields, each run of blanks one blank; a bar of a value is still marked."""
    plain = rendered.replace(_SHIELD, "")
    lines = plain.split("\n")
    tidy = "  " not in plain and "".join(lines).isprintable()  # of the whole at once: most letters are
    return lines if tidy else [_BLANKS.sub(" ", line) for line in lines]


def _chunks(lines: list[str]) -> Iterator[tuple[str, int, int]]:
    """Each run of *lines* of one element with no blank one between them: role, first line, line behind the last."""
    role, first = "", 0
    for number, line in enumerate([*lines, ":::"]):
        opened = _fence(line) if line.startswith(":::") else None
        if opened is None and line and not line.isspace():
            continue
        if role and first < number:
            yield role, first, number
        role, first = role if opened is None else opened, number + 1


@lru_cache
def _fence(line: str) -> str | None:
    """The role that a fence opens, or "" where it closes one; None where *line* is none. The same come in all."""
    fence = _FENCE.fullmatch(line)
    return fence[1] if fence else None


def _block(role: str, lines: list[str], said: list[str]) -> Block:
    """The block of *lines*; they tell what it is, since a value in them is shielded, and *said* is what it says."""
    if _is_table(lines[0]):
        rows = zip(lines, said, strict=True)
        return Block(role, "table", tuple(_cells(row) for line, row in rows if not _is_rule(line)))
    if _ITEM.match(lines[0].lstrip()):
        return Block(role, "list", tuple((_item(*row),) for row in zip(lines, said, strict=True)))
    shape: Shape = "paragraph" if len(lines) == 1 else "lines"
    return Block(role, shape, tuple([(_text(line),) for line in said]))


def _is_table(line: str) -> bool:
    return line.lstrip().startswith("|")


def _is_rule(line: str) -> bool:
    """Whether it is the line between the head of a table and its rows."""
    return _RULE.fullmatch(line.strip()) is not None


def _item(line: str, said: str) -> str:
    """The text of a line of a list, without the number that it may begin with."""
    number = _ITEM.match(line.lstrip())
    return _text(said.lstrip()[number.end() :] if number else said)


def _cells(said: str) -> tuple[str, ...]:
    """The cells of a table row."""
    return tuple([_text(cell) for cell in said.strip(" ").removeprefix("|").removesuffix("|").split("|")])


def _text(said: str) -> str:
    return said.strip(" ").replace(_BAR, "|")
