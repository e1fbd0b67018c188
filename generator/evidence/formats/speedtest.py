"""Speed tests. Ookla's client counts bytes a second, Python's speedtest-cli bits: mixing them is a factor of 8."""

import json
from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from generator.base.diagnostic import values
from generator.evidence.given import Given
from generator.evidence.numbers import exact
from generator.evidence.refused import refuse
from generator.evidence.source import EvidenceFile
from generator.evidence.tables import header, rows
from generator.evidence.times import iso
from generator.model.observation import Figure, Remark

NAME = "speedtest"
_CSV = {"Server ID", "Sponsor", "Timestamp", "Ping", "Download", "Upload"}
_BITS = 8


def recognises(file: EvidenceFile) -> bool:
    """Whether the file holds results of one of the two clients."""
    opening = file.opening
    if set(header(file)) >= _CSV:
        return True
    ookla = '"bandwidth"' in opening and '"download"' in opening
    return file.looks_like_json and (ookla or ('"bytes_sent"' in opening and '"download"' in opening))


def parse(file: EvidenceFile, given: Given) -> Iterator[Figure | Remark]:
    """Download, upload (bit/s) and ping (ms) of every result."""
    if set(header(file)) >= _CSV:
        yield from _table(file, given)
    else:
        for line, data in _results(file):
            yield from _result(data, line, given)
    yield Remark("benchmark-only", 1)


def _table(file: EvidenceFile, given: Given) -> Iterator[Figure | Remark]:
    table = rows(file)
    _, names = next(table)
    for line, row in table:
        if len(row) != len(names):
            refuse("row-unreadable", line, row=",".join(row))
        cells = dict(zip(names, row, strict=True))
        at = iso(cells["Timestamp"], given, line)
        for name, unit in (("Download", "bit/s"), ("Upload", "bit/s"), ("Ping", "ms")):
            yield _figure(name.lower(), exact(cells[name]), unit, at, line)


def _results(file: EvidenceFile) -> Iterator[tuple[int, Any]]:
    """Every result: one value, or a value a line with log lines before it."""
    first = file.opening.lstrip("\ufeff").split("\n", 1)[0].strip()
    if not (first.startswith("{") and first.endswith("}")):
        yield 1, file.json
        return
    for number, raw in file.lines():
        if not raw.strip():
            continue
        try:
            data = json.loads(raw, parse_float=Decimal)
        except (ValueError, RecursionError, InvalidOperation):
            refuse("json-broken", number, column=1, reason=raw[:60])
        if isinstance(data, dict) and data.get("type", "result") == "result":
            yield number, data


def _result(data: Any, line: int, given: Given) -> Iterator[Figure | Remark]:  # noqa: ANN401 - JSON is any of six types
    if not isinstance(data, dict) or "download" not in data:
        refuse("shape-unknown", line, format=NAME)
    at = iso(data.get("timestamp"), given, line)
    for name in ("download", "upload"):
        told = data.get(name)
        ookla = isinstance(told, dict)
        value = exact(told.get("bandwidth") if isinstance(told, dict) else told)
        yield _figure(name, None if value is None else value * (_BITS if ookla else 1), "bit/s", at, line)
    ping = data.get("ping")
    yield _figure("ping", exact(ping.get("latency") if isinstance(ping, dict) else ping), "ms", at, line)
    if (loss := exact(data.get("packetLoss"))) is not None:
        yield _figure("packets-lost", loss, "%", at, line)


def _figure(name: str, value: Decimal | None, unit: str, at: datetime | None, line: int) -> Figure | Remark:
    if value is None or value < 0 or (unit == "%" and value > 100):  # noqa: PLR2004 - percent
        return Remark("not-measured", line, values(what=name, said="-" if value is None else value))
    return Figure(name, value, unit, at, line)
