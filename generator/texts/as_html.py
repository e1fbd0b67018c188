"""A letter as HTML: a fragment for pages, a whole file that prints on A4."""

from functools import cache
from html import escape
from importlib.resources import files

from generator.model.letter import Block, Letter
from generator.texts.tongue import Tongue


@cache
def letter_style() -> str:
    """The stylesheet of letters."""
    return (files("generator") / "texts" / "letter.css").read_text(encoding="utf-8")


def page(title: str, language: str, body: str) -> str:
    """A whole HTML file around *body*: no script, nothing fetched, printed on A4."""
    return (
        f'<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{escape(title)}</title>\n'
        f"<style>\n{letter_style()}</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )


def as_html(letter: Letter, tongue: Tongue) -> str:
    """The letter as a file of its own."""
    return page(letter.subject, letter.language, fragment(letter, tongue))


def fragment(letter: Letter, tongue: Tongue) -> str:
    """The letter as one `article`, without a blank line, so that a Markdown page can hold it."""
    return (
        f'<article class="letter" lang="{letter.language}">\n'
        + "\n".join(_block(block, tongue) for block in letter.blocks)
        + "\n</article>"
    )


def plain(text: str, language: str) -> str:
    """A plain *text* as one `article`, a line of it a line there, without a blank line."""
    parts = (part.strip("\n") for part in text.split("\n\n"))
    body = "\n".join(f"<p>{escape(part).replace(chr(10), '<br>')}</p>" for part in parts if part)
    return f'<article class="letter" lang="{language}">\n{body}\n</article>'


def _block(block: Block, tongue: Tongue) -> str:
    heading = tongue.words.get(f"heading_{block.role}", "")
    head = f"<p class=heading>{escape(heading)}</p>" if heading and block.shape != "table" else ""
    return f'<div class="l-{block.role}">{head}{_content(block)}</div>'


def _content(block: Block) -> str:
    if block.role == "subject":
        return f"<h1>{escape(block.rows[0][0])}</h1>"
    if block.shape == "table":
        head, *rows = block.rows
        cells = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in head)
        return f"<table><thead><tr>{cells}</tr></thead><tbody>{''.join(_row(row) for row in rows)}</tbody></table>"
    if block.shape == "list":
        return "<ol>" + "".join(f"<li>{escape(row[0])}</li>" for row in block.rows) + "</ol>"
    return "<p>" + "<br>".join(escape(row[0]) for row in block.rows) + "</p>"


def _row(cells: tuple[str, ...]) -> str:
    return "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in cells) + "</tr>"
