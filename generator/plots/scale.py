"""From a value to its place in a drawing, in whole units, so that the same data give the same bytes."""

from dataclasses import dataclass
from datetime import UTC, datetime

from generator.base.period import MICROSECOND, Period

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Scale:
    """Values of `[low, high]` on a line from 0 to *length*; what lies outside stays at the nearer end.

    Where *high* is not above *low* there is nothing to spread, and every place is 0.
    """

    low: int
    high: int
    length: int

    def at(self, value: int) -> int:
        """The place of *value*, rounded half up."""
        span = self.high - self.low
        if span <= 0:
            return 0
        inside = min(max(value, self.low), self.high) - self.low
        return (2 * inside * self.length + span) // (2 * span)

    def moment(self, at: datetime) -> int:
        """The place of an instant on a scale made by `over`."""
        return self.at(microseconds(at))


def over(period: Period, length: int) -> Scale:
    """The scale of *period*, both ends included."""
    return Scale(microseconds(period.start), microseconds(period.end), length)


def microseconds(at: datetime) -> int:
    """Microseconds since 1970 in UTC."""
    return (at - _EPOCH) // MICROSECOND
