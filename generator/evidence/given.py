"""What the file does not say and somebody else did."""

from dataclasses import dataclass
from datetime import date
from typing import Literal
from zoneinfo import ZoneInfo

from generator.evidence.mapping import ColumnMapping


@dataclass(frozen=True, slots=True)
class Given:
    """What was said beside the file: *today*, and where known the zone of its times, who said it, the order of
    day and month, the target of a route, and which column of a table means what.
    """

    today: date
    zone: ZoneInfo | None = None
    zone_from: str = ""
    dates: Literal["dmy", "mdy"] | None = None
    target: str | None = None
    mapping: ColumnMapping | None = None
