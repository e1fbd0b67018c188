"""A database in the manner of Uptime Kuma, made by us."""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

MONITOR = "CREATE TABLE monitor (id INTEGER PRIMARY KEY, name TEXT, interval INTEGER, maxretries INTEGER, retry_interval INTEGER)"
HEARTBEAT = (
    "CREATE TABLE heartbeat (id INTEGER PRIMARY KEY AUTOINCREMENT, important BOOLEAN, monitor_id INTEGER,"
    " status SMALLINT, msg TEXT, time DATETIME, ping INTEGER, duration INTEGER)"
)
INDEX = "CREATE INDEX monitor_time_index ON heartbeat (monitor_id, time)"
UP, DOWN, PENDING, MAINTENANCE = 1, 0, 2, 3


def kuma(path: Path, beats: Iterable[tuple[int, int, str, str]], *more: str, interval: int = 60) -> Path:
    """The database at *path* with *beats* (monitor, status, time, message) of monitors 1 and 2, and what *more* adds."""
    with closing(sqlite3.connect(path)) as database:
        database.execute(MONITOR)
        database.execute(HEARTBEAT)
        database.execute(INDEX)
        database.executemany("INSERT INTO monitor VALUES (?, ?, ?, 0, 0)", [(1, "web", interval), (2, "ssh", interval)])
        database.executemany("INSERT INTO heartbeat (monitor_id, status, time, msg) VALUES (?, ?, ?, ?)", beats)
        for statement in more:
            database.execute(statement)
        database.commit()
    return path
