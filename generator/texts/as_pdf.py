"""A letter as PDF."""

from datetime import date
from typing import Any

from generator.base.diagnostic import Values
from generator.model.letter import Letter
from generator.texts.printable import printable_letter
from generator.texts.tongue import Tongue
from generator.texts.typeset import typeset


def as_pdf(letter: Letter, tongue: Tongue, day: date) -> bytes | tuple[str, Values]:
    """The letter, dated *day*; or the reason for which it cannot be set, and what that names."""
    return typeset("letter", _data(printable_letter(letter), tongue), day)


def _data(letter: Letter, tongue: Tongue) -> dict[str, Any]:
    """What the template looks at."""
    words = tongue.words
    sender = letter.having("sender")
    return {
        "language": letter.language,
        "subject": letter.subject,
        "sender": sender[0].rows[0][0] if sender else "",
        "reference": letter.case if letter.having("references") else "",
        "page": words["page_of"],
        "blocks": [
            {"role": b.role, "shape": b.shape, "rows": b.rows, "heading": words.get(f"heading_{b.role}", "")}
            for b in letter.blocks
        ],
    }
