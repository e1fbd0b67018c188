"""A letter that names an exhibit that it does not enclose."""

import re
from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.model.letter import Letter, LetterHead

ID = "exhibit-not-enclosed"
_NAMED = {"en": re.compile(r"\bExhibits? ((?:\d+(?:, | and )?)+)"), "zh": re.compile(r"附件((?:\d+[、，]?)+)")}
"""How letters name their exhibits, by language; other languages are not looked at."""
_LISTS = ("enclosures", "annex")


def check(letter: Letter, head: LetterHead) -> Iterator[Finding]:  # noqa: ARG001 - every letter check takes the same two
    """One finding for each number that is named and not in the list of enclosures."""
    form = _NAMED.get(letter.language)
    if form is None:
        return
    enclosed = sum(len(block.rows) for block in letter.having("enclosures"))
    said = (cell for block in letter.blocks if block.role not in _LISTS for row in block.rows for cell in row)
    named = {int(number) for text in said for found in form.findall(text) for number in re.findall(r"\d+", found)}
    for number in sorted(n for n in named if n > enclosed or n < 1):
        yield Finding((), ID, values(number=number, enclosed=enclosed, letter=f"{letter.kind}/{letter.language}"))
