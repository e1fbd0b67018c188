"""WinMTR's table, copied as text."""

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.base.diagnostic import values
from generator.evidence.clean import clean
from generator.evidence.given import Given
from generator.evidence.hosts import address, host
from generator.evidence.numbers import share
from generator.evidence.routes import MOST_HOPS, route
from generator.evidence.source import EvidenceFile
from generator.model.observation import Hop, Remark, Route

NAME = "winmtr"
_HEAD = re.compile(
    r"\|\s*Host\s*-\s*%\s*\|\s*Sent\s*\|\s*Recv\s*\|\s*Best\s*\|\s*Avrg\s*\|\s*Wrst\s*\|\s*Last\s*\|", re.IGNORECASE
)
_ROW = re.compile(
    r"^\s*\|\s*(?P<host>\S.*?|)\s*-\s*(?P<loss>\d{1,9})\s*\|\s*(?P<sent>\d{1,9})\s*\|\s*(?P<received>\d{1,9})\s*"
    r"\|\s*(?P<best>\d{1,9})\s*\|\s*(?P<avg>\d{1,9})\s*\|\s*(?P<worst>\d{1,9})\s*\|\s*(?P<last>\d{1,9})\s*\|"
)


def recognises(file: EvidenceFile) -> bool:
    """Whether the header of the table stands in the beginning."""
    return bool(_HEAD.search(file.opening))


def parse(file: EvidenceFile, given: Given) -> Iterator[Route | Remark]:
    """A route a table. WinMTR's order is best, average, worst, last, in whole milliseconds."""
    hops: list[Hop] = []
    first = 0
    for line, raw in file.lines():
        text = clean(raw)
        if _HEAD.search(text):
            yield from route(None, None, hops, first, given)
            hops, first = [], line
        match = _ROW.match(text)
        if match and first and len(hops) < MOST_HOPS:
            hop = _hop(match, len(hops) + 1, line)
            hops.append(hop)
            if hop.received is None:
                yield Remark("figures-disagree", line, values(hop=hop.hop))
    yield from route(None, None, hops, first, given)


def _hop(match: re.Match[str], number: int, line: int) -> Hop:
    """The row; its loss is counted anew from sent and received, because the one printed is rounded."""
    sent, received, printed = (int(match[name]) for name in ("sent", "received", "loss"))
    counted = share(sent - received, sent)
    sound = sent >= received and (counted is None or abs(counted - printed) <= 1)
    name = host(match["host"])
    last, avg, best, worst = (Decimal(match[key]) for key in ("last", "avg", "best", "worst"))
    return Hop(
        number, name, line, counted if sound else None, sent, received if sound else None, last, avg, best, worst,
        ip=address(name),
    )  # fmt: skip
