"""Which of two numbers of a date is the month, where the file itself shows it."""

import re
from collections.abc import Iterable

from generator.evidence.given import Given

_TWO = re.compile(r"(\d{1,2})[-/](\d{1,2})[-/]\d{2,4}\b", re.ASCII)
_MONTHS = 12


def date_order(texts: Iterable[str], given: Given) -> str | None:
    """`dmy` or `mdy` as somebody said, or as a row with a number above 12 shows; None where nothing does."""
    if given.dates:
        return given.dates
    for text in texts:
        match = _TWO.match(text.strip())
        if match and int(match[1]) > _MONTHS:
            return "dmy"
        if match and int(match[2]) > _MONTHS:
            return "mdy"
    return None
