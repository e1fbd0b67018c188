"""A time zone by its name in the IANA database."""

import re
from functools import cache
from typing import Annotated
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from pydantic import PlainValidator, WithJsonSchema

from generator.model.scalars.refusal import as_text, refusal
from generator.source.nearest import nearest

_SPOKEN = {
    "北京时间": "Asia/Shanghai",
    "beijing": "Asia/Shanghai",
    "cst": "Asia/Shanghai",
    "gmt": "UTC",
    "utc": "UTC",
}
"""What people call a zone; only ever offered, because CST is China's and Chicago's."""
_BARE = "UTC"
"""The one name without a place: it means the same everywhere. `EST`, `CET` and their like do not."""


@cache
def _zone(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def as_zone(value: object) -> ZoneInfo:
    """The zone that *value* names, as in `Asia/Shanghai` or `UTC`."""
    name = as_text(value)
    zone = _zone(name) if "/" in name or name == _BARE else None
    if zone is None:
        by_lower = {known.lower(): known for known in available_timezones() if "/" in known or known == _BARE}
        if re.fullmatch(r"(?:utc|gmt)?\+0?8(?::00)?", name.lower()):
            raise refusal("not-a-zone", value=name[:80], nearest="Asia/Shanghai")
        offset = any(character.isdigit() for character in name)
        near = "" if offset else _SPOKEN.get(name.lower()) or by_lower.get(nearest(name, by_lower), "")
        raise refusal("not-a-zone", value=name[:80], nearest=near)
    return zone


Zone = Annotated[
    ZoneInfo,
    PlainValidator(as_zone),
    WithJsonSchema({"type": "string", "examples": ["Asia/Shanghai", "Europe/Berlin"]}),
]
