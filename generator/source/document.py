"""A YAML file as its author wrote it: every scalar is text, every place can be found again."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from generator.base.diagnostic import Diagnostic, Finding
from generator.base.position import Path, Position

Data = dict[str, "Data"] | list["Data"] | str | None
"""Mappings, lists, text; None where a key has no value at all."""
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Document:
    """One file: its *path* from the root, its *text*, and what it says as *data*."""

    path: str
    text: str
    data: dict[str, Data]


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a node's key and value begin; line and column from 1. A list item is its own key.

    *span* is where the value stands in the text, from its first character up to, not including, the one behind it.
    """

    key: tuple[int, int]
    value: tuple[int, int]
    span: tuple[int, int] = (0, 0)


def diagnostics(document: Document, findings: list[Finding]) -> list[Diagnostic]:
    """*findings* with their places in *document*.

    Why here and not while reading: the text is walked again only for a file that has findings,
    so that reading ten thousand good files keeps no marks.
    """
    if not findings:
        return []
    marks = dict(_marks(document.text))
    return [Diagnostic(_position(document, marks, f), f.rule, f.values) for f in findings]


def positions(document: Document, paths: Iterable[Path]) -> dict[Path, Position]:
    """Where the value of each of *paths* begins; of what is not there, that of the part above it."""
    marks = dict(_marks(document.text))
    return {path: Position(document.path, *_nearest(marks, path)[1].value) for path in paths}


def _position(document: Document, marks: dict[Path, Mark], finding: Finding) -> Position:
    """The place of *finding*, or of the nearest part above it that exists: what is missing has no place."""
    path, mark = _nearest(marks, finding.path)
    start = document.text.find(finding.within, *mark.span) if finding.within else -1
    if start >= 0:
        return Position(document.path, *_line_and_column(document.text, start))
    missing = path != finding.path and not finding.within
    return Position(document.path, *(mark.key if finding.on_key or missing else mark.value))


def _nearest(marks: dict[Path, Mark], path: Path) -> tuple[Path, Mark]:
    """The mark of *path*, or of the nearest part above it that exists."""
    while path not in marks:
        path = path[:-1]
    return path, marks[path]


def _line_and_column(text: str, index: int) -> tuple[int, int]:
    """The place of the character at *index*, line and column from 1."""
    return text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)


def _marks(text: str) -> Iterator[tuple[Path, Mark]]:
    """The mark of every node of a *text* that has been read without trouble before."""
    root: Any = yaml.compose(text, Loader=LOADER)
    yield (), Mark((1, 1), (1, 1))
    todo: list[tuple[Path, yaml.Node]] = [((), root)]
    while todo:
        path, node = todo.pop()
        if isinstance(node, yaml.MappingNode):
            children = [(key.value, key, value) for key, value in node.value]
        elif isinstance(node, yaml.SequenceNode):
            children = [(index, item, item) for index, item in enumerate(node.value)]
        else:
            continue
        for name, key, value in children:
            inner = (*path, name)
            yield inner, Mark(_place(key), _place(value), (value.start_mark.index, value.end_mark.index))
            todo.append((inner, value))


def _place(node: yaml.Node) -> tuple[int, int]:
    return node.start_mark.line + 1, node.start_mark.column + 1
