"""mtr `--raw`: a line an event; `x` sent, `h` address, `p` answer in microseconds, `d` name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from generator.evidence.given import Given
from generator.evidence.hosts import address
from generator.evidence.numbers import share
from generator.evidence.routes import MOST_HOPS, route
from generator.evidence.source import EvidenceFile
from generator.model.observation import Hop, Remark, Route

NAME = "mtr-raw"
_EVENT = re.compile(r"(?P<what>[xhpdmt]) (?P<hop>\d{1,3}) (?P<value>\S{1,100})(?: \d+)?$")
_LEAST_EVENTS = 3


def recognises(file: EvidenceFile) -> bool:
    """Whether the first lines are events."""
    lines = [line for line in file.opening.splitlines()[:10] if line.strip()]
    return len(lines) >= _LEAST_EVENTS and all(_EVENT.match(line) for line in lines)


@dataclass(slots=True)
class _Hop:
    line: int
    sent: int = 0
    answered: int = 0
    total: int = 0
    best: int | None = None
    worst: int = 0
    last: int = 0
    addresses: list[str] = field(default_factory=list)


def parse(file: EvidenceFile, given: Given) -> Iterator[Route | Remark]:
    """The route so far. Hops are counted from 0 in the file, from 1 here; probes still on their way count as lost."""
    hops: dict[int, _Hop] = {}
    for line, raw in file.lines():
        match = _EVENT.match(raw)
        if match and int(match["hop"]) < MOST_HOPS:
            _take(hops.setdefault(int(match["hop"]), _Hop(line)), match["what"], match["value"])
    rows = [_row(number + 1, hop) for number, hop in sorted(hops.items())]
    while len(rows) > 1 and rows[-1].ip is not None and rows[-1].ip == rows[-2].ip:
        rows.pop()  # behind the target mtr probes on, and the target answers again
    yield from route(None, None, rows, 1, given)


def _take(hop: _Hop, what: str, value: str) -> None:
    if what == "x":
        hop.sent += 1
    elif what == "h" and value not in hop.addresses[:8]:
        hop.addresses.append(value)
    elif what == "p" and value.isascii() and value.isdigit() and len(value) < 12:  # noqa: PLR2004 - 11 digits of µs are a day
        hop.answered += 1
        hop.last = int(value)
        hop.total += hop.last
        hop.best = hop.last if hop.best is None else min(hop.best, hop.last)
        hop.worst = max(hop.worst, hop.last)


def _row(number: int, hop: _Hop) -> Hop:
    sound = hop.sent >= hop.answered
    lost = share(hop.sent - hop.answered, hop.sent) if sound else None
    name = hop.addresses[0] if hop.addresses else None
    times = (None,) * 4
    if hop.answered and hop.best is not None:
        times = tuple(_ms(us) for us in (hop.last, hop.total // hop.answered, hop.best, hop.worst))  # type: ignore[assignment] # four of them
    return Hop(number, name, hop.line, lost, hop.sent, hop.answered if sound else None, *times, ip=address(name))


def _ms(microseconds: int) -> Decimal:
    return Decimal(microseconds) / 1000
