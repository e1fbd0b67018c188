"""Lengths of time as monitors write them."""

import re
from datetime import timedelta
from decimal import Decimal

from generator.evidence.numbers import number

_SECONDS = {"s": Decimal(1), "ms": Decimal("0.001"), "min": Decimal(60), "h": Decimal(3600)}
_PARTS = re.compile(
    r"(?P<count>\d{1,7}) ?(?P<unit>d(?:ays?)?|h(?:(?:ou)?rs?)?|m(?:in(?:ute)?s?)?|s(?:ec(?:ond)?s?)?|天|小时|分钟?|秒)\b,? ?"  # noqa: E501 - one pattern
    r"|(?P<count2>\d{1,7}) ?(?P<unit2>天|小时|分钟?|秒) ?",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"(?:(?P<days>\d{1,4}) days?,? )?(?P<hours>\d{1,4}):(?P<minutes>\d{2})(?::(?P<seconds>\d{2}))?")
_UNITS = {"d": 86400, "天": 86400, "h": 3600, "小": 3600, "m": 60, "分": 60, "s": 1, "秒": 1}
_LONGEST = 10**9


def duration(text: str, unit: str = "words") -> timedelta | None:
    """The length that *text* says: a number of *unit*, or words as in `13 hrs, 2 mins`, `1d 3h 8m`, `1:02:03`."""
    text = text.strip()
    if unit != "words":
        value = number(text)
        seconds = None if value is None else value * _SECONDS[unit]
        return timedelta(seconds=float(seconds)) if seconds is not None and 0 <= seconds < _LONGEST else None
    clock = _CLOCK.fullmatch(text)
    if clock:
        return timedelta(
            days=int(clock["days"] or 0), hours=int(clock["hours"]), minutes=int(clock["minutes"]),
            seconds=int(clock["seconds"] or 0),
        )  # fmt: skip
    parts = list(_PARTS.finditer(text))
    if not parts or "".join(part[0] for part in parts) != text:
        return None
    total = sum(
        int(part["count"] or part["count2"]) * _UNITS[(part["unit"] or part["unit2"])[0].lower()] for part in parts
    )
    return timedelta(seconds=total) if total < _LONGEST else None
