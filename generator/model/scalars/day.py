"""A calendar day."""

import re
from datetime import date
from typing import Annotated

from pydantic import PlainValidator, WithJsonSchema

from generator.model.scalars.refusal import as_text, narrow, refusal

FIRST_YEAR, LAST_YEAR = 1990, 2100
"""No provider is older than the web, and no complaint waits this long; a slip of a digit is told."""
_FORM = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_LOOSE = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?")


def as_day(value: object) -> date:
    """The day that *value* names as `YYYY-MM-DD`.

    Why only that form: 03/04/2026 is read as two days, and `2026-3-1` sorts wrongly in every list.
    """
    text = as_text(value)
    match = _FORM.fullmatch(text)
    try:
        if match and FIRST_YEAR <= int(match[1]) <= LAST_YEAR:
            return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        pass
    raise refusal("not-a-date", value=text[:80], write=_meant(text))


def _meant(text: str) -> str:
    """The day as it should be typed, where *text* leaves no doubt which; else nothing."""
    match = _LOOSE.fullmatch(narrow(text))
    try:
        meant = date(*(int(part) for part in match.groups())) if match else None
    except ValueError:
        return ""
    return meant.isoformat() if meant and FIRST_YEAR <= meant.year <= LAST_YEAR else ""


Day = Annotated[
    date,
    PlainValidator(as_day),
    WithJsonSchema({"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$", "examples": ["2026-11-30"]}),
]
