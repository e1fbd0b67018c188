"""Runs of mtr and of other tools that trace, each one sample: loss and times of the target, where it was reached."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from decimal import Decimal

from generator.evidence.refused import refuse
from generator.model.observation import Hop, Observation, Remark, Route
from generator.model.series import Sample

_PERCENT = 100


def samples(found: Iterable[Observation | Remark]) -> Iterator[Sample]:
    """A sample a route that says when it was begun and what it lost end to end; refuses a second target."""
    known: str | None = None
    for one in found:
        if isinstance(one, Route) and one.started is not None and one.loss_percent is not None:
            hop, known = one.hops[-1], known or one.target
            if one.target != known:
                refuse("two-probes", one.line, count=2)
            if hop.sent:
                yield _sample(one.started, hop, hop.sent, one.loss_percent)


def _sample(at: datetime, hop: Hop, sent: int, loss_percent: Decimal) -> Sample:
    """The target's row; how many packets were lost is counted back from the share, to the nearest one."""
    lost = round(loss_percent * sent / _PERCENT) if hop.received is None else max(0, sent - hop.received)
    answered = sent - lost
    if hop.avg is None or not answered:
        return Sample(at, sent, lost)
    return Sample(at, sent, lost, hop.best, hop.worst, hop.avg * answered, answered)
