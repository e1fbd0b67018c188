"""Putting a route together from its rows, the same for every tool."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
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
    printed = tuple(hops)
    if not printed:
        return
    rows = tuple(map(_possible, printed))
    ends = reached(target, rows, given)
    last = rows[-1]
    for before, after in zip(printed, rows, strict=True):
        if (before.avg, before.best, before.worst, before.last) != (after.avg, after.best, after.worst, after.last):
            yield Remark("round-trip-disorder", after.line)
        if before.received != after.received:
            yield Remark("figures-disagree", after.line)
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


def _possible(hop: Hop) -> Hop:
    """*hop* without figures that contradict each other: no average is below the best, nothing comes back unsent."""
    times = [ms for ms in (hop.best, hop.avg, hop.worst) if ms is not None]
    if times != sorted(times) or any(ms < 0 for ms in (*times, hop.last or 0)):
        hop = replace(hop, best=None, avg=None, worst=None, last=None)
    if hop.sent is not None and hop.received is not None and hop.received > hop.sent:
        hop = replace(hop, received=None, loss_percent=None)
    return hop
