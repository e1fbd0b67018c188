"""NextTrace as text, `--raw` and `--json`. One view of the way, no measure of loss; its banner dates the build."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any

from generator.evidence.clean import clean
from generator.evidence.given import Given
from generator.evidence.hosts import address
from generator.evidence.numbers import exact, number
from generator.evidence.refused import refuse
from generator.evidence.routes import MOST_HOPS, route
from generator.evidence.source import EvidenceFile
from generator.model.observation import Hop, Remark, Route

NAME = "nexttrace"
_TARGET = re.compile(r"^traceroute to (?P<target>\S+?),")
_ROW = re.compile(r"^(?P<hop>\d{1,3}) {2,}(?P<host>[\da-fA-F:.]+|\*)(?:\s|$)")
_TIME = re.compile(r"(?<![\w.])(?P<ms>\d{1,7}(?:\.\d{1,3})?) ms\b")
_RAW = re.compile(r"^(?P<hop>\d{1,3})\|(?P<host>[\da-fA-F:.]+|\*)\|")
_NANOSECONDS = 1_000_000
_MOST_NANOSECONDS = 10**12


def recognises(file: EvidenceFile) -> bool:
    """Whether the banner, raw rows or the JSON of NextTrace stand in the beginning."""
    opening = file.opening
    if file.looks_like_json:
        return '"Hops"' in opening and '"TTL"' in opening
    first = next((line for line in opening.splitlines() if line.strip()), "")
    return "NextTrace" in opening or bool(_RAW.match(first) and first.count("|") >= 6)  # noqa: PLR2004 - fields of a raw row


def parse(file: EvidenceFile, given: Given) -> Iterator[Route | Remark]:
    """The one route."""
    if file.looks_like_json:
        yield from route(None, None, _json(file.json), 1, given)
        return
    target, first = None, 0
    hops: list[Hop] = []
    for line, raw in file.lines():
        text = clean(raw)
        named, row, bare = _TARGET.match(text), _ROW.match(text), _RAW.match(text)
        if named:
            target, first = named["target"], line
        elif bare and len(hops) < MOST_HOPS:
            hops.append(_raw(bare, text, line))
        elif row and (first or hops) and len(hops) < MOST_HOPS:
            hops.append(_timed(_empty(row, line), text))
        elif hops and not row:
            hops[-1] = _timed(hops[-1], text)
    yield from route(target, None, hops, first or 1, given)


def _empty(row: re.Match[str], line: int) -> Hop:
    silent = row["host"] == "*"
    return Hop(int(row["hop"]), None if silent else row["host"], line, unanswered=int(silent), ip=address(row["host"]))


def _timed(hop: Hop, text: str) -> Hop:
    """*hop* with the time that *text* shows: it stands on the line below the address."""
    match = _TIME.search(text)
    if match is None or hop.probes_ms or hop.host is None:
        return hop
    return replace(hop, probes_ms=(Decimal(match["ms"]),))


def _raw(row: re.Match[str], text: str, line: int) -> Hop:
    cells = text.split("|")
    ms = number(cells[3]) if len(cells) > 3 else None  # noqa: PLR2004 - hop, address, name, time
    hop = _empty(row, line)
    return hop if ms is None or ms < 0 or hop.host is None else replace(hop, probes_ms=(ms,))


def _json(data: Any) -> list[Hop]:  # noqa: ANN401 - JSON is any of six types
    rows = data.get("Hops") if isinstance(data, dict) else None
    if not isinstance(rows, list):
        refuse("shape-unknown", 1, format=NAME)
    return [_probes(row, place) for place, row in enumerate(rows[:MOST_HOPS], 1) if isinstance(row, list) and row]


def _probes(row: list[Any], place: int) -> Hop:
    """One hop; its times are nanoseconds."""
    answered = [one for one in row if isinstance(one, dict) and one.get("Success") is True]
    times = [ns for one in answered if (ns := exact(one.get("RTT"))) is not None and 0 <= ns < _MOST_NANOSECONDS]
    where = answered[0].get("Address") if answered else None
    ip = where.get("IP") if isinstance(where, dict) else None
    shown = address(ip) if isinstance(ip, str) else None
    return Hop(
        place, shown, place, probes_ms=tuple(ns / _NANOSECONDS for ns in times),
        unanswered=len(row) - len(answered), ip=shown,
    )  # fmt: skip
