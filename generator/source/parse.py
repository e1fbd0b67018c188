"""YAML text into data: typed reading needs no resolver, so events are turned into plain data directly.

Why not `yaml.load`: it turns `no` into false, `1.10` into 1.1 and `2026-11-10` into a date, drops duplicate keys,
and spends most of its time doing so. Here every scalar stays the text that its author typed.
"""

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from generator.base.diagnostic import Diagnostic, Values, values
from generator.base.position import Position
from generator.source.decode import INVISIBLE
from generator.source.document import LOADER, Data, Document
from generator.source.traps import explain, lost_comments, slip

DEEPEST = 40
"""Nested levels; a case needs seven."""
_MERGE = "<<"
_WIDE_BLANK, _WIDE_COLON = "\u3000", "："
_GLUED = re.compile(r"([a-z_][\w-]*)[ \u3000]*(：|:)(.+)")


def parse(text: str, path: str) -> Document | list[Diagnostic]:
    """*text* as a document, or everything that keeps it from being one."""
    reader = _Reader(path)
    loader = LOADER(text)
    try:
        reader.read(loader)
    except yaml.MarkedYAMLError as error:
        return [*reader.found, explain(error, text, path)]
    finally:
        loader.dispose()
    reader.found.extend(lost_comments(text, path))
    if reader.found:
        return reader.found
    if reader.root is None:
        return [Diagnostic(Position(path), "file-empty")]
    if not isinstance(reader.root, dict):
        return [slip(text, path) or Diagnostic(Position(path), "not-a-mapping")]
    return Document(path, text, reader.root)


@dataclass(slots=True)
class _Reader:
    """Takes the parser's events one by one; never recursive, so depth costs no stack.

    *_open* holds the mappings and lists that are still being read, *_keys* the key of each that waits for its value
    (None where a key comes next; of a list it is not looked at). Events are `Any`: PyYAML's stubs give them no fields.
    """

    path: str
    root: Data = None
    found: list[Diagnostic] = field(default_factory=list)
    _open: list[Any] = field(default_factory=list)
    _keys: list[str | None] = field(default_factory=list)
    _documents: int = 0

    def read(self, loader: Any) -> None:  # noqa: ANN401 - the C loader has no type
        """Everything that *loader* says, up to the end or to what is nested too deep."""
        while True:
            event = loader.get_event()
            kind = type(event)
            if kind is yaml.ScalarEvent:
                if event.anchor is not None or event.tag is not None:
                    self._refuse_extras(event)
                if event.style == '"':
                    self._refuse_hidden(event)
                self._put(event, event.value if event.value or event.style else None)
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                self._open.pop()
                self._keys.pop()
            elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
                self._start(event, {} if kind is yaml.MappingStartEvent else [])
                if len(self._open) > DEEPEST:
                    self._complain(event, "too-deep", values(deepest=DEEPEST))
                    return
            elif kind is yaml.StreamEndEvent:
                return
            else:
                self._seldom(event)

    def _seldom(self, event: Any) -> None:  # noqa: ANN401 - see the class
        """Aliases and the beginnings of documents."""
        if isinstance(event, yaml.AliasEvent):
            self._complain(event, "anchor-or-alias", values(text=f"*{event.anchor}"))
            self._put(event, "")
        elif isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                self._complain(event, "second-document")

    def _start(self, event: Any, data: dict[str, Data] | list[Data]) -> None:  # noqa: ANN401 - see the class
        self._refuse_extras(event)
        self._put(event, data)
        self._open.append(data)
        self._keys.append(None)

    def _put(self, event: Any, value: Data) -> None:  # noqa: ANN401 - see the class
        """Put *value* where it belongs: into the list or mapping that is open, as key or as value."""
        if not self._open:
            self.root = value if self._documents == 1 else self.root
            return
        place = self._open[-1]
        if type(place) is list:
            place.append(value)
            return
        key = self._keys[-1]
        if key is None:
            self._keys[-1] = self._key(event, value, place)
        else:
            place.setdefault(key, value)
            self._keys[-1] = None

    def _key(self, event: Any, value: Data, place: dict[str, Data]) -> str:  # noqa: ANN401 - see the class
        if not isinstance(value, str):
            self._complain(event, "key-not-text")
            return ""
        if value in place:
            self._complain(event, "duplicate-key", values(key=value))
        elif value == _MERGE:
            self._complain(event, "merge-key")
        elif value.startswith(_WIDE_BLANK):
            plain = value.replace(_WIDE_BLANK, "  ")
            self._complain(event, "full-width-mark", values(mark=_WIDE_BLANK, write=f"{plain}:"))
        elif (glued := _GLUED.fullmatch(value)) and not event.style:
            self._unglue(event, glued)
        return value

    def _unglue(self, event: Any, glued: re.Match[str]) -> None:  # noqa: ANN401 - see the class
        """Between brackets, `id:hk2-17` and `id：hk2-17` are keys without a value."""
        mark, write = glued[2], f"{glued[1]}: {glued[3].strip()}"
        if mark == _WIDE_COLON:
            self._complain(event, "full-width-mark", values(mark=mark, write=write), after=glued.start(2))
        else:
            self._complain(event, "no-space-after-colon", values(write=write), after=glued.start(2))

    def _refuse_hidden(self, event: Any) -> None:  # noqa: ANN401 - see the class
        """What may not stand in a file may not come in as an escape of a quoted text either."""
        hidden = INVISIBLE.search(event.value)
        if hidden:
            self._complain(event, "hidden-character", values(code=f"U+{ord(hidden[0]):04X}"))

    def _refuse_extras(self, event: Any) -> None:  # noqa: ANN401 - see the class
        if event.anchor is not None:
            self._complain(event, "anchor-or-alias", values(text=f"&{event.anchor}"))
        if event.tag is not None:
            self._complain(event, "tag", values(tag=event.tag.replace("tag:yaml.org,2002:", "!!")))

    def _complain(self, event: Any, rule: str, named: Values = (), after: int = 0) -> None:  # noqa: ANN401 - see the class
        """Note trouble *after* so many characters from where *event* begins."""
        mark = event.start_mark
        self.found.append(Diagnostic(Position(self.path, mark.line + 1, mark.column + 1 + after), rule, named))
