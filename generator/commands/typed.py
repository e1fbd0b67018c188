"""What people type as options, as data: texts in two languages, lists of ids, answers, and several things in one."""

import re
from collections.abc import Callable, Collection, Iterable
from functools import wraps
from typing import Any

import click

from generator.base.diagnostic import Diagnostic, values
from generator.base.position import Position
from generator.base.words import LANGUAGES, message, say
from generator.commands.setting import Setting, spoken
from generator.source.decode import INVISIBLE
from generator.source.document import Data

_COMMAS = re.compile(r"[,，、\s]+")
_ID = re.compile(r"[PO]\d+")
_REQUEST = re.compile(r"R\d+")
_DAY = re.compile(r"\d{4}[-/.年]\S*")
_TONGUE = re.compile(rf"({'|'.join(LANGUAGES)})[:：] *(.+)")
_AMOUNT = re.compile(r"(\d[\d.,]* ?[A-Z]{3}|[A-Z]{3} ?\d[\d.,]*)(?: |$)")


def texts(name: str, about: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Gives a command `--NAME`, and `--NAME-zh` and `--NAME-en`, as one text in one language or two."""

    def decorate(command: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(command)
        def with_text(**rest: Any) -> Any:  # noqa: ANN401 - click hands over what it read
            plain = rest.pop(name)
            both = {tongue: said for tongue in LANGUAGES if (said := rest.pop(f"{name}_{tongue}"))}
            if plain and both:
                raise click.UsageError(say("text-twice", spoken(rest.get("lang")), option=name))
            return command(**rest, **{name: plain or both or None})

        for tongue in reversed(LANGUAGES):
            with_text = click.option(f"--{name}-{tongue}", help=f"The same in {_NAMES[tongue]}.")(with_text)
        return click.option(f"--{name}", help=f"{about}; in the working language.")(with_text)

    return decorate


_NAMES = {"zh": "Chinese", "en": "English"}


def clean(key: str, value: Data, setting: Setting) -> Data:
    """The *value* of *key* without blanks at ends of lines. Wrong use where it holds what may not stand in a file."""
    if isinstance(value, dict):
        return {name: clean(name, inner, setting) for name, inner in value.items()}
    if isinstance(value, list):
        return [clean(key, inner, setting) for inner in value]
    if value is None:
        return None
    hidden = INVISIBLE.search(value) or re.search(r"[\ud800-\udfff]", value)
    if hidden:
        found = Diagnostic(Position(""), "hidden-character", values(code=f"U+{ord(hidden[0]):04X}"))
        raise click.UsageError(f"{key}: {message(found, setting.language)}")
    if "\n" not in value and "\r" not in value:
        return type(value)(value.strip(" \t　"))
    return "\n".join(line.rstrip() for line in value.strip().splitlines())


def ids(option: str, key: str, about: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Gives a command an option that takes `R1,R2` and hands over a list as *key*."""
    return click.option(option, key, callback=lambda _context, _option, typed: _listed(typed), help=about)


def _listed(typed: str | None) -> list[str]:
    return [one for one in _COMMAS.split(typed or "") if one]


def pairs(typed: str | None, setting: Setting) -> Data:
    """`R1=promised,R2=ignored` as a mapping."""
    made: dict[str, Data] = {}
    for one in _listed(typed):
        name, mark, said = one.partition("=")
        if not (name and mark and said):
            raise click.UsageError(setting.say("not-a-pair", typed=one))
        made[name] = said
    return made


def promise(typed: str, free_id: str, remedies: Collection[str]) -> dict[str, Data]:
    """`P1 R1 root-cause-report 2026-11-20 the text` as a promise; the order counts, and any of it may be left out."""
    made, rest = _bound(typed, free_id, remedies)
    made["by"], rest = _taken(_DAY, rest)
    return {**made, "text": _text(rest)}


def offer(typed: str, free_id: str, remedies: Collection[str]) -> dict[str, Data]:
    """`O1 R2 service-credit 3.99 USD by 2026-11-20 until 2026-11-25 the text` as an offer, in the same way."""
    made, rest = _bound(typed, free_id, remedies)
    amount = _AMOUNT.match(rest)
    if amount:
        made["amount"], rest = amount[1], rest[amount.end() :].strip()
    for key in ("by", "until"):
        found = re.match(rf"{key} +(\S*\d\S*) *", rest)
        if found:
            made[key], rest = found[1], rest[found.end() :]
    return {**made, "text": _text(rest)}


def _text(typed: str) -> Data:
    """`zh: … | en: …` as a text in two languages; anything else in the working language."""
    parts = [_TONGUE.fullmatch(part.strip()) for part in typed.split("|")]
    return {part[1]: part[2] for part in parts if part} if all(parts) else typed


def _bound(typed: str, free_id: str, remedies: Collection[str]) -> tuple[dict[str, Data], str]:
    """What promises and offers begin with, and what stands behind it."""
    own, rest = _taken(_ID, typed.strip())
    request, rest = _taken(_REQUEST, rest)
    remedy, _, behind = rest.partition(" ")
    known = remedy in remedies
    made: dict[str, Data] = {"id": own or free_id, "request": request, "remedy": remedy if known else None}
    return made, behind.strip() if known else rest


def _taken(form: re.Pattern[str], text: str) -> tuple[str | None, str]:
    """The first word of *text* where it has this form, and the rest."""
    word, _, rest = text.partition(" ")
    return (word, rest.strip()) if form.fullmatch(word) else (None, text)


def free_id(letter: str, taken: Iterable[str]) -> str:
    """The first id `P1`, `P2` … of this *letter* behind all that are *taken*."""
    numbers = [int(one[1:]) for one in taken if one[:1] == letter and one[1:].isdigit()]
    return f"{letter}{max(numbers, default=0) + 1}"


dry_run = click.option("--dry-run", "dry", is_flag=True, help="Show what would be written, and write nothing.")
exhibits = ids("--exhibits", "exhibits", "What proves it, as in E4,E5.")
