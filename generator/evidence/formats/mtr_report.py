"""mtr as text: `--report`, `--report-wide`, and its screen copied."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal

from generator.base.diagnostic import values
from generator.evidence.clean import clean
from generator.evidence.given import Given
from generator.evidence.hosts import address, commanded, host
from generator.evidence.numbers import number, whole, within
from generator.evidence.routes import MOST_HOPS, MOST_PROBES, route
from generator.evidence.source import EvidenceFile
from generator.evidence.times import instant, wall
from generator.model.observation import Hop, Remark, Route

NAME = "mtr"
_HEAD = re.compile(
    r"^\s*(?:HOST:?|Host)\s+(?:(?!Loss%|Snt)\S+\s+)?(?P<columns>(?:Loss%|Drop|Rcv|Snt|Last|Best|Avg|Wrst)(?=\s).*)$"
)
_ROW = re.compile(r"^\s*(?P<hop>\d{1,3})\.(?:\|--|\s|\|)\s*(?P<rest>\S.*)$")
_START = re.compile(r"^\s*Start: (?P<at>.+)$")
_AS = re.compile(r"^AS(?:\d+|\?\?\?)\s+")
_NAMED = re.compile(r"^(?P<name>\S+) \((?P<ip>[\da-fA-F.:]+)\)$")


def recognises(file: EvidenceFile) -> bool:
    """Whether the header of mtr's columns stands in the beginning, and a row of it below."""
    lines = [clean(line) for line in file.opening.splitlines()]
    return any(_HEAD.match(line) for line in lines) and any(_ROW.match(line) for line in lines)


@dataclass(slots=True)
class _Table:
    line: int
    columns: list[str]
    hops: list[Hop] = field(default_factory=list)


def parse(file: EvidenceFile, given: Given) -> Iterator[Route | Remark]:
    """Every table; lines between rows are further addresses of the same hop (several paths, labels) and no hops."""
    table: _Table | None = None
    said, target = "", None
    for line_number, raw in file.lines():
        line = clean(raw)
        start, head, row = _START.match(line), _HEAD.match(line), _ROW.match(line)
        if start or head:
            yield from _finished(table, said, target, given)
            table = None
        if start:
            said = start["at"]
        elif head:
            table = _Table(line_number, head["columns"].split())
        elif row and table is not None and len(table.hops) < MOST_HOPS:
            table.hops.append(_hop(row, table.columns, line_number))
        elif (named := commanded(line)) is not None:
            yield from _finished(table, said, target, given)
            table, said, target = None, "", named
    yield from _finished(table, said, target, given)


def _finished(table: _Table | None, said: str, target: str | None, given: Given) -> Iterator[Route | Remark]:
    if table is None or not table.hops:
        return
    yield from route(target, _started(said, given), table.hops, table.line, given)
    if said and _started(said, given) is None:
        yield Remark("time-without-zone", table.line, values(said=said))


def _started(said: str, given: Given) -> datetime | None:
    """The start, where its zone is known; older versions print none."""
    found = wall(said, given.dates)
    if found is None or (found.offset is None and given.zone is None):
        return None
    return instant(found, given, 0)


def _hop(row: re.Match[str], columns: list[str], line: int) -> Hop:
    """One row. Columns are read by the header's names: their order can be changed with `-o`."""
    words = row["rest"].split()
    cells = words[-len(columns) :] if len(words) > len(columns) else []
    named = [_cell(word) for word in cells]
    name = " ".join(words[: -len(columns)] if cells and None not in named else words)
    found = dict(zip(columns, named, strict=True)) if cells and None not in named else {}
    name = _AS.sub("", name)
    match = _NAMED.match(name)
    within((found.get("Loss%"),), 0, 100, line, "Loss%")
    within((found.get("Snt"), found.get("Rcv")), 0, MOST_PROBES, line, "Snt")
    return Hop(
        int(row["hop"]), host(match["name"] if match else name), line, found.get("Loss%"), whole(found.get("Snt")),
        whole(found.get("Rcv")), found.get("Last"), found.get("Avg"), found.get("Best"), found.get("Wrst"),
        ip=address(match["ip"] if match else name),
    )  # fmt: skip


def _cell(word: str) -> Decimal | None:
    """A number, without its percent mark; values from 1000 on are printed as `1105.`."""
    return number(word.removesuffix("%"))
