"""A moment as people write it: local time, with or without its offset."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from typing import Annotated

from pydantic import PlainValidator, WithJsonSchema

from generator.model.scalars.day import FIRST_YEAR, LAST_YEAR
from generator.model.scalars.refusal import as_text, narrow, refusal

_FORM = re.compile(r"(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2}))? ?(Z|[+-]\d{2}:\d{2})?", re.ASCII)
_LOOSE = re.compile(
    r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?[\sT]*(上午|下午)?\s*(\d{1,2})\s*[:点时]\s*(\d{1,2})分?(?::(\d{1,2}))?\s*(Z|[+-]\d{2}:?\d{2})?"
)
_AFTERNOON = "下午"
_NOON = 12


@dataclass(frozen=True, slots=True)
class Moment:
    """A wall-clock time; *offset* is None where its author gave none, and then the case's zone decides."""

    local: datetime
    offset: timedelta | None

    def __str__(self) -> str:
        """The time as it is typed, with the offset where there is one."""
        if self.offset is None:
            return f"{self.local:%Y-%m-%d %H:%M}"
        return f"{self.local:%Y-%m-%d %H:%M} {_offset_text(self.offset)}"

    def instant(self, zone: tzinfo | None) -> datetime:
        """The moment in UTC, read in *zone* where it has no offset of its own.

        Raises ValueError where neither is known; the rule `time-without-zone` has told the author before.
        A local time that a clock change makes twice is the earlier one; `time-twice-or-never` reports it.
        """
        own = None if self.offset is None else timezone(self.offset)
        if own is None and zone is None:
            message = f"no zone is known for {self.local}"
            raise ValueError(message)
        return self.local.replace(tzinfo=own or zone).astimezone(UTC)

    def happens_once(self, zone: tzinfo | None) -> bool:
        """Whether the clock in *zone* shows this time exactly once: not in the gap or the fold of a clock change."""
        if self.offset is not None or zone is None:
            return True
        first, second = (self.local.replace(tzinfo=zone, fold=fold) for fold in (0, 1))
        return first.utcoffset() == second.utcoffset()


def as_moment(value: object) -> Moment:
    """The moment that *value* names as `YYYY-MM-DD HH:MM`, with seconds and an offset (`+08:00`, `Z`) where given."""
    text = as_text(value)
    moment = _read(text)
    if moment is None:
        raise refusal("not-a-time", value=text[:80], write=_meant(text))
    return moment


def _read(text: str) -> Moment | None:
    match = _FORM.fullmatch(text)
    try:
        if match and FIRST_YEAR <= int(match[1]) <= LAST_YEAR:
            year, month, day, hour, minute = (int(part) for part in match.groups()[:5])
            return Moment(datetime(year, month, day, hour, minute, int(match[6] or 0)), _offset(match[7]))  # noqa: DTZ001 - local on purpose
    except ValueError:
        pass
    return None


def _offset_text(offset: timedelta) -> str:
    minutes = int(offset.total_seconds()) // 60
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def _offset(text: str | None) -> timedelta | None:
    """The offset from UTC that *text* says; ValueError beyond 14 hours, where no zone is."""
    if text is None:
        return None
    if text == "Z":
        return timedelta()
    hours, minutes = int(text[1:3]), int(text[-2:])
    if hours > 14 or minutes > 59:  # noqa: PLR2004 - UTC+14:00 is the furthest zone (Kiribati)
        raise ValueError(text)
    return (1 if text[0] == "+" else -1) * timedelta(hours=hours, minutes=minutes)


def _meant(text: str) -> str:
    """The moment as it should be typed, where *text* leaves no doubt which; else nothing."""
    match = _LOOSE.fullmatch(narrow(text))
    if not match:
        return ""
    hour = int(match[5])
    if match[4] and (hour > _NOON or (hour == _NOON and match[4] != _AFTERNOON)):
        return ""
    if match[4] == _AFTERNOON and hour < _NOON:
        hour += _NOON
    try:
        local = datetime(int(match[1]), int(match[2]), int(match[3]), hour, int(match[6]), int(match[7] or 0))  # noqa: DTZ001 - local on purpose
    except ValueError:
        return ""
    zone = match[8] or ""
    meant = (
        f"{local:%Y-%m-%d %H:%M}"
        + (f":{local:%S}" if match[7] else "")
        + (zone if zone in ("", "Z") else f" {zone[:3]}:{zone[-2:]}")
    )
    return meant if meant != text and _read(meant) else ""


_SCHEMA = {
    "type": "string",
    "pattern": r"^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})? ?(Z|[+-]\d{2}:\d{2})?$",
    "examples": ["2026-11-10 09:12", "2026-11-10 09:12 +08:00"],
}
WrittenMoment = Annotated[Moment, PlainValidator(as_moment), WithJsonSchema(_SCHEMA)]


def _as_end(value: object) -> Moment | None:
    return None if value == "ongoing" else as_moment(value)


End = Annotated[Moment | None, PlainValidator(_as_end), WithJsonSchema({"anyOf": [_SCHEMA, {"const": "ongoing"}]})]
"""When something ended; None is `ongoing`: it has not."""
