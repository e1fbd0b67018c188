"""What the file does not say and somebody else did."""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal
from zoneinfo import ZoneInfo

from generator.evidence.mapping import ColumnMapping


class Asked:
    """Notes, while one file is read, whether the zone was needed: the reading then says so."""

    def __init__(self) -> None:
        self.zone = False


@dataclass(frozen=True, slots=True)
class Given:
    """What was said beside the file: *today*, and the rest where known.

    The zone of times that do not say theirs and who named it, the order of day and month, the target of a route,
    and which column of a table means what.
    """

    today: date
    zone: ZoneInfo | None = None
    zone_from: str = ""
    dates: Literal["dmy", "mdy"] | None = None
    target: str | None = None
    mapping: ColumnMapping | None = None
    asked: Asked = field(default_factory=Asked, compare=False)
