"""UptimeRobot's export as CSV: the older one without a header, and the newer one."""

from collections import defaultdict
from collections.abc import Iterator

from generator.base.diagnostic import values
from generator.evidence.durations import duration
from generator.evidence.given import Given
from generator.evidence.logs import Change, stretches
from generator.evidence.order import date_order
from generator.evidence.refused import refuse
from generator.evidence.source import EvidenceFile
from generator.evidence.tables import header, rows
from generator.evidence.times import instant, wall
from generator.model.observation import Outage, Remark, Unknown

NAME = "uptimerobot-csv"
_OLD = ("Event", "Monitor", "Date-Time", "Reason", "Duration")
_NEW = {"Monitor", "Event", "Date-Time", "Reason", "Duration"}
_KINDS = {"down": "down", "up": "up", "paused": "paused", "started": "started"}


def recognises(file: EvidenceFile) -> bool:
    """Whether the first row is the newer header, or a row of the older export."""
    first = header(file)
    old = len(first) == len(_OLD) and first[0].lower() in _KINDS and wall(first[2]) is not None
    return set(first) >= _NEW or old


def parse(file: EvidenceFile, given: Given) -> Iterator[Outage | Unknown | Remark]:
    """Stretches of every monitor. The file says neither zone nor, with `07-08-2015`, which number is the month."""
    table = [(line, row) for line, row in rows(file)]
    names = list(_OLD)
    if set(table[0][1]) >= _NEW:
        names = table.pop(0)[1]
    cells = [(line, dict(zip(names, row, strict=False))) for line, row in table]
    order = date_order((row.get("Date-Time", "") for _, row in cells), given)
    changes: defaultdict[str, list[Change]] = defaultdict(list)
    for line, row in cells:
        if not set(row) >= _NEW:
            refuse("row-unreadable", line, row=",".join(row.values()))
        changes[row["Monitor"][:120]].append(_change(row, line, order))
    events = [change for own in changes.values() for change in own]
    if not any(change.kind in ("down", "paused") for change in events):
        yield Remark("no-outage", 1, values(source=", ".join(list(changes)[:5]), entries=len(events)))
        return
    for source, own in changes.items():
        placed = [_placed(change, order, given) for change in own]
        yield from stretches(placed, source)


def _change(row: dict[str, str], line: int, order: str | None) -> Change:
    kind = _KINDS.get(row["Event"].lower())
    if kind is None:
        refuse("state-unknown", line, said=row["Event"])
    if wall(row["Date-Time"], order) is None:
        refuse("time-unreadable", line, said=row["Date-Time"])
    return Change(None, kind, duration(row["Duration"]), f"{row['Date-Time']}\n{row['Reason']}", line)


def _placed(change: Change, order: str | None, given: Given) -> Change:
    said, _, reason = change.said.partition("\n")
    found = wall(said, order)
    if found is None:
        refuse("time-unreadable", change.line, said=said)
    return Change(instant(found, given, change.line), change.kind, change.lasted, reason, change.line)
