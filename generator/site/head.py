"""The front matter of a page."""

import json
from html import escape

from generator.site.shelf import Shelf


def head(shelf: Shelf, title: str, description: str = "", *, hide: tuple[str, ...] = (), paper: str = "") -> str:
    """Title, description, hidden parts, and the line atop every printed page, with *paper* in it.

    A page with a *paper* of its own, that of a case, is marked as light: it goes without the looks of lists.

    Why: the theme puts what stands here into its HTML as it is, so it is escaped here; and JSON strings are
    YAML strings, whatever is in them.
    """
    words = shelf.tongue.words
    line = " · ".join(part for part in (words["site_name"], paper, f"{words['as_of']} {shelf.today}") if part)
    said = {"title": title, "description": description, "paper": line}
    lines = [f"{name}: {json.dumps(escape(text), ensure_ascii=False)}" for name, text in said.items() if text]
    if hide:
        lines.append(f"hide: [{', '.join(hide)}]")
    if paper:
        lines.append("light: true")
    return "\n".join(["---", *lines, "---", "", ""])
