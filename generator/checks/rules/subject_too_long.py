"""A subject line that mail programs cut."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.model.letter import Letter, LetterHead

ID = "subject-too-long"
LONGEST = {"zh": 40}
LONGEST_LATIN = 78  # RFC 5322, section 2.1.1: lines should be no more than 78 characters


def check(letter: Letter, head: LetterHead) -> Iterator[Finding]:  # noqa: ARG001 - every letter check takes the same two
    """One finding for a subject of more than 78 characters (Chinese: 40)."""
    longest = LONGEST.get(letter.language, LONGEST_LATIN)
    if len(letter.subject) > longest:
        yield Finding(
            (),
            ID,
            values(
                subject=letter.subject[:100],
                size=len(letter.subject),
                longest=longest,
                letter=f"{letter.kind}/{letter.language}",
            ),
        )
