"""Putting a route together from its rows, the same for every tool."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import pairwise

from generator.base.diagnostic import values
from generator.evidence.given import Given
from generator.evidence.hosts import reached
from generator.model.observation import Hop, Remark, Route

MOST_HOPS = 256
"""A time to live has eight bits."""
MOST_PROBES = 1_000_000_000
"""Thirty years of one probe a second."""


def route(
    target: str | None, started: datetime | None, hops: Iterable[Hop], line: int, given: Given
) -> Iterator[Route | Remark]:
    """The route with its loss end to end, which is the last row's and counts only where that row is the target."""
    rows = tuple(hops)
    if not rows:
        return
    ends = reached(target, rows, given)
    last = rows[-1]
    disordered = any(after.hop <= before.hop for before, after in pairwise(rows))
    loss = last.loss_percent if ends and not disordered else None
    yield Route(target or given.target, started, ends, loss, rows, line)
    if disordered:
        yield Remark("hops-disordered", line)
    if ends is False:
        yield Remark("target-not-reached", line)
    elif ends is None:
        yield Remark("target-not-proven", line)
    middle = [hop for hop in rows[:-1] if hop.loss_percent and (last.loss_percent or 0) < hop.loss_percent]
    if middle and ends:
        yield Remark("middle-loss", middle[0].line, values(hop=middle[0].hop, loss=middle[0].loss_percent))
