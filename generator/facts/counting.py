"""What counts as down in the provider's way, before it is cut into measuring periods."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from generator.base.period import Period, total, union, without
from generator.facts.downtime import Disturbance
from generator.facts.working import Line, line
from generator.model.measured import Counting, Rounding

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_FROM_TICKET = frozenset({"ticket", "validation", "notice-or-detection"})
Symptom = Callable[[Disturbance], str | None]


@dataclass(frozen=True, slots=True)
class Counted:
    """The *stretches* that count, in order, each moment once, and what was left out and why.

    *seen* are the outages of a kind that counts at all, and *touched* the time that they take before it is sifted.
    """

    seen: tuple[Disturbance, ...]
    touched: tuple[Period, ...]
    stretches: tuple[Period, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around the outages: the *symptom* seen, announced *maintenance*, our *messages* in order of time.

    What lasts counts up to *now*, which is said.
    """

    symptom: Symptom
    maintenance: tuple[Period, ...]
    messages: tuple[datetime, ...]
    now: datetime


def counted(disturbances: Sequence[Disturbance], counting: Counting, around: Around) -> Counted:
    """What of *disturbances* counts."""
    lines: list[Line] = []
    seen = [d for d in disturbances if _counts(d, counting, around.symptom, lines)]
    timed = [period for d in seen if (period := _timed(d, counting, around, lines))]
    joined = union(timed)
    if total(joined) != sum((period.duration for period in timed), timedelta()):
        lines.append(line("overlap", total=total(joined)))
    left = without(joined, around.maintenance)
    if left != joined:
        lines.append(line("maintenance", time=total(joined) - total(left)))
    stretches = tuple(period for period in left if _long_enough(period, counting, lines))
    return Counted(tuple(seen), joined, stretches, tuple(lines))


def grain(pieces: Iterable[Period], counting: Counting) -> tuple[timedelta, ...]:
    """The length of each piece as the provider counts it: in intervals of the clock, or rounded, or as it is."""
    return tuple(_length(piece, counting) for piece in pieces)


def _counts(disturbance: Disturbance, counting: Counting, symptom: Symptom, lines: list[Line]) -> bool:
    seen, loss = symptom(disturbance), disturbance.outage.loss
    if seen is not None and seen not in counting.symptoms:
        lines.append(line("symptom-not-counted", start=disturbance.start))
        return False
    if counting.loss_over is not None and loss is not None and loss <= counting.loss_over:
        lines.append(line("loss-not-counted", start=disturbance.start))
        return False
    return True


def _timed(disturbance: Disturbance, counting: Counting, around: Around, lines: list[Line]) -> Period | None:
    """From when to when it counts; None where the clock began only after it was over."""
    start, end = disturbance.start, disturbance.end or max(around.now, disturbance.start)
    if disturbance.end is None:
        lines.append(line("still-running", start=start, until=end))
    if counting.starts in _FROM_TICKET:
        told = next((moment for moment in around.messages if start <= moment), None)
        lines.append(line("clock-ticket", at=told) if told else line("clock-ticket-unknown"))
        start = told or start
    return Period(start, end) if start < end else None


def _long_enough(period: Period, counting: Counting, lines: list[Line]) -> bool:
    """Whether an outage of this length counts at all; the whole outage then does, not what lies beyond."""
    short = (counting.more_than is not None and period.duration <= counting.more_than.duration) or (
        counting.at_least is not None and period.duration < counting.at_least.duration
    )
    if short:
        lines.append(line("too-short", start=period.start, time=period.duration))
    return not short


def _length(piece: Period, counting: Counting) -> timedelta:
    if counting.interval:
        return _intervals(piece, counting.interval.duration, whole=counting.part_of_interval == "dropped")
    return rounded(piece.duration, counting.rounding) if counting.rounding else piece.duration


def _intervals(piece: Period, step: timedelta, *, whole: bool) -> timedelta:
    """The intervals of the clock that lie in *piece*: only those wholly in it, or every one that it touches."""
    first, last = piece.start - _EPOCH, piece.end - _EPOCH
    if whole:
        return max(last // step + first // -step, 0) * step
    return (-(last // -step) - first // step) * step


def rounded(length: timedelta, rounding: Rounding) -> timedelta:
    """*length* in whole units of the rounding; halves go up."""
    unit = rounding.to.duration
    if rounding.way == "up":
        return -(length // -unit) * unit
    return ((length + unit / 2) if rounding.way == "nearest" else length) // unit * unit


def hours_down(pieces: Iterable[Period], more_than: timedelta) -> int:
    """How many hours of the clock were down for longer than *more_than*."""
    down: dict[datetime, timedelta] = {}
    for hour, part in (cut for piece in pieces for cut in _by_hour(piece)):
        down[hour] = down.get(hour, timedelta()) + part
    return sum(part > more_than for part in down.values())


def _by_hour(piece: Period) -> Iterator[tuple[datetime, timedelta]]:
    at = piece.start
    while at < piece.end:
        hour = at.replace(minute=0, second=0, microsecond=0)
        upto = min(hour + timedelta(hours=1), piece.end)
        yield hour, upto - at
        at = upto
