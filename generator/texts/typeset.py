"""Data into PDF on A4, set by Typst: tagged, archivable, with the fonts that come with the extra.

Why PDF/A: for a character that no font has, Typst prints an empty box without a word, but as PDF/A it refuses and
names the character.
"""

import json
import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from functools import cache
from importlib.resources import files
from typing import Any

from generator.base.diagnostic import Values, values

_STANDARDS = ["a-2a", "ua-1"]
_FONTS = ("pylopdf_fonts_zh_cn", "manimgx_fonts")
"""Packages whose folders hold the fonts: Noto Serif SC and Noto Sans SC; Noto for other scripts and signs."""
_HOUSE = "house"
_NO_GLYPH = re.compile(r"the text `\"(.+?)\"` could not be displayed|contains the codepoint `\"(.+?)\"`")
_CODE = re.compile(r"\\u\{([0-9a-f]+)\}")


def typeset(template: str, data: Mapping[str, Any], day: date) -> bytes | tuple[str, Values]:
    """*data* set by `<template>.typ`, dated *day*; or the reason for which it cannot be set, and what that names.

    The template finds the day in its data.
    The same data gives the same bytes: no clock is read, and no font but our own.
    """
    from typst import TypstError

    try:
        made = _compiler().compile(
            input={"main.typ": _source(template), f"{_HOUSE}.typ": _source(_HOUSE)},
            sys_inputs={"paper": json.dumps({**data, "day": _printed(day)}, ensure_ascii=False)},
            format="pdf",
            pdf_standards=_STANDARDS,
            timestamp=datetime.combine(day, time(), UTC),
        )
    except TypstError as error:
        return _refused(error)
    return bytes(made)


def _printed(day: date) -> dict[str, int]:
    return {"year": day.year, "month": day.month, "day": day.day}


@cache
def _compiler() -> Any:
    """One compiler for all papers: reading the fonts takes as long as setting a hundred letters."""
    from typst import Compiler, Fonts

    folders = [str(files(package)) for package in _FONTS]
    return Compiler(font_paths=Fonts(include_system_fonts=False, font_paths=folders), ignore_system_fonts=True)


@cache
def _source(template: str) -> bytes:
    return (files("generator") / "texts" / f"{template}.typ").read_bytes()


def _refused(error: Any) -> tuple[str, Values]:
    """The characters that no font has, where that is the reason; else the first line of what Typst says."""
    said = f"{error.message}\n{error.diagnostic}"
    found = dict.fromkeys(_CODE.sub(lambda code: chr(int(code[1], 16)), a or b)[:1] for a, b in _NO_GLYPH.findall(said))
    if not found:
        return "refused", values(why=str(error.message).partition("\n")[0])
    return "no-glyph", values(characters=", ".join(f"{sign} U+{ord(sign):04X}" for sign in found))
