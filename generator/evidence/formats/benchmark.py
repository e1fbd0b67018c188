"""YABS and bench.sh: rates of disk and network as a customer's script prints them."""

import re
from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal
from typing import Any

from generator.base.diagnostic import values
from generator.evidence.clean import clean
from generator.evidence.given import Given
from generator.evidence.numbers import exact
from generator.evidence.refused import RefusedError, refuse
from generator.evidence.source import EvidenceFile
from generator.evidence.times import epoch, instant, wall
from generator.model.observation import Figure, Remark

NAME = "benchmark"
_FACTOR = {"K": 10**3, "M": 10**6, "G": 10**9, "": 1}
_BLOCKS = re.compile(r"^Block Size \| (?P<one>\S+) +\(IOPS\) \| (?P<two>\S+)")
_DISK = re.compile(
    r"^(?P<what>Read|Write|Total) +\| (?P<one>[\d.]+ [KMG]?B/s|-+)\s*\([^)]*\) *\| (?P<two>[\d.]+ [KMG]?B/s|-+)"
)
_NET = re.compile(
    r"^(?P<who>[^|]{1,30}?) *\| (?P<where>[^|]{1,40}?) *\| (?P<send>[^|]{1,30}?) *\| (?P<recv>[^|]{1,30}?) *(?:\|.*)?$"
)
_RATE = re.compile(r"(?P<value>\d{1,9}(?:\.\d{1,6})?) ?(?P<factor>[KMG]?)(?P<unit>B/s|bits/sec|bps)")
_SCORE = re.compile(r"^(?P<which>Single|Multi) Core *\| (?P<score>\d{1,7})\b")
_IO = re.compile(r"^\s*I/O Speed\((?P<which>average|1st run|2nd run|3rd run)\)\s*: (?P<rate>\d.*)$")
_NODE = re.compile(r"^\s*(?P<where>\S.*?)\s{2,}(?P<up>[\d.]+ [KMG]bps)\s+(?P<down>[\d.]+ [KMG]bps)\s+[\d.]+ ms")
_STAMP = re.compile(r"^\s*Timestamp\s*: (?P<at>.+?)\s*$")


def recognises(file: EvidenceFile) -> bool:
    """Whether the banner of one of the scripts, or the JSON of YABS, stands in the beginning."""
    opening = file.opening
    if file.looks_like_json:
        return '"fio"' in opening and '"speed_r"' in opening
    return "Yet-Another-Bench-Script" in opening or "A Bench.sh Script" in opening


def parse(file: EvidenceFile, given: Given) -> Iterator[Figure | Remark]:
    """Rates as printed. They show what a machine gave at one moment, and no outage."""
    if file.looks_like_json:
        yield from _json(file.json)
    else:
        at = None
        for _, raw in file.lines():
            at = at or _time(clean(raw), given)
        blocks = ("", "")
        for line_number, raw in file.lines():
            line = clean(raw)
            if match := _BLOCKS.match(line):
                blocks = (match["one"], match["two"])
            yield from _line(line, line_number, blocks, at)
        if at is None:
            yield Remark("no-time", 0)
    yield Remark("benchmark-only", 1)


def _time(line: str, given: Given) -> datetime | None:
    """The time that a line is, where its zone is sure; CST and the like are not."""
    match = _STAMP.match(line)
    found = wall(match["at"] if match else _reordered(line))
    try:
        return None if found is None else instant(found, given, 0)
    except RefusedError:
        return None


def _reordered(line: str) -> str:
    """`Mon Aug  4 03:33:08 PM UTC 2025`, as `date` prints it, with the year where `wall` looks for it."""
    return line.strip() if re.match(r"^[A-Z][a-z]{2} ", line.strip()) and len(line) < 60 else ""  # noqa: PLR2004 - a date


def _line(line: str, number: int, blocks: tuple[str, str], at: datetime | None) -> Iterator[Figure | Remark]:
    if match := _DISK.match(line):
        for block, said in zip(blocks, (match["one"], match["two"]), strict=True):
            if block:
                yield _rate(f"disk-{match['what'].lower()}-{block}", said, at, number)
    elif match := _SCORE.match(line):
        yield Figure(f"geekbench-{match['which'].lower()}", Decimal(match["score"]), "points", at, number)
    elif match := _IO.match(line):
        yield _rate(f"disk-write-{match['which'].replace(' ', '-')}", match["rate"], at, number)
    elif match := _NODE.match(line):
        yield _rate(f"upload {match['where']}", match["up"], at, number)
        yield _rate(f"download {match['where']}", match["down"], at, number)
    elif (match := _NET.match(line)) and ("bits/sec" in line or "busy" in line):
        yield _rate(f"send {match['who']} {match['where']}", match["send"], at, number)
        yield _rate(f"receive {match['who']} {match['where']}", match["recv"], at, number)


def _rate(name: str, said: str, at: datetime | None, line: int) -> Figure | Remark:
    """The rate in byte/s or bit/s; `busy` and `--` mean that nothing was measured."""
    match = _RATE.fullmatch(said.strip())
    if match is None:
        return Remark("not-measured", line, values(what=name, said=said.strip()))
    value = Decimal(match["value"]) * _FACTOR[match["factor"]]
    return Figure(name[:80], value, "byte/s" if match["unit"] == "B/s" else "bit/s", at, line)


def _json(data: Any) -> Iterator[Figure | Remark]:  # noqa: ANN401 - JSON is any of six types
    if not isinstance(data, dict) or not isinstance(data.get("fio"), list):
        refuse("shape-unknown", 1, format=NAME)
    runtime = data.get("runtime")
    at = epoch(exact(runtime.get("start"))) if isinstance(runtime, dict) else None
    for one in data["fio"]:
        if isinstance(one, dict) and one.get("speed_units") == "KBps":
            for key, what in (("speed_r", "read"), ("speed_w", "write")):
                value = exact(one.get(key))
                if value is not None and value >= 0:
                    yield Figure(f"disk-{what}-{one.get('bs')}"[:80], value * 1000, "byte/s", at, 1)
    rows = data.get("iperf")
    for one in rows if isinstance(rows, list) else ():
        if isinstance(one, dict):
            where = f"{one.get('provider')} {one.get('loc')} {one.get('mode')}"
            yield _rate(f"send {where}", str(one.get("send", "")), at, 1)
            yield _rate(f"receive {where}", str(one.get("recv", "")), at, 1)
    if at is None:
        yield Remark("no-time", 1)
