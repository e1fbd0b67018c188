"""Where in a list an item belongs: in order of time."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, tzinfo

from pydantic_core import PydanticCustomError

from generator.base.midnight import midnight
from generator.model.scalars.day import as_day
from generator.model.scalars.moment import as_moment
from generator.source.document import Data

_TIMES = ("at", "on")
"""The keys that say when: a moment or a day."""
CORRECTS = "correction_of"


def in_time(items: Sequence[Data], item: Mapping[str, Data], zone: tzinfo | None) -> int:
    """The index for *item*: behind the last of *items* that is not later, and behind the one that it corrects.

    Times without an offset are read in *zone*. What has no time that can be read goes to the end.
    Why in order of time: two people who add to one list at once then seldom write at the same place.
    """
    new = _when(item, zone)
    if new is None:
        return len(items)
    known = [_when(one, zone) for one in items]
    behind = [n + 1 for n, (one, at) in enumerate(zip(items, known, strict=True)) if _goes_before(one, at, item, new)]
    return max(behind, default=0)


def _goes_before(one: Data, at: datetime | None, item: Mapping[str, Data], new: datetime) -> bool:
    corrected = item.get(CORRECTS)
    return (at is not None and at <= new) or (
        corrected is not None and isinstance(one, dict) and one.get("at") == corrected
    )


def _when(item: Data | Mapping[str, Data], zone: tzinfo | None) -> datetime | None:
    """When *item* happened; a day counts from its beginning. None where it does not say so."""
    if not isinstance(item, Mapping):
        return None
    written = next((item[key] for key in _TIMES if key in item), None)
    try:
        return as_moment(written).instant(zone or UTC)
    except PydanticCustomError:
        return _day(written, zone)


def _day(written: Data, zone: tzinfo | None) -> datetime | None:
    try:
        day: date = as_day(written)
    except PydanticCustomError:
        return None
    return midnight(day, zone or UTC)
