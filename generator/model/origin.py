"""Where a line of a letter comes from."""

from dataclasses import dataclass

from generator.base.position import Position


@dataclass(frozen=True, slots=True)
class Basis:
    """One fact: its *path* in the case (`incident.outages[0]`), or a file of the playbook, and its first line there.

    *exhibits* are the ids of what proves it.
    """

    path: str
    position: Position
    exhibits: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """One row of an element with this *role*: its *text*, the *template* lines that word it, the facts it prints."""

    role: str
    text: str
    template: tuple[Position, ...]
    facts: tuple[Basis, ...]

    @property
    def exhibits(self) -> tuple[str, ...]:
        """The exhibits of its facts, each once."""
        return tuple(dict.fromkeys(one for fact in self.facts for one in fact.exhibits))
