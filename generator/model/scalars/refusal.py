"""How a type says no: with a rule, what it names, and where inside the value the fault sits."""

import unicodedata

from pydantic_core import PydanticCustomError

from generator.base.position import Path


def refusal(rule: str, at: Path = (), *, on_key: bool = False, **named: object) -> PydanticCustomError:
    """The error that pydantic carries out; `model.read` turns it into a finding at its place."""
    return PydanticCustomError(
        "refusal",
        "{rule}",
        {"rule": rule, "at": at, "on_key": on_key, "values": tuple((k, str(v)) for k, v in named.items())},
    )


def as_text(value: object) -> str:
    """*value* if it is one line of text with something in it."""
    if value is None:
        raise refusal("value-missing")
    if not isinstance(value, str):
        raise refusal("wrong-shape", expected="text", found=shape(value))
    text = value.strip(" \t\r\n　")
    if not text:
        raise refusal("value-missing")
    return text


def shape(value: object) -> str:
    """What kind of thing YAML gave: `text`, `list`, `mapping` or `nothing`."""
    kinds: dict[type, str] = {str: "text", list: "list", dict: "mapping"}
    return kinds.get(type(value), "nothing")


def narrow(text: str) -> str:
    """*text* with full-width digits, letters and marks as their half-width twins, and `年月日` kept."""
    return unicodedata.normalize("NFKC", text).replace("－", "-").replace("–", "-").replace("−", "-")
