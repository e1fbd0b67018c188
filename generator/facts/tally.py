"""One measuring period with what was counted down in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

from generator.base.period import MICROSECOND, Period, intersection, total
from generator.facts.counting import grain
from generator.facts.measuring import MeasuringPeriod
from generator.facts.working import Line, Share, line
from generator.model.measured import Counting, Measured, Promise

_WHOLE = Decimal(100)
_SHOWN = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Tally:
    """What was down in *period*: each outage's part of it in *pieces*, as the provider counts them in *lengths*.

    *length* is what the percentage is of.
    """

    period: MeasuringPeriod
    pieces: tuple[Period, ...]
    lengths: tuple[timedelta, ...]
    length: timedelta
    lines: tuple[Line, ...]

    @property
    def downtime(self) -> timedelta:
        """All lengths together, never more than the period has."""
        return min(sum(self.lengths, timedelta()), self.length)

    @property
    def uptime(self) -> Decimal:
        """Share of the period, in percent, in which the service was up; to 28 digits, which no tier's edge can hide in.

        Why: tiers compare the exact share; rounding first can move a month across a tier.
        """
        return _WHOLE * microseconds(self.length - self.downtime) / microseconds(self.length)


def microseconds(time: timedelta) -> Decimal:
    """*time* in whole microseconds."""
    return Decimal(time // MICROSECOND)


def tally(stretches: Sequence[Period], period: MeasuringPeriod, measured: Measured, counting: Counting) -> Tally:
    """What of *stretches* lies in *period*, and how that was found."""
    pieces = intersection(stretches, [period.time])
    lengths = grain(pieces, counting)
    touching = [s for s in stretches if s.start < period.time.end and s.end > period.time.start]
    lines = [
        line("clipped", whole=total([s]), part=total(intersection([s], [period.time])), period=period.days.label)
        for s in touching
        if total(intersection([s], [period.time])) != total([s])
    ]
    if sum(lengths, timedelta()) != total(pieces):
        lines.append(line("grained", real=total(pieces), counted=sum(lengths, timedelta())))
    length = period.length(measured.month.duration if measured.month else None)
    return Tally(period, pieces, lengths, length, tuple(lines))


def allowed(promise: Promise, length: timedelta) -> timedelta | None:
    """The downtime that *promise* lets pass in so long a period: its own figure, else the rest of its percentage.

    Cut to whole microseconds; None where nothing is promised in figures.
    """
    if promise.allowance:
        return promise.allowance.duration
    if promise.uptime is None:
        return None
    return timedelta(microseconds=int(microseconds(length) * (_WHOLE - promise.uptime) / _WHOLE))


def missed(promise: Promise, found: Tally) -> bool | None:
    """Whether the promise was missed, decided on exact figures; None where nothing is promised in figures."""
    if promise.allowance:
        return found.downtime > promise.allowance.duration
    return None if promise.uptime is None else found.uptime < promise.uptime


def availability_lines(promise: Promise | None, found: Tally) -> tuple[Line, ...]:
    """How the share was found. Where two decimals would hide the breach, both figures stand there."""
    lines = [line("length", length=found.length), line("down", down=found.downtime)]
    shown, exact = found.uptime.quantize(_SHOWN), found.uptime.quantize(Decimal("0.000001"))
    promised = promise.uptime if promise else None
    hides = promised is not None and (shown < promised) != (found.uptime < promised)
    lines.append(
        line("uptime-both", exact=Share(exact), shown=Share(shown)) if hides else line("uptime", share=Share(shown))
    )
    if promise and promise.allowance:
        lines.append(line("allowance", allowed=promise.allowance.duration))
    elif promised is not None:
        lines.append(line("below" if found.uptime < promised else "not-below", promised=Share(promised)))
    return tuple(lines)
