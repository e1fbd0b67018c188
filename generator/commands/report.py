"""Diagnostics as people and machines read them."""

import json
from collections.abc import Sequence
from functools import cache

import click

from generator.base.diagnostic import Diagnostic
from generator.base.rule import Severity, severity
from generator.base.words import message
from generator.commands.setting import Setting
from generator.source.load import load_text

_COLORS = {Severity.ERROR: "red", Severity.WARNING: "yellow"}
FORMATS = ("text", "json", "github")


def report(found: Sequence[Diagnostic], form: str, setting: Setting) -> str:
    """*found* in one of the formats; `text` ends with a count."""
    if form == "json":
        return json.dumps([_fields(one, setting.language) for one in found], ensure_ascii=False, indent=2)
    if form == "github":
        return "\n".join(_github(one, setting.language) for one in found)
    lines = cache(lambda path: _lines(path, setting))
    return "\n".join([*(_text(one, setting, lines(one.position.path)) for one in found), summary(found, setting)])


def summary(found: Sequence[Diagnostic], setting: Setting) -> str:
    """How many errors and warnings there are."""
    errors = sum(severity(one) is Severity.ERROR for one in found)
    return setting.say("count", errors=errors, warnings=len(found) - errors) if found else setting.say("no-problems")


def _fields(one: Diagnostic, language: str) -> dict[str, str | int]:
    place = one.position
    return {
        "path": place.path, "line": place.line, "column": place.column,
        "rule": one.rule, "severity": str(severity(one)), "message": message(one, language),
    }  # fmt: skip


def _text(one: Diagnostic, setting: Setting, lines: list[str]) -> str:
    """`path:line:col: severity: message [rule]`, the source line, and a caret below the column."""
    kind = (
        click.style(str(severity(one)), fg=_COLORS[severity(one)], bold=True) if setting.color else str(severity(one))
    )
    head = f"{one.position}: {kind}: {message(one, setting.language)} [{one.rule}]"
    if not 1 <= one.position.line <= len(lines):
        return head
    line = lines[one.position.line - 1]
    shown = line[:120].replace("\t", " ")
    gap = "".join("　" if _wide(character) else " " for character in line[: one.position.column - 1][:120])
    return f"{head}\n  {shown}\n  {gap}^"


def _wide(character: str) -> bool:
    """Whether a terminal gives *character* two columns."""
    return (
        "\u1100" <= character <= "\u115f"
        or "\u2e80" <= character <= "\ua4cf"
        or "\uac00" <= character <= "\ud7a3"
        or "\uf900" <= character <= "\ufaff"
        or "\uff00" <= character <= "\uff60"
    )


def _lines(path: str, setting: Setting) -> list[str]:
    text = load_text(setting.folder, path)
    return text.split("\n") if isinstance(text, str) else []


def _github(one: Diagnostic, language: str) -> str:
    """A workflow command; its own escapes keep a text from ending it."""
    place = one.position
    said = f"{message(one, language)} [{one.rule}]".replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    path = place.path.replace("%", "%25").replace(",", "%2C").replace(":", "%3A")
    return f"::{severity(one)} file={path},line={place.line},col={place.column}::{said}"
