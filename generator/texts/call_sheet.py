"""The call sheet: what to say on the telephone, the team's language beside the provider's."""

from html import escape
from itertools import zip_longest

from generator.model.letter import Block, Letter
from generator.texts.as_html import page
from generator.texts.as_markdown import escaped
from generator.texts.tongue import Tongue

Row = tuple[str, str, str]
"""The role, and the line in either language; lines of one role follow each other."""


def rows(ours: Letter, theirs: Letter) -> tuple[Row, ...]:
    """The two sheets side by side, role by role, line by line; a line that one lacks is empty there."""
    made: list[Row] = []
    for role in dict.fromkeys([*ours.roles(), *theirs.roles()]):
        left, right = (_lines(letter.having(role)) for letter in (ours, theirs))
        made += [(role, a, b) for a, b in zip_longest(left, right, fillvalue="")]
    return tuple(made)


def as_markdown(ours: Letter, theirs: Letter, tongue: Tongue) -> str:
    """The sheet as Markdown: a table a role, headed in the team's language."""
    parts = [f"# {escaped(ours.subject)}"]
    for role in dict.fromkeys(row[0] for row in rows(ours, theirs)):
        mine = [row for row in rows(ours, theirs) if row[0] == role]
        table = "\n".join(f"| {escaped(a)} | {escaped(b)} |" for _, a, b in mine)
        parts.append(
            f"## {tongue.words[f'call_{role}']}\n\n| {ours.language} | {theirs.language} |\n| --- | --- |\n{table}"
        )
    return "\n\n".join(parts) + "\n"


def fragment(ours: Letter, theirs: Letter, tongue: Tongue) -> str:
    """The sheet as one `section`, without a blank line."""
    parts = [f"<h1>{escape(ours.subject)}</h1>"]
    for role in dict.fromkeys(row[0] for row in rows(ours, theirs)):
        mine = [row for row in rows(ours, theirs) if row[0] == role]
        cells = "".join(
            f'<tr><td lang="{ours.language}">{escape(a)}</td><td lang="{theirs.language}">{escape(b)}</td></tr>'
            for _, a, b in mine
        )
        parts.append(
            f'<h2>{escape(tongue.words[f"call_{role}"])}</h2>\n<table class="{role}"><tbody>{cells}</tbody></table>'
        )
    return '<section class="sheet">\n' + "\n".join(parts) + "\n</section>"


def as_html(ours: Letter, theirs: Letter, tongue: Tongue) -> str:
    """The sheet as a file of its own that prints on A4."""
    return page(ours.subject, ours.language, fragment(ours, theirs, tongue))


def _lines(found: tuple[Block, ...]) -> list[str]:
    """The lines of these blocks, list items with their number."""
    return [
        f"{n}. {row[0]}" if block.shape == "list" else row[0] for block in found for n, row in enumerate(block.rows, 1)
    ]
