"""A letter that lacks an element that its kind must have."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.model.letter import Letter, LetterHead

ID = "letter-element-missing"


def check(letter: Letter, head: LetterHead) -> Iterator[Finding]:
    """One finding for each required role without a block."""
    for role in head.required:
        if not letter.having(role):
            yield Finding((), ID, values(element=role, letter=f"{letter.kind}/{letter.language}"))
