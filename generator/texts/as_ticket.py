"""A letter as the text of a ticket or web form, within the channel's limit."""

from generator.model.letter import Block, Letter
from generator.texts.as_text import body_text
from generator.texts.tongue import Tongue

FRAME = ("sender", "date", "addressee", "enclosures", "annex")
"""What a ticket does not need: the portal knows who writes, when and to whom."""
LESS_NEEDED = (
    "reservation",
    "courtesy",
    "alternative",
    "contacts",
    "effect",
    "contract",
    "references",
    "salutation",
    "closing",
)
"""What is left out first where the text is too long.

Subject, purpose, facts, requests and reply date stay to the last.
"""
DEFAULT_LIMIT = 2_000
"""Characters; portals allow 2,000 to 5,000, and one that does not say is taken to allow the least."""


def as_ticket(letter: Letter, tongue: Tongue, limit: int | None) -> str:
    """The ticket text, never longer than *limit* characters.

    Left out first is what a ticket can do without.
    Only then is the rest cut, at the end of a sentence where there is one.
    """
    most = limit or DEFAULT_LIMIT
    kept = [block for block in letter.blocks if block.role not in FRAME]
    full = text = body_text(tuple(kept), tongue)
    if len(full) <= most:
        return full + "\n" if len(full) < most else full
    note = "\n\n" + tongue.words["ticket_full_letter"] + "\n"
    for role in LESS_NEEDED:
        kept = [block for block in kept if block.role != role]
        text = body_text(tuple(kept), tongue)
        if len(text) + len(note) <= most:
            return text + note
    return _cut(kept, tongue, most - len(note)) + note if most > len(note) else full[:most]


def _cut(kept: list[Block], tongue: Tongue, most: int) -> str:
    """The facts shortened, so that the requests behind them stay whole.

    Where even they do not fit, the plain beginning.
    """
    rest = body_text(tuple(block for block in kept if block.role != "facts"), tongue)
    facts = body_text(tuple(block for block in kept if block.role == "facts"), tongue)
    room = most - len(rest) - 4
    if room < 40:  # noqa: PLR2004 - less than a sentence says nothing
        return rest[:most]
    before = tuple(block for block in kept if block.role in ("subject", "purpose"))
    after = tuple(block for block in kept if block.role not in ("subject", "purpose", "facts"))
    return "\n\n".join([body_text(before, tongue), _at_sentence(facts, room), body_text(after, tongue)])


def _at_sentence(text: str, most: int) -> str:
    """The beginning of *text* up to the last sentence that fits in *most* characters."""
    head = text[:most]
    end = max(head.rfind(mark) for mark in (". ", ".\n", "。", "；", "\n"))
    return head[: end + 1].rstrip() if end > 0 else head.rstrip()
