"""The call sheet: what to say on the telephone, the team's language beside the provider's."""

from html import escape
from itertools import groupby

from generator.model.letter import Letter
from generator.texts.as_html import page
from generator.texts.as_markdown import escaped
from generator.texts.side_by_side import rows
from generator.texts.tongue import Tongue


def as_markdown(ours: Letter, theirs: Letter, tongue: Tongue) -> str:
    """The sheet as Markdown: a table a role, headed in the team's language."""
    parts = [f"# {escaped(ours.subject)}"]
    for role, group in groupby(rows(ours, theirs), key=lambda row: row.role):
        table = "\n".join(f"| {escaped(row.ours)} | {escaped(row.theirs)} |" for row in group)
        parts.append(
            f"## {tongue.words[f'call_{role}']}\n\n| {ours.language} | {theirs.language} |\n| --- | --- |\n{table}"
        )
    return "\n\n".join(parts) + "\n"


def fragment(ours: Letter, theirs: Letter, tongue: Tongue) -> str:
    """The sheet as one `section`, without a blank line."""
    parts = [f"<h1>{escape(ours.subject)}</h1>"]
    for role, group in groupby(rows(ours, theirs), key=lambda row: row.role):
        cells = "".join(
            f'<tr><td lang="{ours.language}">{escape(row.ours)}</td>'
            f'<td lang="{theirs.language}">{escape(row.theirs)}</td></tr>'
            for row in group
        )
        parts.append(
            f'<h2>{escape(tongue.words[f"call_{role}"])}</h2>\n<table class="{role}"><tbody>{cells}</tbody></table>'
        )
    return '<section class="sheet">\n' + "\n".join(parts) + "\n</section>"


def as_html(ours: Letter, theirs: Letter, tongue: Tongue) -> str:
    """The sheet as a file of its own that prints on A4."""
    return page(ours.subject, ours.language, fragment(ours, theirs, tongue))
