"""traceroute of Linux, macOS and BSD, traceroute6 and tracert of Windows."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from generator.base.diagnostic import values
from generator.evidence.clean import clean
from generator.evidence.given import Given
from generator.evidence.hosts import address, commanded
from generator.evidence.routes import MOST_HOPS, route
from generator.evidence.source import EvidenceFile
from generator.model.observation import Hop, Remark, Route

NAME = "traceroute"
_UNIX = re.compile(r"traceroute6? to (?P<host>\S+) +\((?P<ip>[\da-fA-F:.]+)\).*?, (?P<most>\d{1,3}) hops max")
_WINDOWS = re.compile(
    r"(?:Tracing route to|Routenverfolgung zu|到) (?P<host>\S+)(?: \[(?P<ip>[^\]]+)\])?"
    r"(?: 的路由|,? *$| \S+ (?:a maximum|maximal)|:)"
)
_MOST = re.compile(r"(?:maximum of|最多|maximal) (?P<most>\d{1,3}) ?(?:hops|个?跃点|Hops|Abschnitte)")
_ROW = re.compile(r"^\s{0,8}(?P<hop>\d{1,3})\s+(?P<rest>(?:\[?AS|\*|<?\d|\S+).*)$")
_PROBE = re.compile(
    r"(?<![\w.])(?P<ms>\d{1,7}(?:[.,]\d{1,6})?) ?(?:ms|毫秒)\b|<1 ?(?:ms|毫秒)|(?<!\S)\*(?!\S)|(?<=\s)\*(?=\s|$)"
)
_END = re.compile(r"Trace complete|跟踪完成|Ablaufverfolgung beendet")
_IN_BRACKETS = re.compile(r"[(\[](?P<ip>[\da-fA-F:.]{3,45})[)\]]")
_LEADING = re.compile(r"^(?:\[AS\d+\]|AS\d+|\[\*\])\s*")


def recognises(file: EvidenceFile) -> bool:
    """Whether a header stands in the beginning, or at least two rows that count from 1."""
    opening = file.opening
    if _UNIX.search(opening) or ("跃点" in opening and "跟踪" in opening) or "Tracing route to" in opening:
        return True
    if "Routenverfolgung zu" in opening:
        return True
    rows = [match for line in opening.splitlines()[:40] if (match := _ROW.match(clean(line)))]
    numbers = [int(row["hop"]) for row in rows]
    probes = all(_PROBE.search(row["rest"]) for row in rows)
    return len(rows) > 1 and probes and numbers == list(range(1, len(rows) + 1)) and " ms" in opening


@dataclass(slots=True)
class _Trace:
    line: int
    target: str | None = None
    ip: str | None = None
    most: int = 0
    complete: bool = False
    hops: list[Hop] = field(default_factory=list)
    damaged: list[int] = field(default_factory=list)


def parse(file: EvidenceFile, given: Given) -> Iterator[Route | Remark]:
    """Every trace. Three probes are no measure of loss, so none is given; those without answer are counted."""
    trace: _Trace | None = None
    for number, raw in file.lines():
        line = clean(raw)
        unix, windows, most = _UNIX.search(line), _WINDOWS.search(line), _MOST.search(line)
        if unix or commanded(line) or ((most or windows) and (trace is None or trace.hops)):
            yield from _finished(trace, given)
            trace = _Trace(number, commanded(line))
        if unix and trace:
            trace.target, trace.ip, trace.most = unix["host"], unix["ip"], int(unix["most"])
            continue
        row = None if windows or most else _ROW.match(line)
        if row and _PROBE.search(row["rest"]):
            trace = trace or _Trace(number)
            _row(trace, row, number)
        elif trace is not None:
            _beside(trace, line, windows, most)
    yield from _finished(trace, given)


def _beside(trace: _Trace, line: str, windows: re.Match[str] | None, most: re.Match[str] | None) -> None:
    """What the lines between rows say."""
    if most:
        trace.most = int(most["most"])
    if windows and not trace.hops:
        trace.target, trace.ip = windows["host"], windows["ip"] or windows["host"]
    trace.complete = trace.complete or bool(trace.hops and _END.search(line))


def _row(trace: _Trace, row: re.Match[str], line: int) -> None:
    hop = int(row["hop"])
    if len(trace.hops) >= MOST_HOPS or (trace.hops and hop <= trace.hops[-1].hop):
        return
    rest = row["rest"]
    probes = list(_PROBE.finditer(rest))
    times = tuple(Decimal((one["ms"] or "0").replace(",", ".")) for one in probes if "*" not in one[0])
    named = _LEADING.sub("", _PROBE.sub(" ", rest)).split()
    shown = _IN_BRACKETS.search(rest)
    name = named[0] if named and times else None
    ip = address(shown["ip"]) if shown else address(name)
    if times and shown and ip is None:
        trace.damaged.append(line)
    trace.hops.append(Hop(hop, name, line, probes_ms=times, unanswered=sum("*" in one[0] for one in probes), ip=ip))


def _finished(trace: _Trace | None, given: Given) -> Iterator[Route | Remark]:
    if trace is None or not trace.hops:
        return
    last = trace.hops[-1]
    ended = trace.complete and last.probes_ms and last.hop < (trace.most or MOST_HOPS)
    for one in route(trace.ip or trace.target, None, trace.hops, trace.line, given):
        if isinstance(one, Route):
            target = trace.target or trace.ip
            yield Route(target, None, True if ended else one.reached, None, one.hops, one.line)
        elif not (ended and one.rule.startswith("target-")):
            yield one
    for line in trace.damaged[:20]:
        yield Remark("address-damaged", line, values())
