"""Trouble that an author can cause, as a value: collected, sorted and worded at the door, never raised."""

from dataclasses import dataclass, field

from generator.base.position import Path, Position

Values = tuple[tuple[str, str], ...]
"""What a message names, by name; the words themselves stand in the rule's own file."""


def values(**named: object) -> Values:
    """The *named* things as text, in the order given."""
    return tuple((name, str(value)) for name, value in named.items())


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check saw: the way into the document, the rule, and what its message names.

    `on_key` points at the key instead of at its value: for a key that should not be there.
    `within` points at the first place inside the value where these words stand.
    """

    path: Path
    rule: str
    values: Values = ()
    on_key: bool = False
    within: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Diagnostic:
    """A finding with its place. Sorts by file, line, column, rule."""

    position: Position
    rule: str
    values: Values = field(default=())
