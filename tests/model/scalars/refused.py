"""What a scalar says to a value: what it makes of it, or with which rule it refuses it."""

from collections.abc import Callable
from typing import Any, NamedTuple

from pydantic_core import PydanticCustomError


class Refused(NamedTuple):
    """A refusal: its rule, what its message names, and where inside the value the fault sits."""

    rule: str
    named: dict[str, str]
    at: tuple[str | int, ...] = ()
    on_key: bool = False

    @property
    def write(self) -> str:
        """What the author is told to type instead; nothing where it cannot be known."""
        return self.named.get("write", "")


def outcome(read: Callable[..., Any], value: object, *more: object) -> Any:  # noqa: ANN401 - what *read* makes
    """What *read* makes of *value*, or its refusal."""
    try:
        return read(value, *more)
    except PydanticCustomError as error:
        assert error.type == "refusal"
        context = error.context or {}
        return Refused(context["rule"], dict(context["values"]), context["at"], context["on_key"])
