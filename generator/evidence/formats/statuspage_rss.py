"""A provider's status page as RSS or Atom; an entry's date is its last update, its start stands in its text."""

import html
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from xml.etree.ElementTree import Element

from generator.base.diagnostic import values
from generator.evidence.given import Given
from generator.evidence.refused import refuse
from generator.evidence.source import EvidenceFile
from generator.evidence.times import FIRST_YEAR, LAST_YEAR, MONTHS, iso
from generator.evidence.xml import parsed
from generator.model.observation import Cause, Outage, Remark

NAME = "status-feed"
_ATOM = "{http://www.w3.org/2005/Atom}"
_UPDATE = re.compile(
    r"(?P<month>[A-Z][a-z]{2}) +(?P<day>\d{1,2}) ?, +(?P<hour>\d{1,2}):(?P<minute>\d{2}) (?P<zone>[A-Z]{3,4})\s+(?P<status>[A-Z][a-z]+(?: [a-z]+)?) - "  # noqa: E501 - one pattern
)
_OVER = {"resolved", "completed"}
_MARK = re.compile(r"<[^>]{0,500}>")


def recognises(file: EvidenceFile) -> bool:
    """Whether a feed begins here."""
    return bool(re.search(r"<rss[\s>]|<feed[\s>]", file.opening[:2000]))


def parse(file: EvidenceFile, given: Given) -> Iterator[Outage | Remark]:
    """A stretch an entry that tells its updates; entries that do not are named."""
    root = parsed(file.text)
    entries = [*root.iter("item"), *root.iter(f"{_ATOM}entry")]
    for place, entry in enumerate(entries, 1):
        yield from _entry(entry, place, given)
    yield Remark("provider-record", 1, values(incidents=len(entries)))


def _entry(entry: Element, place: int, given: Given) -> Iterator[Outage | Remark]:
    title = _text(entry, "title")[:200]
    last = _last(entry, place, given)
    body = " ".join(_MARK.sub(" ", html.unescape(_text(entry, "description", "content", "summary"))).split())
    updates = [(_instant(match, last, place), match["status"].lower()) for match in _UPDATE.finditer(body[:200_000])]
    if not updates:
        yield Remark("entry-without-times", place, values(title=title))
        return
    start = min(at for at, _ in updates)
    over = [at for at, status in updates if status in _OVER]
    end = max(over) if over else None
    newest = max(updates)[1]
    yield Outage(start, end, "reported", Cause.RECORD, (start, start), title, place, newest)
    if end is None:
        yield Remark("still-down", place, values(source=title, cause=newest))


def _text(entry: Element, *names: str) -> str:
    for name in names:
        for tag in (name, f"{_ATOM}{name}"):
            if (found := entry.findtext(tag)) is not None:
                return found
    return ""


def _last(entry: Element, place: int, given: Given) -> datetime:
    said = _text(entry, "pubDate")
    try:
        found = parsedate_to_datetime(said) if said else iso(_text(entry, "updated", "published"), given, place)
    except (ValueError, OverflowError):
        found = None
    if found is None:
        refuse("time-missing", place, what=_text(entry, "title"))
    if not FIRST_YEAR < found.year <= LAST_YEAR:
        refuse("time-implausible", place, said=said or found)
    return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)


def _instant(match: re.Match[str], last: datetime, place: int) -> datetime:
    """A time without a year: the latest that is not after the entry's own date."""
    if match["zone"] not in ("UTC", "GMT"):
        refuse("zone-ambiguous", place, said=match[0], zone=match["zone"])
    try:
        month = MONTHS.index(match["month"].lower()) + 1
        at = datetime(last.year, month, int(match["day"]), int(match["hour"]), int(match["minute"]), tzinfo=UTC)
        return at if at <= last + timedelta(days=1) else at.replace(year=last.year - 1)
    except ValueError:
        refuse("time-unreadable", place, said=match[0])
