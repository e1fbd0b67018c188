"""Uptime Kuma's `kuma.db`, read only. Its times are UTC without saying so, whatever the server's zone."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta
from operator import sub
from urllib.parse import quote

from generator.base.diagnostic import values
from generator.evidence.beats import Beat, State, longest_wait, stretches
from generator.evidence.given import Given
from generator.evidence.kuma import noted, utc
from generator.evidence.refused import refuse
from generator.evidence.source import EvidenceFile
from generator.model.observation import Outage, Remark, Unknown

NAME = "uptime-kuma-sqlite"
_MAGIC = b"SQLite format 3\x00"
_WANTED = {"monitor": {"id", "name", "interval"}, "heartbeat": {"monitor_id", "status", "time", "msg"}}
_STEPS, _MOST_CALLS = 1_000_000, 20_000
"""SQLite asks after so many steps whether to go on; twenty thousand million are minutes."""
_AT_ONCE = 250
_CLOCK = len("2026-11-10 01:12:00")
_Good = tuple[int, datetime]
"""Row and time of the last good beat, which is told only where something else follows."""
_WAL_VERSION = b"\x02\x02"


def recognises(file: EvidenceFile) -> bool:
    """Whether the file is a database of SQLite; that it is Kuma's is looked at on reading."""
    return file.head.startswith(_MAGIC)


def parse(file: EvidenceFile, given: Given) -> Iterator[Outage | Unknown | Remark]:  # noqa: ARG001 - its zone is known
    """Stretches of every monitor, monitor by monitor."""
    wal = file.path.with_name(file.path.name + "-wal")
    if wal.exists() and wal.stat().st_size:
        yield Remark("kuma-wal-beside", 0, values(name=wal.name))
    elif file.head[18:20] == _WAL_VERSION:
        yield Remark("kuma-wal-missing", 0)
    try:
        with closing(opened(file)) as database:
            yield from _schema(database)
            for monitor, name, interval in _monitors(database):
                yield from noted(stretches(_beats(database, monitor, interval), name, interval))
    except (sqlite3.Error, UnicodeDecodeError) as error:
        refuse("sqlite-broken", reason=error)


def opened(file: EvidenceFile) -> sqlite3.Connection:
    """The database, read only and on its guard; whoever asks for it closes it. sqlite3.Error where it is none."""
    address = f"file:{quote(str(file.path.resolve()))}?mode=ro&immutable=1"
    database = sqlite3.connect(address, uri=True)
    _guarded(database)
    return database


def _guarded(database: sqlite3.Connection) -> None:
    """Nothing is written, no function of the schema runs, and no question is asked for ever."""
    calls = 0

    def go_on() -> int:
        nonlocal calls
        calls += 1
        return int(calls > _MOST_CALLS)

    database.set_progress_handler(go_on, _STEPS)
    database.text_factory = lambda content: content.decode("utf-8", "replace")
    database.execute("PRAGMA query_only=ON")
    database.execute("PRAGMA trusted_schema=OFF")


def _schema(database: sqlite3.Connection) -> Iterator[Remark]:
    """Refuse what is not Kuma's: the two tables must be plain tables with the columns that are read."""
    kinds = dict(database.execute("SELECT name, type || coalesce(sql, '') FROM sqlite_master WHERE type != 'index'"))
    for table, columns in _WANTED.items():
        kind = str(kinds.get(table, ""))
        if not kind.startswith("table") or "VIRTUAL" in kind[:40].upper():
            refuse("sqlite-not-kuma", table=table)
        found = {row[1] for row in database.execute(f"PRAGMA table_info({table})")}
        if missing := sorted(columns - found):
            refuse("columns-missing", columns=f"{table}: {', '.join(missing)}")
    triggers = sorted(name for name, kind in kinds.items() if str(kind).startswith("trigger"))
    if triggers:
        yield Remark("sqlite-has-triggers", 0, values(names=", ".join(map(str, triggers[:5]))))


def _monitors(database: sqlite3.Connection) -> list[tuple[int, str, timedelta | None]]:
    retry = {row[1] for row in database.execute("PRAGMA table_info(monitor)")} & {"retry_interval"}
    column = "retry_interval" if retry else "0"
    rows = database.execute(f"SELECT id, name, interval, {column} FROM monitor ORDER BY id LIMIT 10000")  # noqa: S608 - one of two constants
    found = [(one, str(name or one)[:120], _interval(interval, again)) for one, name, interval, again in rows]
    if not all(isinstance(one, int) for one, _, _ in found):
        refuse("sqlite-broken", reason="monitor.id")
    return found


def _interval(interval: object, again: object) -> timedelta | None:
    seconds = [value for value in (interval, again) if isinstance(value, (int, float)) and 0 < value < 1e7]  # noqa: PLR2004 - four months
    return timedelta(seconds=max(seconds)) if seconds else None


def _beats(database: sqlite3.Connection, monitor: int, interval: timedelta | None) -> Iterator[Beat]:
    """The beats of *monitor* in order of time, of a row of good ones only the first and the last.

    Why: of a million beats nearly all are good and follow each other in time; only where that begins and ends is
    there anything to tell. Every time is read all the same, because one that is wrong refuses the file.
    """
    rows = database.execute(
        "SELECT id, status, time, CASE WHEN status IN (0, 2) THEN substr(msg, 1, 500) END FROM heartbeat"
        " WHERE monitor_id = ? ORDER BY time, id",
        (monitor,),
    )
    longest = longest_wait(interval) or timedelta()
    good: _Good | None = None
    held = False
    while some := rows.fetchmany(_AT_ONCE):
        reached = _all_good(some, good, longest)
        if reached is not None:
            good, held = reached, True
            continue
        for row, status, time, said in some:
            at = _naive(time, row)
            up = status == State.UP and at.tzinfo is None
            if good is not None and up and timedelta() <= at - good[1] <= longest:
                good, held = (row, at), True
                continue
            if good is not None and held:
                yield _last(good)
            yield Beat(utc(at, row), _state(status, row), said or "", row)
            good, held = (row, at) if up else None, False
    if good is not None and held:
        yield _last(good)


def _last(good: _Good) -> Beat:
    """The beat that a row of good ones ends with."""
    return Beat(utc(good[1], good[0]), State.UP, "", good[0], unbroken=True)


def _all_good(rows: list[tuple[int, int, str, str]], before: _Good | None, longest: timedelta) -> _Good | None:
    """The last of *rows* where all are good, and each follows the one before it (first *before*) closely enough.

    Why: asked of hundreds of rows at once, the answer costs a quarter of what it does one by one.
    """
    numbers, states, said, _ = zip(*rows, strict=True)
    if before is None or set(states) != {State.UP}:
        return None
    try:
        if min(map(len, said)) < _CLOCK:
            return None
        times = [before[1], *map(datetime.fromisoformat, said)]
        distances = list(map(sub, times[1:], times))
    except (ValueError, TypeError):
        return None
    naive = not any(at.tzinfo for at in times)
    return (numbers[-1], times[-1]) if naive and timedelta() <= min(distances) and max(distances) <= longest else None


def _naive(said: object, row: int) -> datetime:
    """The time of *row* as it stands there; refused where it is a date alone, or no time."""
    try:
        if not isinstance(said, str) or len(said) < _CLOCK:
            refuse("time-unreadable", row, said=said)
        return datetime.fromisoformat(said)
    except ValueError:
        refuse("time-unreadable", row, said=said)


def _state(status: int, row: int) -> State:
    try:
        return State(status)
    except ValueError:
        refuse("state-unknown", row, said=status)
