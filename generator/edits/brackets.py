"""Putting something between the brackets of a YAML text: `[…]` or `{…}`, on one line or several."""

import re

from generator.edits.change import Change
from generator.edits.lines import below, line_end
from generator.source.outline import Member, Part

_COMMA = re.compile(r"[ \t]*,")
_COMMENT = re.compile(r"[ \t]+#")


def into_brackets(text: str, part: Part, index: int, new: str) -> tuple[Change, ...]:
    """*new* as the member number *index* of *part*, on a line of its own where its neighbour has one."""
    if not part.members:
        return (Change(part.start + 1, part.start + 1, new),)
    if index == 0:
        first = part.members[0]
        indent = _own_line(text, first)
        gap = " " if indent is None else line_end(text, first.start) + indent
        return (Change(first.start, first.start, f"{new},{gap}"),)
    return _after(text, part.members[index - 1], new)


def _after(text: str, neighbour: Member, new: str) -> tuple[Change, ...]:
    """Behind *neighbour* and the comma that may follow it; a comment behind it stays beside it."""
    end, indent = neighbour.part.end, _own_line(text, neighbour)
    if indent is None:
        return (Change(end, end, f", {new}"),)
    comma, at = _COMMA.match(text, end), below(text, end)
    behind = comma.end() if comma else end
    broken = line_end(text, end)
    if not text[behind:at].strip() or _COMMENT.match(text, behind):
        line = Change(at, at, f"{indent}{new}{',' if comma else ''}{broken}")
        return (line,) if comma else (Change(end, end, ","), line)
    return (Change(end, end, f",{broken}{indent}{new}"),)


def _own_line(text: str, member: Member) -> str | None:
    """The blanks before *member* where it begins its line; else None."""
    begin = max(text.rfind("\n", 0, member.start), text.rfind("\r", 0, member.start)) + 1
    indent = text[begin : member.start]
    return indent if begin and not indent.strip(" ") else None
