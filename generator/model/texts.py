"""The running texts of a case, wherever they stand in it."""

from collections.abc import Iterator

from generator.base.position import Path
from generator.model.case import Case
from generator.model.scalars.text import Text
from generator.model.strict import Strict

_NOT_PROSE = {"with_", "plan", "region", "found", "expected", "body", "title", "lesson"}
"""Names, which are nobody's wording, and notes that never leave the company."""


def prose(case: Case) -> Iterator[tuple[Path, Text]]:
    """Each text that a letter or a page may quote, with the way to it, in the order of the model."""
    yield from _in_model(case, ())


def _in_model(model: Strict, path: Path) -> Iterator[tuple[Path, Text]]:
    for name in model.model_fields_set:
        value = getattr(model, name)
        if name not in _NOT_PROSE:
            yield from _in_value(value, (*path, name))


def _in_value(value: object, path: Path) -> Iterator[tuple[Path, Text]]:
    if isinstance(value, Text):
        yield path, value
    elif isinstance(value, Strict):
        yield from _in_model(value, path)
    elif isinstance(value, tuple):
        for n, one in enumerate(value):
            if isinstance(one, Strict):
                yield from _in_model(one, (*path, n))
