"""Times as monitors and people write them, into instants; what two readings fit is refused with both."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal

from generator.evidence.given import Given
from generator.evidence.refused import refuse

FIRST_YEAR, LAST_YEAR = 2005, 2100
"""No monitor of this trade is older; before and after it a number is no time."""
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_UNITS = ((10**8, 10**11, 1), (10**11, 10**14, 10**3), (10**14, 10**17, 10**6), (10**17, 10**20, 10**9))
"""Least and most of seconds, milliseconds, microseconds and nanoseconds, and how many make a second."""
_CLOCK = r"(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,](?P<part>\d{1,9}))?)?(?: ?(?P<half>[AaPp]\.?[Mm]\.?))?"  # noqa: E501 - one pattern
_ZONE = r"(?: ?(?P<zone>Z|UTC|GMT|(?:UTC|GMT)?[+-]\d{2}:?\d{2}|(?:UTC|GMT)?[+-]\d{1,2}|[A-Z]{3,5}))?"
_FORMS = (
    re.compile(
        rf"(?P<year>\d{{4}})(?:[-/.]|年 ?)(?P<month>\d{{1,2}})(?:[-/.]|月 ?)(?P<day>\d{{1,2}})(?:日)?(?:[T ]|,? ){{1,2}}{_CLOCK}{_ZONE}",  # noqa: E501 - one pattern
        re.ASCII,
    ),
    re.compile(
        rf"(?P<one>\d{{1,2}})(?P<mark>[-/.])(?P<two>\d{{1,2}})[-/.](?P<year>\d{{4}}|\d{{2}}),? \(?{_CLOCK}\)?{_ZONE}",
        re.ASCII,
    ),
    re.compile(
        rf"(?:[A-Z][a-z]{{2}},? )?(?P<day>\d{{1,2}}) (?P<name>[A-Z][a-z]{{2,8}}) (?P<year>\d{{4}}),? {_CLOCK}{_ZONE}"
    ),
    re.compile(
        rf"(?:[A-Z][a-z]{{2}},? )?(?P<name>[A-Z][a-z]{{2,8}}) +(?P<day>\d{{1,2}}) {_CLOCK}{_ZONE} (?P<year>\d{{4}})"
    ),
    re.compile(rf"(?P<name>[A-Z][a-z]{{2,8}}) +(?P<day>\d{{1,2}}), (?P<year>\d{{4}}),? {_CLOCK}{_ZONE}"),
)
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SURE = {"Z": 0, "UTC": 0, "GMT": 0}
_NOON, _MONTHS = 12, 12


@dataclass(frozen=True, slots=True)
class Wall:
    """A time on a wall clock; *offset* None: its zone was not said. *other* is what it is with day and month swapped.

    *abbreviation* is a zone's name that several zones share, as `CST`.
    """

    local: datetime
    offset: timedelta | None
    said: str
    other: datetime | None = None
    abbreviation: str = ""


def wall(text: str, dates: str | None = None) -> Wall | None:
    """The time that *text* says as a whole; None where it is none. *dates* is the order of day and month."""
    said = " ".join(text.split())
    for form in _FORMS:
        match = form.fullmatch(said)
        if match:
            return _read(match.groupdict(), said, dates)
    return None


def _read(part: dict[str, str | None], said: str, dates: str | None) -> Wall | None:
    try:
        clock = _clock(part)
        (year, month, day), other = _date(part, dates)
        local = datetime(year, month, day, *clock)  # noqa: DTZ001 - local on purpose
        swapped = None if other is None else datetime(*other, *clock)  # noqa: DTZ001 - local on purpose
        offset, name = _offset(part.get("zone") or "")
    except ValueError:
        return None
    return Wall(local, offset, said, swapped, name)


def _clock(part: dict[str, str | None]) -> tuple[int, int, int, int]:
    hour = int(part["hour"] or 0)
    half = (part.get("half") or "").lower()[:1]
    if half and not 1 <= hour <= _NOON:
        raise ValueError(hour)
    if half:
        hour = hour % _NOON + (_NOON if half == "p" else 0)
    fraction = (part.get("part") or "")[:6].ljust(6, "0")
    return hour, int(part["minute"] or 0), int(part.get("second") or 0), int(fraction)


def _date(part: dict[str, str | None], dates: str | None) -> tuple[tuple[int, int, int], tuple[int, int, int] | None]:
    """Year, month and day; and the same swapped where both readings are a date and nobody said which holds."""
    year = int(part["year"] or 0)
    year += 2000 if year < 100 else 0  # noqa: PLR2004 - two digits mean this century: no monitor is older
    if part.get("name"):
        return (year, MONTHS.index((part["name"] or "")[:3].lower()) + 1, int(part["day"] or 0)), None
    if part.get("month"):
        return (year, int(part["month"] or 0), int(part["day"] or 0)), None
    one, two = int(part["one"] or 0), int(part["two"] or 0)
    if one > _MONTHS or dates == "dmy" or part["mark"] == ".":
        return (year, two, one), None
    if two > _MONTHS or dates == "mdy":
        return (year, one, two), None
    return (year, two, one), None if one == two else (year, one, two)


def _offset(zone: str) -> tuple[timedelta | None, str]:
    if not zone or zone in ("AM", "PM"):
        return None, ""
    if zone in _SURE:
        return timedelta(), ""
    match = re.fullmatch(r"(?:UTC|GMT)?([+-])(\d{1,2}):?(\d{2})?", zone, re.ASCII)
    if not match:
        return None, zone
    hours, minutes = int(match[2]), int(match[3] or 0)
    if hours > 14 or minutes % 15 or minutes > 59:  # noqa: PLR2004 - UTC+14:00 is the furthest zone (Kiribati), and all are of whole quarters
        raise ValueError(zone)
    return (1 if match[1] == "+" else -1) * timedelta(hours=hours, minutes=minutes), ""


def instant(moment: Wall, given: Given, line: int) -> datetime:
    """*moment* in UTC. Refused, with what would decide it, where its zone or its date is not known."""
    if moment.other is not None:
        refuse("date-order", line, said=moment.said, one=f"{moment.local:%Y-%m-%d}", two=f"{moment.other:%Y-%m-%d}")
    if not FIRST_YEAR < moment.local.year < LAST_YEAR:
        refuse("time-implausible", line, said=moment.said)
    if moment.offset is not None:
        return moment.local.replace(tzinfo=timezone(moment.offset)).astimezone(UTC)
    if given.zone is None:
        if moment.abbreviation:
            refuse("zone-ambiguous", line, said=moment.said, zone=moment.abbreviation)
        refuse("zone-missing", line, said=moment.said)
    given.asked.zone = True
    first, second = (moment.local.replace(tzinfo=given.zone, fold=fold) for fold in (0, 1))
    if moment.abbreviation and moment.abbreviation not in (first.tzname(), second.tzname()):
        refuse("zone-conflict", line, said=moment.said, zone=moment.abbreviation, other=given.zone.key)
    if first.utcoffset() != second.utcoffset():
        readings = (f"{one.astimezone(UTC):%Y-%m-%d %H:%M} UTC" for one in (first, second))
        one, two = readings
        refuse("time-twice-or-never", line, said=moment.said, one=one, two=two, zone=given.zone.key)
    return first.astimezone(UTC)


def epoch(value: Decimal | None) -> datetime | None:
    """The instant that a number of seconds, milli-, micro- or nanoseconds since 1970 says; None where it says none.

    Why: 100 seconds after 1970 stands in exports that went wrong, and is no time of an outage.
    """
    if value is None or value < 0:
        return None
    for least, most, unit in _UNITS:
        if least <= value < most:
            at = _EPOCH + timedelta(microseconds=int(value * 10**6 / unit))
            return at if FIRST_YEAR <= at.year <= LAST_YEAR else None
    return None


def iso(text: object, given: Given, line: int) -> datetime | None:
    """The instant of an ISO 8601 text; None where there is none. A text that is no time is refused."""
    if text is None or text == "":
        return None
    found = wall(str(text)[:64])
    if found is None:
        refuse("time-unreadable", line, said=text)
    return instant(found, given, line)
