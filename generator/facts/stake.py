"""What is at stake in one measuring period, and what a gift of the terms is worth there. Exact, not rounded."""

from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

from generator.facts.fees import hours
from generator.facts.tally import Tally, microseconds
from generator.facts.working import Line, Share, line
from generator.model.credit import Gift
from generator.model.scalars.span import Span

WHOLE = Decimal(100)
_MONTHS = {"month": 1, "year": 12}


@dataclass(frozen=True, slots=True)
class Stake:
    """What a credit in one period is reckoned with: sums of one *currency*, and the time *free* by the promise.

    *missed* is None where nothing is promised in figures; then the rule itself says when it gives.
    """

    tally: Tally
    missed: bool | None
    free: timedelta
    base: Decimal
    hour: Decimal
    month: Decimal
    renewal: Decimal
    currency: str


@dataclass(frozen=True, slots=True)
class Part:
    """What is given for one outage, or for the period: its worth, and the time where the rule counts in time."""

    amount: Decimal
    time: timedelta = timedelta()
    months: int = 0

    def __add__(self, other: "Part") -> "Part":
        """Both together."""
        return Part(self.amount + other.amount, self.time + other.time, self.months + other.months)


NOTHING = Part(Decimal())


def worth(gift: Gift, stake: Stake, count: Decimal = Decimal(1)) -> Part:
    """What *count* times this gift comes to."""
    if gift.percent is not None:
        return Part(stake.base * gift.percent / WHOLE * count)
    return time_worth(gift.time, stake, count) if gift.time else NOTHING


def time_worth(time: Span, stake: Stake, count: Decimal = Decimal(1)) -> Part:
    """What *count* times this time costs: months by the month's fee, the rest by the hour."""
    if time.fixed:
        given = timedelta(microseconds=int(microseconds(time.duration) * count))
        return Part(hours(given) * stake.hour, given)
    months = int(time.count * count) * _MONTHS[time.unit]
    return Part(stake.month * months, months=months)


def gift_line(key: str, gift: Gift, **more: Span | timedelta) -> Line:
    """What is given, as a line."""
    if gift.time is not None:
        return line(f"{key}-time", time=gift.time, **more)
    return line(f"{key}-percent", percent=Share(gift.percent or Decimal()), **more)
