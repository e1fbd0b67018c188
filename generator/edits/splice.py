"""Putting an item into a list of a YAML text, or the list where it is missing; no other byte moves."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.base.position import Path
from generator.edits import lines, style
from generator.edits.brackets import into_brackets
from generator.edits.change import Change
from generator.edits.yaml_text import flow, listed
from generator.source.document import Data
from generator.source.outline import Member, Part, outline


@dataclass(frozen=True, slots=True)
class Place:
    """Where an item goes: the list at *path*, before the item that is *index* now.

    *order* are the names in which the keys of the mapping around the list stand, should the list be missing.
    """

    path: Path
    index: int
    order: Sequence[str]


def spliced(text: str, place: Place, item: Data) -> tuple[Change, ...]:
    """What to change in *text*, which has been read without trouble before, so that *item* stands at *place*."""
    root = outline(text)
    parent = root.at(place.path[:-1])
    member = parent.member(place.path[-1])
    if member is None:
        return _missing(text, root, parent, place, item)
    if member.part.kind == "list" and not member.part.flow:
        return _among(text, root, member, place.index, item)
    if member.part.kind == "list" and (member.part.members or parent.flow or _holds_something(text, member.part)):
        return into_brackets(text, member.part, place.index, flow(item))
    if parent.flow:
        return (Change(member.part.end, member.part.end, f" [{flow(item)}]"),)
    return _first(text, root, parent, member, item)


def _among(text: str, root: Part, member: Member, index: int, item: Data) -> tuple[Change, ...]:
    """Behind the item before it, whose comments stand further in than its dash; the first right below the key.

    Why: a comment on a line of its own belongs to what follows, and so does a waiver in it.
    """
    items = member.part.members
    own = style.of_list(text, root, member.part)
    new = list(listed(item, own.dash, own.gap, own.step, on_one_line=own.brackets))
    if index == 0:
        at = lines.below(text, member.opened)
        return (lines.inserted(text, at, [*new, ""] if own.spaced else new),)
    return (_behind(text, items[index - 1], member.part.column, new, spaced=own.spaced),)


def _behind(text: str, neighbour: Member, column: int, new: list[str], *, spaced: bool) -> Change:
    """The lines *new* behind *neighbour*, whose key or dash is at *column*; with a blank line between where *spaced*.

    Not behind a text block that keeps its blank lines: one more would be its own.
    """
    end = neighbour.part.end
    blank = spaced and text[end - 1] not in "\r\n"
    return lines.inserted(text, lines.behind(text, end, column), ["", *new] if blank else new)


def _first(text: str, root: Part, parent: Part, member: Member, item: Data) -> tuple[Change, ...]:
    """Into a list that is empty: `[]` goes, or was never there."""
    own = style.of_new_list(root, parent)
    new = list(listed(item, own.dash, own.gap, own.step, on_one_line=False))
    colon = text.index(":", member.opened) + 1
    below = lines.inserted(text, lines.below(text, member.part.end), new)
    return (Change(colon, member.part.end, ""), below) if member.part.kind == "list" else (below,)


def _holds_something(text: str, part: Part) -> bool:
    """Whether there is more than blanks between the brackets, such as a comment."""
    return bool(text[part.start + 1 : part.end - 1].strip(" ")) or "\n" in text[part.start : part.end]


def _missing(text: str, root: Part, parent: Part, place: Place, item: Data) -> tuple[Change, ...]:
    """The whole list, behind the last of the keys that stand before it in the order of the mapping around it."""
    key = str(place.path[-1])
    before = place.order[: place.order.index(key)]
    known = [n for n, member in enumerate(parent.members) if member.name in before] or [len(parent.members) - 1]
    if parent.flow:
        return into_brackets(text, parent, known[-1] + 1, f"{key}: [{flow(item)}]")
    own = style.of_new_list(root, parent)
    new = [" " * parent.column + f"{key}:", *listed(item, own.dash, own.gap, own.step, on_one_line=False)]
    heading = lines.heading(text, parent, key)
    if heading is not None:
        return (lines.inserted(text, heading, new),)
    spaced = _parted(text, parent, known[-1])
    return (_behind(text, parent.members[known[-1]], parent.column, new, spaced=spaced),)


def _parted(text: str, parent: Part, number: int) -> bool:
    """Whether a blank line stands behind the member of this number, or before it where it is the last."""
    nearby = parent.members[number : number + 2] if number + 1 < len(parent.members) else parent.members[-2:]
    return len(nearby) > 1 and style.parted(text, *nearby)
