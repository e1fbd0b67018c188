"""A letter longer than a reader will read."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.model.letter import Letter, LetterHead
from generator.model.measure import length

ID = "letter-too-long"
FRAME = {
    "sender",
    "date",
    "references",
    "addressee",
    "subject",
    "salutation",
    "closing",
    "signature",
    "enclosures",
    "annex",
}
"""What is not body."""


def check(letter: Letter, head: LetterHead) -> Iterator[Finding]:
    """One finding where the body has more words (in Chinese: characters) than its kind allows."""
    if head.longest is None:
        return
    body = " ".join(cell for block in letter.blocks if block.role not in FRAME for row in block.rows for cell in row)
    size = length(body, letter.language)
    if size > head.longest:
        yield Finding((), ID, values(letter=f"{letter.kind}/{letter.language}", size=size, longest=head.longest))
