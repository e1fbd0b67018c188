"""Data into models, and what pydantic finds into findings of ours."""

import unicodedata
from collections.abc import Mapping
from functools import cache
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from generator.base.diagnostic import Finding, values
from generator.base.position import Path
from generator.model.scalars.refusal import shape
from generator.source.nearest import nearest

Model = TypeVar("Model", bound=BaseModel)


def read(model: type[Model], data: Mapping[str, Any], **context: str) -> Model | list[Finding]:
    """*data* as a *model*, or everything in it that is not as the model says.

    `context` is what the scalars need to know: the working `language` of plain texts.
    """
    try:
        return model.model_validate(data, context=context)
    except ValidationError as error:
        return [_finding(model, problem) for problem in error.errors(include_url=False, include_input=True)]


def _finding(model: type[BaseModel], problem: ErrorDetails) -> Finding:
    path: Path = tuple(problem["loc"])
    kind = problem["type"]
    if kind == "refusal":
        context = problem["ctx"]
        return Finding((*path, *context["at"]), context["rule"], context["values"], context["on_key"])
    if kind == "missing":
        return Finding(path, "key-missing", values(key=path[-1]))
    if kind == "extra_forbidden":
        return _unknown_key(model, path)
    if problem["input"] is None or kind == "too_short":
        return Finding(path, "value-missing")
    if kind == "literal_error":
        known = str(problem["ctx"]["expected"]).replace("'", "").replace(" or ", ", ")
        return Finding(
            path,
            "unknown-value",
            values(
                value=str(problem["input"])[:80],
                known=known,
                nearest=nearest(str(problem["input"]), known.split(", ")),
            ),
        )
    expected = "list" if kind in ("tuple_type", "list_type") else "mapping"
    return Finding(path, "wrong-shape", values(expected=expected, found=shape(problem["input"])))


def _unknown_key(model: type[BaseModel], path: Path) -> Finding:
    """A key that the model does not have: a typing slip where it is like a known one."""
    key = str(path[-1])
    known = sorted(_keys(model, path[:-1]))
    plain = unicodedata.normalize("NFKC", key).strip(" -")
    if plain in known and not key.isascii():
        return Finding(
            path,
            "full-width-mark",
            values(mark=next(c for c in key if not c.isascii()), write=f"{plain}:"),
            on_key=True,
        )
    return Finding(
        path,
        "unknown-key",
        values(key=key[:80], known=", ".join(known), nearest=nearest(key, known)),
        on_key=True,
    )


def _keys(model: type[BaseModel], path: Path) -> set[str]:
    """The keys that may stand at *path* in *model*."""
    schema = _schema(model)
    node: dict[str, Any] = schema
    for step in path:
        node = _resolved(schema, node)
        node = (
            node.get("items", {})
            if isinstance(step, int)
            else node.get("properties", {}).get(step) or node.get("additionalProperties") or {}
        )
    return set(_resolved(schema, node).get("properties", {}))


@cache
def _schema(model: type[BaseModel]) -> dict[str, Any]:
    return model.model_json_schema()


def _resolved(schema: dict[str, Any], node: dict[str, Any]) -> dict[str, Any]:
    """*node* with its reference followed, and the null of an optional field set aside."""
    for option in node.get("anyOf", ()):
        if "$ref" in option or "items" in option:
            node = option
    reference = node.get("$ref", "")
    resolved: dict[str, Any] = schema["$defs"][reference.rsplit("/", 1)[-1]] if reference else node
    return resolved
