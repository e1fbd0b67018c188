"""The words that two texts differ in."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

_TOKEN = re.compile(
    r"[\u3400-\u9fff\uf900-\ufaff]|[^\W\u3400-\u9fff\uf900-\ufaff]+(?:[.,:/@-][^\W\u3400-\u9fff\uf900-\ufaff]+)*|\s+|[^\w\s]",
    re.UNICODE,
)
"""A Han character, a word (with the marks inside a number, date or address), a run of blanks, or one mark."""


@dataclass(frozen=True, slots=True)
class Change:
    """A piece of text that stayed, came or went."""

    kind: Literal["same", "added", "removed"]
    text: str


def tokens(text: str) -> list[str]:
    """The words of *text*, blanks left out."""
    return [token for token in _TOKEN.findall(text) if not token.isspace()]


def compare(before: str, after: str) -> tuple[Change, ...]:
    """*before* turned into *after*, word by word; what stands between two changes and is only blank belongs to both."""
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    changes: list[Change] = []
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            changes.append(Change("same", "".join(old[a:b])))
            continue
        if a != b:
            changes.append(Change("removed", "".join(old[a:b])))
        if c != d:
            changes.append(Change("added", "".join(new[c:d])))
    return tuple(changes)


def paragraphs(before: str, after: str) -> tuple[tuple[Change, ...], ...]:
    """The paragraphs that changed, each as its changes; paragraphs that did not change are left out."""
    old, new = before.split("\n\n"), after.split("\n\n")
    found: list[tuple[Change, ...]] = []
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            found.append(compare("\n\n".join(old[a:b]), "\n\n".join(new[c:d])))
    return tuple(found)
