"""What people meet when they type YAML, told in words that say what to type.

Why by looking at the line again: the parser names the place where it gave up, in its own terms;
the author needs the place of the slip, which is often a line or two above.
"""

import re
from collections.abc import Iterator
from typing import Any

import yaml

from generator.base.diagnostic import Diagnostic, values
from generator.base.position import Position
from generator.source.document import LOADER

_HASH = re.compile(r"[^\s#][ \t]+#(?=[^\s#!])")
_KEY = r"[A-Za-z_][\w-]*"
_QUOTES = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})
_MARKS = str.maketrans({"：": ": ", "，": ", ", "－": "-", "｛": "{", "｝": "}", "［": "[", "］": "]", "　": " "})


def lost_comments(text: str, path: str) -> Iterator[Diagnostic]:
    """Every value that ` #` cuts short without a space behind it, as in `title: 工单 #88231`.

    Why: YAML reads the rest as a comment without a word. A comment typed as one has a space after `#`.
    """
    if (" #" not in text and "\t#" not in text) or not _HASH.search(text):
        return
    lines = text.splitlines()
    for event in _plain_scalars(text):
        line = lines[event.end_mark.line] if event.end_mark.line < len(lines) else ""
        rest = line[event.end_mark.column :]
        if event.value and re.match(r"[ \t]+#[^\s#!]", rest):
            whole = line[event.start_mark.column :].rstrip()
            place = Position(path, event.end_mark.line + 1, event.end_mark.column + len(rest) - len(rest.lstrip()) + 1)
            yield Diagnostic(place, "comment-cuts-value", values(lost=rest.strip(), write=quoted(whole)))


def _plain_scalars(text: str) -> Iterator[Any]:
    """The scalars without quotes; `Any`, because PyYAML's stubs give events no marks."""
    return (
        event for event in yaml.parse(text, Loader=LOADER) if isinstance(event, yaml.ScalarEvent) and not event.style
    )


def quoted(value: str) -> str:
    """*value* as a double-quoted YAML scalar."""
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def explain(error: yaml.MarkedYAMLError, text: str, path: str) -> Diagnostic:
    """Where the slip is that made the parser give up with *error*, and what to type instead."""
    lines = text.splitlines() or [""]
    mark = error.problem_mark or error.context_mark
    gave_up = min(mark.line, len(lines) - 1) if mark else 0
    began = error.context_mark.line if error.context_mark else gave_up
    for number in _suspects(gave_up, min(began, gave_up)):
        found = _slip(lines[number], path, number + 1)
        if found:
            return found
    indent = _wrong_indent(lines, gave_up, path)
    if indent:
        return indent
    column = mark.column + 1 if mark and mark.line == gave_up else 1
    problem = error.problem or "unreadable"
    return Diagnostic(Position(path, gave_up + 1, column), "yaml-syntax", values(problem=problem))


def slip(text: str, path: str) -> Diagnostic | None:
    """The first known slip in *text*, which the parser took for something else than a mapping."""
    found = (_slip(line, path, number) for number, line in enumerate(text.splitlines(), 1))
    return next(filter(None, found), None)


def _wrong_indent(lines: list[str], number: int, path: str) -> Diagnostic | None:
    """That the line is indented like none of the lines it could belong to."""
    indent = _indent(lines[number])
    known: list[int] = []
    for line in reversed(lines[:number]):
        if line.strip() and not line.lstrip().startswith("#") and (not known or _indent(line) < known[-1]):
            known.append(_indent(line))
    if not known or indent in known:
        return None
    likely = min(known, key=lambda other: abs(other - indent))
    place = Position(path, number + 1, indent + 1)
    return Diagnostic(
        place,
        "wrong-indent",
        values(found=indent, expected=likely, write=" " * likely + lines[number].strip()),
    )


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _suspects(gave_up: int, began: int) -> Iterator[int]:
    """The lines to look at, likeliest first.

    Where it gave up, then back to where the construct began, then one more.
    """
    yield from range(gave_up, max(began, gave_up - 20) - 1, -1)
    if began > 0:
        yield began - 1


def _slip(line: str, path: str, number: int) -> Diagnostic | None:
    """The known slip in *line*, if there is one."""
    indent = line[: len(line) - len(line.lstrip())]
    if "\t" in indent:
        place = Position(path, number, indent.index("\t") + 1)
        return Diagnostic(place, "tab-indent", values(write=line.replace("\t", "  ")))
    wide = re.match(rf"([\s　]*(?:[-－][ 　]+)?{_KEY}[ 　]*)：[ 　]*(.*)$", line) or re.search(
        r"[｛｝［］]|^\s*－ |^　+|(?<=[\w}\]\"'”])，(?= ?\w+: )", line
    )
    if wide:
        at = line.index("：") if "：" in wide[0] else wide.start()
        return Diagnostic(
            Position(path, number, at + 1),
            "full-width-mark",
            values(mark=line[at], write=_narrowed(line, at)),
        )
    hidden = re.search(r"[:,{\[-] +[^\"'#]*?[^\s\"'#][ \t]+(#[^\s#!].*)$", line)
    if hidden:
        return Diagnostic(
            Position(path, number, hidden.start(1) + 1),
            "comment-cuts-value",
            values(lost=hidden[1], write=_requoted(line)),
        )
    tight = re.match(rf"(\s*(?:- )?{_KEY}):(?=[^\s/:\d])(.*)$", line)
    if tight:
        place = Position(path, number, tight.end(1) + 1)
        return Diagnostic(place, "no-space-after-colon", values(write=f"{tight[1].strip()}: {tight[2].strip()}"))
    inner = re.match(rf"\s*(?:- )?({_KEY}: )([^\"'{{\[|>].*: .*)$", line)
    if inner:
        place = Position(path, number, line.index(inner[2]) + 1)
        return Diagnostic(place, "colon-in-value", values(write=inner[1] + quoted(inner[2].rstrip())))
    return None


def _narrowed(line: str, at: int) -> str:
    """*line* with the full-width mark at *at*, and its kin outside of Chinese text, as YAML wants them."""
    head, mark, tail = line[:at], line[at], line[at + 1 :]
    if mark == "，":
        return (head + ", " + tail.lstrip()).strip()
    return (head.translate(_MARKS).rstrip() + mark.translate(_MARKS) + tail.translate(_QUOTES).lstrip()).strip()


def _requoted(line: str) -> str:
    """*line* with the value around ` #` in quotes, up to the comma or bracket that ends it."""
    return re.sub(r"(: +)([^\"',{\[]*? #[^,}\]]*[^,}\]\s])", lambda m: m[1] + quoted(m[2]), line, count=1).strip()
