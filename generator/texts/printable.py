"""Text for formats that refuse what cannot be printed."""

import re
from dataclasses import replace

from generator.model.letter import Block, Letter

_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""Control characters, halves of characters and code points that are none: XML and PDF have no place for them.

No file can hold most of them; an escape in a quoted YAML text can bring one in.
"""


def printable(text: str) -> str:
    """*text* without what no printer can show."""
    return _UNPRINTABLE.sub("", text)


def printable_letter(letter: Letter) -> Letter:
    """The *letter* with nothing in it that cannot be printed."""
    blocks = tuple(
        Block(b.role, b.shape, tuple(tuple(printable(cell) for cell in row) for row in b.rows)) for b in letter.blocks
    )
    return replace(letter, subject=printable(letter.subject), blocks=blocks)
