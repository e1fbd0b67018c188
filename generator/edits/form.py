"""What a model says of the mappings that it reads: their keys in order, and what each is for."""

from collections.abc import Mapping
from typing import Any, get_args

from generator.model.strict import Strict
from generator.source.document import Data


def keys(model: type[Strict]) -> tuple[str, ...]:
    """The keys of *model* as people write them, in its order."""
    return tuple(field.alias or name for name, field in model.model_fields.items())


def filled(model: type[Strict], given: Mapping[str, Data]) -> dict[str, Data]:
    """What is *given* in the order of *model*, without what is empty. KeyError for a key that it does not have."""
    unknown = given.keys() - set(keys(model))
    if unknown:
        raise KeyError(*unknown)
    return {key: _filled(inner(model, key), value) for key in keys(model) if (value := given.get(key))}


def _filled(model: type[Strict] | None, value: Data) -> Data:
    if model and isinstance(value, dict):
        return filled(model, value)
    return [_filled(model, one) for one in value] if isinstance(value, list) else value


def purpose(model: type[Strict], key: str) -> str:
    """What *key* is for, in English and Chinese; nothing where the model does not say so."""
    return next(f.description or "" for name, f in model.model_fields.items() if (f.alias or name) == key)


def inner(model: type[Strict], key: str) -> type[Strict] | None:
    """The model of the mapping behind *key*, or of the items of its list; None where it holds neither."""
    todo = [f.annotation for name, f in model.model_fields.items() if (f.alias or name) == key]
    while todo:
        kind: Any = todo.pop()
        if isinstance(kind, type) and issubclass(kind, Strict):
            return kind
        todo += get_args(kind)
    return None
