"""mtr `--csv`; runs appended by cron repeat the header."""

import csv
from collections.abc import Iterator
from decimal import Decimal

from generator.evidence.given import Given
from generator.evidence.hosts import address, host
from generator.evidence.numbers import exact, number, whole, within
from generator.evidence.refused import refuse
from generator.evidence.routes import MOST_HOPS, MOST_PROBES, route
from generator.evidence.source import EvidenceFile
from generator.evidence.times import epoch
from generator.model.observation import Hop, Remark, Route

NAME = "mtr-csv"
_FIRST = "Mtr_Version"
_COLUMNS = ("Start_Time", "Host", "Hop", "Ip", "Loss%", "Snt", "Last", "Avg", "Best", "Wrst")


def recognises(file: EvidenceFile) -> bool:
    """Whether the first row is mtr's header."""
    return file.opening.lstrip("\ufeff").lstrip().startswith(f"{_FIRST},")


def parse(file: EvidenceFile, given: Given) -> Iterator[Route | Remark]:
    """A route for each start time and host; the header has one nameless column and a comma at its end."""
    head: list[str] = []
    key: tuple[str, str] = ("", "")
    hops: list[Hop] = []
    first = 0
    for line, raw in file.lines():
        row = next(csv.reader([raw]), [])
        if row[:1] == [_FIRST]:
            head = row
        elif row:
            cells = _cells(head, row, line)
            named = (cells["Start_Time"], cells["Host"])
            if named != key:
                yield from _route(key, hops, first, given)
                key, hops, first = named, [], line
            if len(hops) < MOST_HOPS:
                hops.append(_hop(cells, line))
    yield from _route(key, hops, first, given)


def _cells(head: list[str], row: list[str], line: int) -> dict[str, str]:
    cells = dict(zip(head, row, strict=False))
    missing = [name for name in _COLUMNS if name not in cells]
    if missing:
        refuse("columns-missing", line, columns=", ".join(missing))
    return cells


def _hop(cells: dict[str, str], line: int) -> Hop:
    numbers: dict[str, Decimal | None] = {name: number(cells[name]) for name in _COLUMNS[4:]}
    hop, sent = whole(cells["Hop"]), whole(cells["Snt"])
    if hop is None or sent is None or None in numbers.values():
        refuse("row-unreadable", line, row=",".join(cells.values()))
    within((numbers["Loss%"],), 0, 100, line, "Loss%")
    within((sent,), 0, MOST_PROBES, line, "Snt")
    return Hop(
        hop, host(cells["Ip"]), line, numbers["Loss%"], sent, None, numbers["Last"], numbers["Avg"],
        numbers["Best"], numbers["Wrst"], ip=address(cells["Ip"]),
    )  # fmt: skip


def _route(key: tuple[str, str], hops: list[Hop], line: int, given: Given) -> Iterator[Route | Remark]:
    started = epoch(exact(key[0]))
    yield from route(key[1] or None, started, hops, line, given)
    if hops and started is None:
        yield Remark("time-implausible", line, (("said", key[0]),))
