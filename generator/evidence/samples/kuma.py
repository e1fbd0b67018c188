"""Single checks of Uptime Kuma: its database, table or status page; only where one monitor was watched."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing

from generator.evidence.beats import State
from generator.evidence.formats.kuma_sqlite import opened
from generator.evidence.given import Given
from generator.evidence.kuma import utc
from generator.evidence.numbers import exact, whole
from generator.evidence.refused import refuse
from generator.evidence.source import EvidenceFile
from generator.evidence.tables import rows
from generator.model.series import Sample

_Beat = tuple[int, object, object, object, object]
"""Line or row, monitor, state, time, milliseconds."""
_MOST_MS = 10_000_000
"""Milliseconds; three hours are no answer."""


def from_table(file: EvidenceFile, given: Given) -> Iterator[Sample]:  # noqa: ARG001 - its zone is known
    """The rows of the table; those of its maintenance are no checks."""
    table = rows(file)
    _, names = next(table)
    yield from _samples(_beat(line, names, row) for line, row in table)


def _beat(line: int, names: list[str], row: list[str]) -> _Beat:
    if len(row) != len(names):
        refuse("row-unreadable", line, row=",".join(row))
    cells = dict(zip(names, row, strict=True))
    return line, cells["monitor_id"], cells["status"], cells["time"], cells.get("ping")


def from_database(file: EvidenceFile, given: Given) -> Iterator[Sample]:  # noqa: ARG001 - the same
    """The beats of the database, in order of time."""
    try:
        with closing(opened(file)) as database:
            known = {row[1] for row in database.execute("PRAGMA table_info(heartbeat)")}
            ping = "ping" if "ping" in known else "NULL"
            yield from _samples(
                database.execute(f"SELECT id, monitor_id, status, time, {ping} FROM heartbeat ORDER BY time, id")  # noqa: S608 - one of two constants
            )
    except (sqlite3.Error, UnicodeDecodeError) as error:
        refuse("sqlite-broken", reason=error)


def from_page(file: EvidenceFile, given: Given) -> Iterator[Sample]:  # noqa: ARG001 - the same
    """The beats of a status page, in order of time; nothing of a webhook, which tells one moment."""
    data = file.json
    monitors = data.get("heartbeatList") if isinstance(data, dict) else None
    if not isinstance(monitors, dict):
        return
    beats: list[_Beat] = []
    for monitor, rows_of_it in monitors.items():
        for place, row in enumerate(rows_of_it if isinstance(rows_of_it, list) else [None], 1):
            if not isinstance(row, dict):
                refuse("state-unknown", place, said=row)
            beats.append((place, monitor, row.get("status"), row.get("time"), row.get("ping")))
    yield from _samples(sorted(beats, key=lambda beat: utc(beat[3], beat[0])))


def _samples(beats: Iterable[_Beat]) -> Iterator[Sample]:
    """A sample a check; refuses a second monitor, whose checks are another figure."""
    known: object = None
    for line, monitor, said, time, ping in beats:
        known = monitor if known is None else known
        if monitor != known:
            refuse("two-probes", line, count=2)
        state = whole(said)
        if state is None or state not in State.__members__.values():
            refuse("state-unknown", line, said=said)
        if state == State.MAINTENANCE:
            continue
        took = exact(ping)
        at = utc(time, line)
        if state == State.UP and took is not None and 0 <= took < _MOST_MS:
            yield Sample(at, 1, 0, took, took, took, 1)
        else:
            yield Sample(at, 1, int(state != State.UP))
