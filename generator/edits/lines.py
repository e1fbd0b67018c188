"""Whole lines of a text: where one ends, what belongs to it, and how new ones come in."""

import re
from collections.abc import Sequence

from generator.edits.change import Change
from generator.source.outline import Part

_LINE_END = re.compile(r"\r\n|\n|\r")
_COMMENT = re.compile(r"(?:[ \t]*(?:\r\n|\n|\r))*( *)#[^\r\n]*")
"""A comment on a line of its own, with the blank lines before it and its indent."""


def below(text: str, index: int) -> int:
    """Where the line after the one of *index* begins; the end of *text* where there is none.

    An *index* at the beginning of a line is the end of the line before: a text block keeps its last line end.
    """
    if index and text[index - 1] in "\r\n":
        return index
    found = _LINE_END.search(text, index)
    return found.end() if found else len(text)


def behind(text: str, end: int, column: int) -> int:
    """Where the line begins behind a value that ends at *end*, and behind the comments that are its own.

    Its own are those right behind it that stand further in than *column*, where the value's dash or key is.
    """
    at = below(text, end)
    while (comment := _COMMENT.match(text, at)) and len(comment[1]) > column:
        at = below(text, comment.end())
    return at


def heading(text: str, mapping: Part, key: str) -> int | None:
    """Where the line begins behind a comment `# key:` between the keys of *mapping*, which keeps a place for it.

    What the comment goes on to say, further in, belongs to it.
    """
    begin = "^" + " " * mapping.column + "#"
    kept = rf"{begin} ?{re.escape(key)}:[^\r\n]*(?:(?:\r\n|\n|\r){begin} {{2,}}[^\r\n]*)*"
    for found in re.finditer(kept, text, re.MULTILINE):
        inside = any(member.start <= found.start() < member.part.end for member in mapping.members)
        if not inside and mapping.members[0].start < found.start():
            return below(text, found.end())
    return None


def inserted(text: str, at: int, new: Sequence[str]) -> Change:
    """The lines *new* at *at*, where a line begins, with the line ends of their surroundings.

    A text without a line end behind its last line is left without one.
    """
    end = line_end(text, at)
    body = end.join(new)
    return Change(at, at, end + body if _is_open(text, at) else body + end)


def _is_open(text: str, at: int) -> bool:
    """Whether the line before *at* has no line end."""
    return at > 0 and text[at - 1] not in "\r\n"


def line_end(text: str, at: int) -> str:
    """The line end that is used right before *at*, else the first one in *text*."""
    before = _LINE_END.findall(text, max(0, at - 2), at)
    return before[-1] if before else next(iter(_LINE_END.findall(text)), "\n")
