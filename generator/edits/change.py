"""A change of a text: what goes and what comes in its place."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Change:
    """The characters from *start* up to, not including, *end* go; *text* comes in their place."""

    start: int
    end: int
    text: str


def changed(text: str, changes: Iterable[Change]) -> str:
    """*text* after all *changes*, which do not overlap and say their places in the old text."""
    for change in sorted(changes, reverse=True):
        text = text[: change.start] + change.text + text[change.end :]
    return text


def origin(index: int, changes: Iterable[Change]) -> int | None:
    """Where the character at *index* of the changed text stood in the old one; None for what is new."""
    moved = 0
    for change in sorted(changes):
        start = change.start + moved
        if index < start:
            break
        if index < start + len(change.text):
            return None
        moved += len(change.text) - (change.end - change.start)
    return index - moved
