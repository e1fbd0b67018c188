"""Our values as YAML text, the way a careful person types them: quotes only where they are needed."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any

import yaml
from yaml.resolver import Resolver

from generator.source.document import Data, Document
from generator.source.parse import parse
from generator.source.traps import quoted

WIDTH = 120
"""Columns of a line; what does not fit is set one key a line. A Chinese character takes two."""
_RESOLVER: Any = Resolver()
_OF_ITS_OWN = ("bool", "float", "int", "merge", "null", "value")
_LATER_NUMBER = re.compile(r"0o[0-7]+|[-+]?[0-9]+[eE][-+]?[0-9]+")
"""Numbers of YAML 1.2, which editors speak and PyYAML does not."""
_ESCAPES = str.maketrans({"\n": "\\n", "\r": "\\r", "\u2028": "\\L", "\u2029": "\\P"})
"""Line ends, which YAML would fold."""


class Bare(str):
    """A word of the form, like `no` or `23`, that is meant as such and gets no quotes."""

    __slots__ = ()


def flow(value: Data) -> str:
    """*value* on one line, lists and mappings between brackets."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {flow(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(flow(inner) for inner in value) + "]"
    return scalar(value or "", between_brackets=True)


def block(mapping: Mapping[str, Data], column: int, step: int) -> Iterator[str]:
    """*mapping* with a key a line, each line from *column* on; what lies deeper stands *step* further in."""
    for key, value in mapping.items():
        yield from entry(key, value, column, step)


def entry(key: str, value: Data, column: int, step: int) -> Iterator[str]:
    """The lines of one key from *column* on: one, if its value fits there."""
    pad = " " * column
    if isinstance(value, dict) and not _fits(f"{pad}{key}: ", value):
        yield f"{pad}{key}:"
        yield from block(value, column + step, step)
    elif isinstance(value, list) and any(isinstance(item, dict) for item in value):
        yield f"{pad}{key}:"
        for item in value:
            yield from listed(item, column + step, 2, step)
    elif isinstance(value, str) and _is_paragraphs(value):
        yield f"{pad}{key}: |-"
        yield from (f"{pad}{' ' * step}{line}".rstrip() for line in value.split("\n"))
    else:
        shown = flow(value) if isinstance(value, dict | list) else scalar(value or "")
        yield f"{pad}{key}: {shown}"


def listed(item: Data, dash: int, gap: int, step: int, *, on_one_line: bool = True) -> Iterator[str]:
    """The lines of one item of a list: its dash at column *dash*, its first word *gap* further.

    A mapping stands between brackets *on_one_line* where it fits, else with a key a line.
    """
    head = " " * dash + "-".ljust(gap)
    if not isinstance(item, dict) or (on_one_line and _fits(head, item)):
        yield head + flow(item)
        return
    for number, line in enumerate(block(item, dash + gap, step)):
        yield line if number else head + line[dash + gap :]


def scalar(text: str, *, between_brackets: bool = False) -> str:
    """One line of *text* as a scalar; in double quotes where YAML or an editor would read something else without."""
    plain = bool(text) and "\n" not in text and (isinstance(text, Bare) or not _is_of_its_own(text))
    if plain and _reads_as(f"[{{k: {text}, l: m}}]" if between_brackets else text, text, within=between_brackets):
        return text
    return quoted(text).translate(_ESCAPES)


def _is_paragraphs(text: str) -> bool:
    """Whether *text* has several lines, and none with a blank that a reader could not see or would not keep."""
    lines = text.split("\n")
    clean = lines == [line.rstrip() for line in text.splitlines()] and lines[-1] != ""
    return len(lines) > 1 and clean and not text.startswith((" ", "\t", "\n"))


def _reads_as(written: str, meant: str, *, within: bool) -> bool:
    """Whether a reader of *written* gets what was *meant*, without a word of complaint."""
    read = parse(f"k: {written}\n", "")
    return isinstance(read, Document) and read.data == {"k": [{"k": meant, "l": "m"}] if within else meant}


def _is_of_its_own(text: str) -> bool:
    """Whether YAML has a type of its own for the word: `no`, `88231`, `1.10`. A date is typed as one all the same."""
    tag: str = _RESOLVER.resolve(yaml.ScalarNode, text, (True, False))
    return tag.removeprefix("tag:yaml.org,2002:") in _OF_ITS_OWN or bool(_LATER_NUMBER.fullmatch(text))


def _fits(head: str, value: Data) -> bool:
    """Whether *value* can stand on one line behind *head*, with no line end in it."""
    return not _has_lines(value) and _columns(head + flow(value)) <= WIDTH


def _has_lines(value: Data) -> bool:
    """Whether any text in *value* has more than one line."""
    if isinstance(value, str) or value is None:
        return "\n" in (value or "")
    return any(_has_lines(inner) for inner in (value.values() if isinstance(value, dict) else value))


def _columns(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)
