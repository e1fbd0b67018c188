"""The parts of a YAML text as they stand in it: what whoever writes into a file has to know of the rest."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

import yaml

from generator.base.position import Path
from generator.source.document import LOADER

_KEEPS = "+"
"""The mark of a text block whose blank lines at the end count."""


@dataclass(frozen=True, slots=True)
class Part:
    """One value: from *start* up to, not including, *end*, which stands right behind its last character.

    Blank lines and comments behind it are not its own. *column* counts from 0. *flow*: between brackets.
    """

    kind: Literal["mapping", "list", "text"]
    start: int
    end: int
    column: int
    flow: bool
    members: tuple["Member", ...] = ()

    def member(self, name: str | int) -> "Member | None":
        """The member of this key or number; None where there is none."""
        return next((member for member in self.members if member.name == name), None)

    def at(self, path: Path) -> "Part":
        """The value down this way. KeyError where it leads nowhere: our own bug."""
        part = self
        for name in path:
            found = part.member(name)
            if found is None:
                raise KeyError(path)
            part = found.part
        return part


@dataclass(frozen=True, slots=True)
class Member:
    """A value with its key, or its number in a list; *start* and *opened* are where the key begins and ends."""

    name: str | int
    start: int
    opened: int
    part: Part


def outline(text: str) -> Part:
    """The parts of a *text* that has been read without trouble before; line ends may be of any kind."""
    return _part(text, yaml.compose(text, Loader=LOADER))


def _part(text: str, node: Any) -> Part:  # noqa: ANN401 - PyYAML's stubs give nodes no fields
    members = tuple(_members(text, node))
    start, flow = node.start_mark.index, bool(getattr(node, "flow_style", False))
    end = members[-1].part.end if members and not flow else _end(text, node)
    kinds: dict[str, Literal["mapping", "list", "text"]] = {"mapping": "mapping", "sequence": "list"}
    return Part(kinds.get(node.id, "text"), start, end, node.start_mark.column, flow, members)


def _members(text: str, node: Any) -> Iterator[Member]:  # noqa: ANN401 - see above
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield Member(key.value, key.start_mark.index, key.end_mark.index, _part(text, value))
    elif isinstance(node, yaml.SequenceNode):
        for number, item in enumerate(node.value):
            part = _part(text, item)
            yield Member(number, part.start, part.start, part)


def _end(text: str, node: Any) -> int:  # noqa: ANN401 - see above
    """Where a single value or a bracket ends: the parser counts the blank lines behind a text block to it."""
    start: int = node.start_mark.index
    end: int = node.end_mark.index
    if getattr(node, "style", None) not in ("|", ">") or _KEEPS in text[start:end].split("#", 1)[0].split("\n", 1)[0]:
        return end
    return start + len(text[start:end].rstrip())
