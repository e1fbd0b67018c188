"""A letter as Markdown. What the case says stays text: nothing in it becomes markup."""

import re
from collections.abc import Iterable, Sequence

from generator.model.letter import Block, Letter
from generator.texts.tongue import Tongue

_BACKSLASHED = re.compile(r"([\\`*_{}\[\]])")
"""Signs before which every Markdown takes a backslash."""
_ENTITIES = {ord(sign): f"&#{ord(sign)};" for sign in "<>|~^$"} | {ord("&"): "&amp;"}
"""Signs before which Python-Markdown would show the backslash."""
_AT_START = re.compile(r"^(\s*)(?:([#+-])|([=:!])|(\d+)(?=[.)]))")


def escaped(text: str) -> str:
    """*text* as Markdown that shows exactly it.

    No emphasis, link, HTML, heading, list, mention or entity comes of it.
    """
    plain = _BACKSLASHED.sub(r"\\\1", text.translate(_ENTITIES))
    started = _AT_START.sub(_inert, plain)
    return re.sub(r"(?<!\w)@(?=\w)", "&#64;", re.sub(r"(https?|ftp|www)(:|\.)", r"\1<!-- -->\2", started))


def _inert(match: re.Match[str]) -> str:
    """The sign at the beginning of a text, which would begin a heading, a list or a definition."""
    blank, sign, other, number = match.groups()
    if sign:
        return f"{blank}\\{sign}"
    return f"{blank}&#{ord(other)};" if other else f"{blank}{number}\\"


def as_markdown(letter: Letter, tongue: Tongue) -> str:
    """The letter; its subject is the title."""
    return "\n\n".join(_block(block, tongue) for block in letter.blocks) + "\n"


def _block(block: Block, tongue: Tongue) -> str:
    if block.role == "subject":
        return f"# {escaped(block.rows[0][0])}"
    if block.shape == "table":
        head, *rows = block.rows
        return table(head, rows)
    heading = tongue.words.get(f"heading_{block.role}", "")
    head_lines = [f"**{escaped(heading)}**\n"] if heading else []
    if block.shape == "list":
        return "\n".join([*head_lines, *(f"{n}. {escaped(row[0])}" for n, row in enumerate(block.rows, 1))])
    return "\n".join([*head_lines, "\\\n".join(escaped(row[0]) for row in block.rows)])


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table that shows exactly these cells; a line's end in one is a blank."""
    return "\n".join([_row(head), "|" + " --- |" * len(head), *(_row(row) for row in rows)])


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(escaped(cell).replace("\n", " ") for cell in cells) + " |"
