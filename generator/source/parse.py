"""YAML text into data: typed reading needs no resolver, so events are turned into plain data directly.

Why not `yaml.load`: it turns `no` into false, `1.10` into 1.1 and `2026-11-10` into a date, drops duplicate keys,
and spends most of its time doing so. Here every scalar stays the text that its author typed.
"""

from dataclasses import dataclass, field

import yaml

from generator.base.diagnostic import Diagnostic, Values, values
from generator.base.position import Position
from generator.source.document import LOADER, Data, Document
from generator.source.traps import explain, lost_comments, slip

DEEPEST = 40
"""Nested levels; a case needs seven."""
_MERGE = "<<"
_WIDE_BLANK = "\u3000"


def parse(text: str, path: str) -> Document | list[Diagnostic]:
    """*text* as a document, or everything that keeps it from being one."""
    reader = _Reader(path)
    try:
        loader = LOADER(text)
        try:
            while loader.check_event():
                reader.take(loader.get_event())
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as error:
        return [*reader.found, explain(error, text, path)]
    except _TooDeep:
        return reader.found
    reader.found.extend(lost_comments(text, path))
    if reader.found:
        return reader.found
    if reader.root is None:
        return [Diagnostic(Position(path), "file-empty")]
    if not isinstance(reader.root, dict):
        return [slip(text, path) or Diagnostic(Position(path), "not-a-mapping")]
    return Document(path, text, reader.root)


class _TooDeep(Exception):  # noqa: N818 - leaves the event loop; never seen outside this module
    pass


@dataclass(slots=True)
class _Open:
    """A mapping or list that is still being read; *key* waits for its value."""

    data: dict[str, Data] | list[Data]
    key: str | None = None


@dataclass(slots=True)
class _Reader:
    """Takes the parser's events one by one; never recursive, so depth costs no stack."""

    path: str
    root: Data = None
    found: list[Diagnostic] = field(default_factory=list)
    _open: list[_Open] = field(default_factory=list)
    _documents: int = 0

    def take(self, event: yaml.Event) -> None:
        """Add what *event* brings."""
        kind = type(event)
        if kind is yaml.ScalarEvent:
            self._refuse_extras(event)
            plain_nothing = not event.style and event.value == ""
            self._put(event, None if plain_nothing else event.value)
        elif kind is yaml.MappingStartEvent:
            self._start(event, {})
        elif kind is yaml.SequenceStartEvent:
            self._start(event, [])
        elif kind in (yaml.MappingEndEvent, yaml.SequenceEndEvent):
            self._open.pop()
        elif kind is yaml.AliasEvent:
            self._complain(event, "anchor-or-alias", values(text=f"*{event.anchor}"))
            self._put(event, "")
        elif kind is yaml.DocumentStartEvent:
            self._documents += 1
            if self._documents > 1:
                self._complain(event, "second-document")

    def _start(self, event: yaml.Event, data: dict[str, Data] | list[Data]) -> None:
        self._refuse_extras(event)
        self._put(event, data)
        self._open.append(_Open(data))
        if len(self._open) > DEEPEST:
            self._complain(event, "too-deep", values(deepest=DEEPEST))
            raise _TooDeep

    def _put(self, event: yaml.Event, value: Data) -> None:
        if not self._open:
            if self._documents == 1:
                self.root = value
            return
        place = self._open[-1]
        if isinstance(place.data, list):
            place.data.append(value)
        elif place.key is None:
            place.key = self._key(event, value)
        else:
            place.data.setdefault(place.key, value)
            place.key = None

    def _key(self, event: yaml.Event, value: Data) -> str:
        if not isinstance(value, str):
            self._complain(event, "key-not-text")
            return ""
        place = self._open[-1].data
        if value.startswith(_WIDE_BLANK):
            plain = value.replace(_WIDE_BLANK, "  ")
            self._complain(event, "full-width-mark", values(mark=_WIDE_BLANK, write=f"{plain}:"))
        if value == _MERGE:
            self._complain(event, "merge-key")
        elif value in place:
            self._complain(event, "duplicate-key", values(key=value))
        return value

    def _refuse_extras(self, event: yaml.Event) -> None:
        if event.anchor is not None:
            self._complain(event, "anchor-or-alias", values(text=f"&{event.anchor}"))
        if event.tag is not None:
            self._complain(event, "tag", values(tag=event.tag.replace("tag:yaml.org,2002:", "!!")))

    def _complain(self, event: yaml.Event, rule: str, named: Values = ()) -> None:
        mark = event.start_mark
        self.found.append(Diagnostic(Position(self.path, mark.line + 1, mark.column + 1), rule, named))
