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
    """One finding for each number that is neither listed nor lower than the lowest that is.

    Why lower ones pass, and all where nothing is listed: a reminder encloses what is new, and numbers go on from the
    letter before.
    """
    form = _NAMED.get(letter.language)
    if form is None:
        return
    enclosed = {int(row[0]) for block in letter.having("annex") for row in block.rows[1:] if row[0].isdecimal()}
    said = (cell for block in letter.blocks if block.role not in _LISTS for row in block.rows for cell in row)
    named = {int(number) for text in said for found in form.findall(text) for number in re.findall(r"\d+", found)}
    for number in sorted(n for n in named - enclosed if enclosed and (n < 1 or n > min(enclosed))):
        yield Finding((), ID, values(number=number, enclosed=len(enclosed), letter=f"{letter.kind}/{letter.language}"))
