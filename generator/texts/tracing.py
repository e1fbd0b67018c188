"""A letter rendered once more, with marks of where each line comes from.

Why a second rendering, and not one that always marks: a letter is written thousands of times and traced when somebody
asks. The marks are control characters that no file can hold (see `markup`); without them the text is the letter's.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, is_dataclass
from typing import Any, Self

from jinja2 import Environment
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream

from generator.texts.environment import LETTERS, environment
from generator.texts.markup import shield

_MARK = re.compile("\x04([tf])([^\x05]*)\x05")


class _Told(str):
    """A value with the numbers of the facts that it states."""

    __slots__ = ("facts",)
    facts: tuple[int, ...]

    def __new__(cls, text: str, facts: tuple[int, ...]) -> Self:
        """*text*, which states these *facts*."""
        made = super().__new__(cls, text)
        made.facts = facts
        return made


class _ToldView:
    """A view that is no mapping, whose every text is told: a claim, one of its periods."""

    def __init__(self, view: object, facts: tuple[int, ...]) -> None:
        self._view = view
        self._facts = facts

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the view says
        return _told(getattr(self._view, name), self._facts)


class _LineMarks(Extension):
    """Puts the line of its template before every text and every value of it."""

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """The tokens with marks among them."""
        for token in stream:
            if token.type == "data":
                lines = token.value.split("\n")
                places = (_line(stream, token.lineno + n) for n in range(len(lines)))
                marked = (place + text if text.strip() else text for place, text in zip(places, lines, strict=True))
                yield Token(token.lineno, "data", "\n".join(marked))
                continue
            if token.type == "variable_begin":
                yield Token(token.lineno, "data", _line(stream, token.lineno))
            yield token


def _line(stream: TokenStream, line: int) -> str:
    return f"\x04t{stream.name or ''}:{line}\x05"


def tracing(frames: Mapping[str, str]) -> Environment:
    """The letters' environment, but what it renders is marked."""
    room = environment(frames)
    room.add_extension(_LineMarks)
    room.finalize = _shown
    room.filters["join"] = _joined
    return room


def _shown(value: object) -> str:
    """*value* shielded, with the marks of its facts before it."""
    return "".join(f"\x04f{fact}\x05" for fact in getattr(value, "facts", ())) + shield(value)


def _joined(values: Iterable[object], between: str = "") -> str:
    """As Jinja's `join`; what its parts state, the whole states."""
    parts = list(values)
    facts = dict.fromkeys(fact for part in parts for fact in getattr(part, "facts", ()))
    return _Told(between.join(str(part) for part in parts), tuple(facts))


class Ledger:
    """The facts that the values of one letter state, each with a number."""

    def __init__(self) -> None:
        self.facts: list[Any] = []

    def told(self, value: Any, of: Any) -> Any:  # noqa: ANN401 - whatever a template can name
        """*value* so that whatever is printed of it is marked with its facts: its own `of`, or this."""
        if isinstance(value, Mapping):
            own = value.get("of") or of
            return {name: self.told(inner, own) for name, inner in value.items() if name != "of"}
        if isinstance(value, list):
            return [self.told(inner, of) for inner in value]
        return _told(value, self._numbers(of))

    def _numbers(self, of: Any) -> tuple[int, ...]:  # noqa: ANN401 - a fact, several, or none
        if of is None:
            return ()
        if isinstance(of, tuple):
            return tuple(dict.fromkeys(n for one in of for n in self._numbers(one)))
        found = next((n for n, one in enumerate(self.facts) if one is of or one == of), None)
        if found is not None:
            return (found,)
        self.facts.append(of)
        return (len(self.facts) - 1,)


def _told(value: Any, facts: tuple[int, ...]) -> Any:  # noqa: ANN401 - whatever a template can name
    if is_dataclass(value):
        return _ToldView(value, facts)
    if isinstance(value, (list, tuple)):
        return [_told(one, facts) for one in value]
    return _Told(value, facts) if isinstance(value, str) else value


@dataclass(frozen=True, slots=True)
class Marked:
    """One rendered line without its marks: *text*, the *template* lines behind it, the numbers of its *facts*."""

    text: str
    template: tuple[tuple[str, int], ...]
    facts: tuple[int, ...]


def unmarked(rendered: str, path: str) -> list[Marked]:
    """The lines of what a `tracing` environment has rendered; *path* is the letter's own template."""
    return [_read(line, path) for line in rendered.split("\n")]


def _read(line: str, path: str) -> Marked:
    marks = _MARK.findall(line)
    places = [place.rpartition(":") for kind, place in marks if kind == "t"]
    template = dict.fromkeys((f"{LETTERS}/{name}" if name else path, int(number)) for name, _, number in places)
    return Marked(
        _MARK.sub("", line), tuple(template), tuple(dict.fromkeys(int(n) for kind, n in marks if kind == "f"))
    )
