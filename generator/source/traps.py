"""What people meet when they type YAML, told in words that say what to type.

Why by looking at the line again: the parser names the place where it gave up, in its own terms;
the author needs the place of the slip, which is often a line or two above.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from generator.base.diagnostic import Diagnostic, Values, values
from generator.base.position import Position
from generator.source.document import LOADER

_HASH = re.compile(r"[^\s#][ \t]+#(?=[^\s#!])")
_KEY = r"[A-Za-z_][\w-]*"
_QUOTES = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})
_BRACKETS = str.maketrans({"｛": "{", "｝": "}", "［": "[", "］": "]"})
_MARKS = str.maketrans({"：": ": ", "，": ", ", "－": "-", "｛": "{", "｝": "}", "［": "[", "］": "]", "　": " "})

_BEGAN_EARLIER = ("found unexpected end of stream", "found unexpected document indicator")
"""What the parser says at the end of the file, of a quotation mark that is not closed somewhere above."""
_OF_INDENT = (
    "did not find expected key",
    "did not find expected '-' indicator",
    "mapping values are not allowed in this context",
    "could not find expected ':'",
)
"""What the parser says where a line may stand at the wrong place."""
_OURS, _THEIRS = "<<<<<<< ", ">>>>>>> "
"""How the lines begin that git puts around two versions which it cannot merge."""
LONGEST_LINE = 2_000
"""Characters of a line that is looked at for slips; a longer one is no line that somebody typed."""


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
    lines = text.split("\n")
    conflict = _conflict(lines, path)
    if conflict:
        return conflict
    problem = error.problem or "unreadable"
    mark: Any = error.context_mark if problem in _BEGAN_EARLIER and error.context_mark else error.problem_mark
    mark = mark or error.context_mark
    gave_up = min(mark.line, len(lines) - 1) if mark else 0
    began = min(error.context_mark.line if error.context_mark else gave_up, gave_up)
    if problem not in _BEGAN_EARLIER:
        for number in _suspects(gave_up, began):
            found = _slip(lines[number], path, number + 1)
            if found:
                return found
        indent = _wrong_indent(lines, gave_up, path) if problem in _OF_INDENT else None
        if indent:
            return indent
    column = mark.column + 1 if mark and mark.line == gave_up else 1
    return Diagnostic(Position(path, gave_up + 1, column), "yaml-syntax", values(problem=problem))


def slip(text: str, path: str) -> Diagnostic | None:
    """The first known slip in *text*, which the parser took for something else than a mapping."""
    found = (_slip(line, path, number) for number, line in enumerate(text.splitlines(), 1))
    return next(filter(None, found), None)


def _conflict(lines: list[str], path: str) -> Diagnostic | None:
    """The first place at which git has left two versions side by side."""
    begin = next((n for n, line in enumerate(lines) if line.startswith(_OURS)), None)
    end = next((line for line in lines[begin or 0 :] if line.startswith(_THEIRS)), None)
    if begin is None or end is None:
        return None
    return Diagnostic(Position(path, begin + 1), "merge-conflict", values(end=end.strip()))


def _wrong_indent(lines: list[str], number: int, path: str) -> Diagnostic | None:
    """That the line is indented like none of the lines it could belong to."""
    indent = _indent(lines[number])
    before = [line for line in lines[:number] if line.strip() and not line.lstrip().startswith("#")]
    if not before or before[-1].rstrip().endswith(":") or lines[number].lstrip().startswith("-"):
        return None
    known: list[int] = []
    for line in reversed(before):
        if not known or _indent(line) < known[-1]:
            known += [_indent(line) + 2, _indent(line)] if line.lstrip().startswith("- ") else [_indent(line)]
    if indent in known:
        return None
    likely = min(known, key=lambda other: abs(other - indent))
    place = Position(path, number + 1, indent + 1)
    write = " " * likely + lines[number].strip()
    return Diagnostic(place, "wrong-indent", values(found=indent, expected=likely, write=write))


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
    if line.lstrip().startswith("#") or len(line) > LONGEST_LINE:
        return None
    looks = (_in_indent, _wide_mark, _wide_blank, _hash_in_value, _tight_colon, _colon_in_value)
    found = next(filter(None, (look(line) for look in looks)), None)
    return Diagnostic(Position(path, number, found.at + 1), found.rule, found.named) if found else None


@dataclass(frozen=True, slots=True)
class _Slip:
    """Where in the line (from 0), which rule, and what its message names."""

    at: int
    rule: str
    named: Values


def _in_indent(line: str) -> _Slip | None:
    """A tab, or a blank that is none, before the first word."""
    indent = line[: len(line) - len(line.lstrip())]
    if "\t" in indent:
        return _Slip(indent.index("\t"), "tab-indent", values(write=line.replace("\t", "  ")))
    if "\u00a0" in indent:
        return _Slip(indent.index("\u00a0"), "hidden-character", values(code="U+00A0"))
    return None


def _wide_mark(line: str) -> _Slip | None:
    """A full-width mark where YAML wants its half-width twin."""
    key = re.match(rf"[\s　]*(?:[-－][ 　]+)?{_KEY}[ 　]*(：)", line)
    if key:
        return _Slip(key.start(1), "full-width-mark", values(mark="：", write=_narrowed(line)))
    inner = re.search(rf"[{{,][ 　]*({_KEY})(：)[ 　]*([^,}}]*)", line)
    if inner:
        return _Slip(inner.start(2), "full-width-mark", values(mark="：", write=f"{inner[1]}: {inner[3].strip()}"))
    bracket = re.search(r"[｛｝［］]", line)
    if bracket:
        return _Slip(
            bracket.start(), "full-width-mark", values(mark=bracket[0], write=line.translate(_BRACKETS).strip())
        )
    hyphen = re.match(r"[\s　]*(－)[ 　]", line)
    if hyphen:
        return _Slip(hyphen.start(1), "full-width-mark", values(mark="－", write=_narrowed(line)))
    return None


def _wide_blank(line: str) -> _Slip | None:
    """An ideographic blank or a full-width comma where YAML wants its own."""
    blank = re.match(rf"\s*(?:- )?{_KEY}:(　)", line) or re.match(r" *(　)", line)
    if blank:
        write = line.replace("　", " ", 1).strip() if blank.start(1) else _narrowed(line)
        return _Slip(blank.start(1), "full-width-mark", values(mark="　", write=write))
    comma = re.search(r"(?<=[\w}\]\"'”])(，)(?= ?\w+: )", line)
    if comma:
        write = f"{line[: comma.start()]}, {line[comma.end() :].lstrip()}".strip()
        return _Slip(comma.start(), "full-width-mark", values(mark="，", write=write))
    return None


def _hash_in_value(line: str) -> _Slip | None:
    """` #` without a blank behind it, which ends the value in the middle of a line that breaks for it."""
    found = re.search(r"[ \t](#[^\s#!].*)$", line)
    quoted_before = line[: found.start()].count('"') % 2 if found else 0
    if not found or quoted_before or not re.search(r"[:,{\[-] ", line[: found.start()]):
        return None
    return _Slip(found.start(1), "comment-cuts-value", values(lost=found[1], write=_requoted(line)))


def _tight_colon(line: str) -> _Slip | None:
    """No blank behind a colon, at the beginning of a line or between brackets."""
    first = re.match(rf"\s*(?:- )?({_KEY}):(?=[^\s/:\d])(.*)$", line)
    if first:
        return _Slip(first.end(1), "no-space-after-colon", values(write=f"{first[1]}: {first[2].strip()}"))
    inner = re.search(rf"[{{,][ ]?({_KEY}):(?=[^\s/:\d])([^,}}]*)", line)
    if inner:
        return _Slip(inner.end(1), "no-space-after-colon", values(write=f"{inner[1]}: {inner[2].strip()}"))
    return None


def _colon_in_value(line: str) -> _Slip | None:
    """A second `: ` in a value without quotes."""
    inner = re.match(rf"\s*(?:- )?({_KEY}: )([^\"'{{\[|>].*)$", line)
    if not inner or ": " not in inner[2]:
        return None
    return _Slip(inner.start(2), "colon-in-value", values(write=inner[1] + quoted(inner[2].rstrip())))


def _narrowed(line: str) -> str:
    """*line* with every mark outside of quotation marks as YAML wants it."""
    head, mark, tail = line.partition("：")
    if not mark:
        return line.translate(_MARKS).strip()
    return f"{head.translate(_MARKS).strip()}: {tail.translate(_QUOTES).strip('　 ')}".rstrip()


def _requoted(line: str) -> str:
    """*line* with the value around ` #` in quotes, up to the comma or bracket that ends it."""
    return re.sub(
        r"(: +)([^\"',{\[]*? #[^,}\]]*[^,}\]\s])", lambda found: found[1] + quoted(found[2]), line, count=1
    ).strip()
