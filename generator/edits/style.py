"""How the author of a file indents lists and sets them apart, so that what is added looks like theirs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.source.outline import Member, Part

_STEP = 2
"""Columns by which a level is moved in, where the file does not say otherwise."""
_GAPS = range(2, 9)
"""Columns from a dash to the word behind it, where both stand on one line."""
_BLANK_LINE = re.compile(r"(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)")


@dataclass(frozen=True, slots=True)
class ListStyle:
    """The column of the dashes, the gap behind them, how far a deeper level is moved in.

    *brackets*: every item stands between brackets; *spaced*: a blank line parts the items.
    """

    dash: int
    gap: int
    step: int
    brackets: bool = False
    spaced: bool = False


def of_list(text: str, root: Part, part: Part) -> ListStyle:
    """The style of a list that has items, each behind a dash, in the file *root*."""
    mappings = [item.part for item in part.members if item.part.kind == "mapping"]
    pairs = list(zip(part.members, part.members[1:], strict=False))
    return ListStyle(
        dash=part.column,
        gap=_gap(part),
        step=_step(root),
        brackets=bool(mappings) and all(inner.flow for inner in mappings),
        spaced=bool(pairs) and all(parted(text, one, other) for one, other in pairs),
    )


def of_new_list(root: Part, parent: Part) -> ListStyle:
    """The style for a list that *parent* does not have yet: that of the lists beside it, else of the file."""
    beside = [m.part for m in parent.members if m.part.kind == "list" and m.part.members and not m.part.flow]
    step = _step(root)
    if beside:
        return ListStyle(beside[0].column, _gap(beside[0]), step)
    return ListStyle(parent.column + step, _GAPS[0], step)


def parted(text: str, one: Member, other: Member) -> bool:
    """Whether a blank line stands between two neighbours."""
    return bool(_BLANK_LINE.search(text, one.part.end, other.start))


def _gap(part: Part) -> int:
    gaps = (item.part.column - part.column for item in part.members if item.part.kind == "mapping")
    return next((gap for gap in gaps if gap in _GAPS), _GAPS[0])


def _step(root: Part) -> int:
    """How far the first mapping that lies in another is moved in."""
    return next(_steps(root), _STEP)


def _steps(part: Part) -> Iterator[int]:
    for member in part.members:
        inner = member.part
        if part.kind == inner.kind == "mapping" and not inner.flow and inner.column > part.column:
            yield inner.column - part.column
        yield from _steps(inner)
