"""How a format stops: an exception that never leaves this room, because `read` turns it into a value."""

from typing import NoReturn

from generator.base.diagnostic import values
from generator.model.observation import Refusal


class RefusedError(Exception):
    """The file is not read, for the reason that *refusal* names."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.rule)
        self.refusal = refusal


def refuse(rule: str, line: int = 0, **named: object) -> NoReturn:
    """Stop reading: *rule* is the reason, *named* what its words name."""
    raise RefusedError(Refusal(rule, line, values(**{name: str(value)[:200] for name, value in named.items()})))
