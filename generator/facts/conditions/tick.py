"""How an item of the checklist stands, and why."""

from dataclasses import dataclass
from enum import StrEnum

from generator.base.diagnostic import Values, values


class Tick(StrEnum):
    """How a checklist item stands."""

    DONE = "done"
    OPEN = "open"
    NOT_NEEDED = "not-needed"


@dataclass(frozen=True, slots=True)
class State:
    """How an item stands, with a *reason* by key and what the reason names."""

    tick: Tick
    reason: str
    named: Values = ()


def when(met: bool, reason: str, **named: object) -> State:  # noqa: FBT001 - the condition itself
    """Done if *met*, else open; the reason's key says which."""
    tick = Tick.DONE if met else Tick.OPEN
    return State(tick, f"{reason}-{tick}", values(**named))


def unneeded(reason: str) -> State:
    """Not needed in this case; the reason's key says why."""
    return State(Tick.NOT_NEEDED, f"{reason}-not-needed")
