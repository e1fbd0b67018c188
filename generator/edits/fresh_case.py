"""The text of a new case: what is known, and every other key as a comment at its place that says what it is for."""

from collections.abc import Iterator, Mapping

from generator.base.words import LANGUAGES, say
from generator.edits import form
from generator.edits.yaml_text import entry, listed
from generator.model.case import Case
from generator.model.schema import FOLDER
from generator.model.strict import Strict
from generator.source.document import Data

_STEP = 2
_FIRST = ("title", "owner", "provider", "language", "letter_language", "time_zone")
"""What stands above what is rented and what happened; the rest is in the order of the model."""
_EXPLAINED = {"service", "incident", "outages", "events", "charges", "requests"}
"""Mappings in which the keys that may still come are named as well."""


def fresh_case(known: Mapping[str, Data]) -> str:
    """The text of a case file that says what is *known*. Ends with a line end."""
    head = [f"# yaml-language-server: $schema=../../{FOLDER}/case.schema.json"]
    head += [f"# {say('new-how-to-fill', language)}" for language in LANGUAGES]
    order = [*_FIRST, *(key for key in form.keys(Case) if key not in _FIRST)]
    return "\n".join([*head, *_lines(Case, order, known, 0)]) + "\n"


def _lines(model: type[Strict], order: list[str], known: Mapping[str, Data], column: int) -> Iterator[str]:
    """The keys of one mapping, each with its value or as a comment.

    The line of a comment holds no value, so that one who takes the mark away and types nothing is told.
    """
    for key in order:
        value = known.get(key)
        below = form.inner(model, key) if key in _EXPLAINED else None
        if value is None:
            yield f"{' ' * column}# {key}:  # {form.purpose(model, key)}"
        elif below is None:
            yield from entry(key, value, column, _STEP)
        else:
            yield f"{' ' * column}{key}:"
            yield from _inner(below, value, column + _STEP)


def _inner(model: type[Strict], value: Data, column: int) -> Iterator[str]:
    """A mapping, or a list of them, of which the first shows what else can be said."""
    if isinstance(value, dict):
        yield from _lines(model, list(form.keys(model)), value, column)
    elif isinstance(value, list):
        first, *others = value
        yield from _item(model, first, column)
        for other in others:
            yield from listed(other, column, _STEP, _STEP, on_one_line=False)


def _item(model: type[Strict], value: Data, dash: int) -> Iterator[str]:
    """One item of a list: what is known comes first, because a dash needs a word behind it."""
    known = value if isinstance(value, dict) else {}
    begin = next(key for key in form.keys(model) if key in known)
    order = [begin, *(key for key in form.keys(model) if key != begin)]
    pad = dash + _STEP
    for number, line in enumerate(_lines(model, order, known, pad)):
        yield line if number else " " * dash + "-".ljust(_STEP) + line[pad:]
