"""A table on the terminal: columns as wide as their cells, Chinese characters counted as two."""

import unicodedata
from collections.abc import Sequence

_GAP = "  "


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """*rows* below *head*, a line each; the last column is not padded."""
    every = [list(head), *(list(row) for row in rows)]
    widths = [max(width(row[n]) for row in every) for n in range(len(head))]
    return "\n".join(
        _GAP.join([*(cell + " " * (w - width(cell)) for cell, w in zip(row[:-1], widths, strict=False)), row[-1]])
        for row in every
    )


def width(text: str) -> int:
    """The columns that *text* takes on a terminal."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)
