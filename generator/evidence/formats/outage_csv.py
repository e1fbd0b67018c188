"""Any table of outages, by a saved mapping of its columns."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from generator.base.diagnostic import values
from generator.evidence.causes import cause
from generator.evidence.durations import duration
from generator.evidence.given import Given
from generator.evidence.mapping import ColumnMapping
from generator.evidence.numbers import exact
from generator.evidence.order import date_order
from generator.evidence.refused import refuse
from generator.evidence.source import EvidenceFile
from generator.evidence.tables import header, rows
from generator.evidence.times import epoch, instant, wall
from generator.model.observation import Cause, Outage, Remark, Unknown

NAME = "outage-table"
_LONGEST_NAME = 50
_OPEN = {"", "-", "null", "ongoing", "none"}


def recognises(file: EvidenceFile) -> bool:
    """Whether the first row looks like a header of several columns."""
    first = header(file)
    names = [name for name in first if name]
    return len(names) > 1 and not file.looks_like_json and all(_is_name(name) for name in names)


def _is_name(cell: str) -> bool:
    """Whether *cell* could be the name of a column: short, no number, no sentence, no metric."""
    return len(cell) <= _LONGEST_NAME and not cell[0].isdigit() and not any(mark in cell for mark in "{}<>=。，")


def parse(file: EvidenceFile, given: Given) -> Iterator[Outage | Unknown | Remark]:
    """A stretch a row that the mapping calls down or unknown; rows of other states are up."""
    mapping = given.mapping
    names = header(file)
    if mapping is None:
        refuse("table-needs-mapping", 1, columns=", ".join(names))
    wanted = [mapping.start, mapping.end, mapping.duration, mapping.state, mapping.target, mapping.cause]
    missing = [name for name in wanted if name is not None and name not in names]
    if missing:
        refuse("columns-missing", 1, columns=", ".join(missing))
    table = list(rows(file))[1:]
    order = mapping.dates or date_order(
        (row[names.index(mapping.start)] for _, row in table if len(row) == len(names)), given
    )
    skipped = 0
    for line, row in table:
        if len(row) != len(names):
            refuse("row-unreadable", line, row=",".join(row))
        found = _stretch(dict(zip(names, row, strict=True)), mapping, _Reading(given, order, line))
        skipped += found is None
        if found is not None:
            yield found
    yield Remark("rows-read", 1, values(rows=len(table), skipped=skipped))


class _Reading:
    """How times of a row are read."""

    def __init__(self, given: Given, order: str | None, line: int) -> None:
        self.given, self.order, self.line = given, order, line

    def instant(self, text: str, mapping: ColumnMapping) -> datetime:
        number = exact(text) if text.replace(".", "", 1).isdigit() else None
        if number is not None:
            at = epoch(number)
            if at is None:
                refuse("time-implausible", self.line, said=text)
            return at
        found = wall(text, self.order)
        if found is None:
            refuse("time-unreadable", self.line, said=text)
        zone = mapping.zone or self.given.zone
        return instant(found, replace(self.given, zone=zone), self.line)


def _stretch(row: dict[str, str], mapping: ColumnMapping, reading: _Reading) -> Outage | Unknown | None:
    said = row[mapping.state].lower() if mapping.state else ""
    down = not mapping.state or said in {word.lower() for word in mapping.down}
    unknown = bool(mapping.state) and said in {word.lower() for word in mapping.unknown}
    if not (down or unknown):
        return None
    start = reading.instant(row[mapping.start], mapping)
    end = _end(row, mapping, reading, start)
    if end is not None and end < start:
        refuse("end-before-start", reading.line, start=row[mapping.start], end=row.get(mapping.end or "", ""))
    source = row[mapping.target][:120] if mapping.target else ""
    if unknown:
        return Unknown(start, end, Cause.UNKNOWN, source, reading.line)
    reason = row[mapping.cause] if mapping.cause else ""
    return Outage(start, end, "down", cause(reason), (None, start), source, reading.line, reason[:200])


def _end(row: dict[str, str], mapping: ColumnMapping, reading: _Reading, start: datetime) -> datetime | None:
    """When the row was over; None where it says that it is not."""
    if mapping.end:
        said = row[mapping.end]
        return None if said.lower() in _OPEN else reading.instant(said, mapping)
    if mapping.duration is None:
        return None
    length: timedelta | None = duration(row[mapping.duration], mapping.unit)
    if length is None:
        refuse("duration-unreadable", reading.line, said=row[mapping.duration], unit=mapping.unit)
    return start + length
