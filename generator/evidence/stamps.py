"""The time in front of a line that a tool or a loop printed."""

import re
from datetime import datetime
from decimal import Decimal

from generator.evidence.given import Given
from generator.evidence.refused import RefusedError
from generator.evidence.times import epoch, instant, wall

_EPOCH = re.compile(r"\[(\d{10}(?:\.\d{1,9})?)\] ")
_WALL = re.compile(
    r"\[?(\d{4}[-/]\d{2}[-/]\d{2}[ T]\d{2}:\d{2}:\d{2}(?:[.,]\d{1,6})?(?: ?(?:Z|[+-]\d{2}:?\d{2}))?)\]?[ :,]"
)


def stamp(line: str, given: Given) -> datetime | None:
    """The instant in front of *line*; None where there is none, or where nobody said its zone."""
    start = line[:1]
    if start != "[" and not start.isdigit():
        return None
    match = _EPOCH.match(line)
    if match:
        return epoch(Decimal(match[1]))
    match = _WALL.match(line)
    found = wall(match[1]) if match else None
    try:
        return None if found is None else instant(found, given, 0)
    except RefusedError:
        return None
