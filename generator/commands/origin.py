"""Where the lines of a letter come from, as a table or as JSON."""

import json
from collections.abc import Iterator

from generator.base.position import Position
from generator.commands.setting import Setting
from generator.commands.table import table, width
from generator.model.origin import Origin

_WIDEST = 44
"""Columns that a table gives to the words of a line: enough to find it in the letter."""
_FOLDER = "playbook/letters/"


def origin_table(origins: tuple[Origin, ...], setting: Setting) -> str:
    """A row for each line of the letter; where it rests on several facts, each has a row of its own."""
    names = ("element", "line", "template", "facts", "exhibits")
    return table([setting.say(f"origin-{name}") for name in names], [row for one in origins for row in _rows(one)])


def _rows(origin: Origin) -> Iterator[tuple[str, str, str, str, str]]:
    head = (origin.role, _cut(origin.text), ", ".join(_place(at).removeprefix(_FOLDER) for at in origin.template))
    facts = [(_fact(one.path, one.position), " ".join(one.exhibits)) for one in origin.facts]
    for n, fact in enumerate(facts or [("–", "")]):
        yield (*(head if n == 0 else ("", "", "")), *fact)


def _fact(path: str, position: Position) -> str:
    return path if path == position.path else f"{path} ({_place(position).rpartition('/')[2]})"


def _place(at: Position) -> str:
    return f"{at.path}:{at.line}"


def _cut(text: str) -> str:
    """The beginning of *text*, as much as the column takes."""
    if width(text) <= _WIDEST:
        return text
    kept = text
    while width(kept) >= _WIDEST:
        kept = kept[:-1]
    return f"{kept}…"


def origin_json(origins: tuple[Origin, ...]) -> str:
    """The same, a mapping for each line, with whole texts and paths from the root."""
    told = [
        {
            "element": one.role,
            "text": one.text,
            "template": [_place(at) for at in one.template],
            "facts": [{"path": f.path, "at": _place(f.position), "exhibits": list(f.exhibits)} for f in one.facts],
            "exhibits": list(one.exhibits),
        }
        for one in origins
    ]
    return json.dumps(told, ensure_ascii=False, indent=2)
