"""The holes and the overlaps of a credit table: what its author has to look at again."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from generator.facts.tally import microseconds
from generator.model.credit import Band, Credit, Tier
from generator.model.measured import Counting, Promise

_WHOLE = Decimal(100)
_MINUTE = 60_000_000


@dataclass(frozen=True, slots=True)
class Stretch:
    """From *low* to *high*, with or without its ends; in percent of availability, or in microseconds of an outage.

    *high* is None where nothing ends it.
    """

    low: Decimal
    high: Decimal | None
    has_low: bool = True
    has_high: bool = False


def stretches(credit: Credit, promise: Promise | None, counting: Counting | None) -> tuple[Stretch, ...]:
    """The steps of the table in order, and all that it must cover behind them; none for a rule without a table."""
    if credit.tiers:
        top = promise.uptime if promise and promise.uptime is not None else _WHOLE
        return (*sorted((_of_tier(tier, top) for tier in credit.tiers), key=lambda one: one.low), Stretch(top, None))
    if credit.bands:
        first = counting.more_than or counting.at_least if counting else None
        low = Stretch(Decimal(), microseconds(first.duration)) if first else None
        return (*([low] if low else ()), *sorted((_of_band(band) for band in credit.bands), key=lambda one: one.low))
    return ()


def gaps(steps: Sequence[Stretch]) -> tuple[Stretch, ...]:
    """What lies between two steps and belongs to neither, before the first, and behind the last."""
    found = [Stretch(a.high, b.low) for a, b in pairwise(steps) if a.high is not None and _apart(a, b)]
    first = [Stretch(Decimal(), steps[0].low)] if steps and steps[0].low > 0 else []
    last = [Stretch(steps[-1].high, None)] if steps and steps[-1].high is not None else []
    return (*first, *found, *last)


def overlaps(steps: Sequence[Stretch]) -> tuple[Stretch, ...]:
    """What belongs to two steps."""
    return tuple(Stretch(b.low, a.high) for a, b in pairwise(steps) if _both(a, b))


def named(value: Decimal | None, credit: Credit) -> str:
    """An end as the file writes it: `99.5 %`, `9 minutes`; nothing ends at `…`."""
    if value is None:
        return "…"
    if credit.tiers:
        return f"{value.normalize():f} %"
    return f"{(value / _MINUTE).normalize():f} minutes"


def _apart(a: Stretch, b: Stretch) -> bool:
    """Whether *a* ends before *b* begins, or right there with neither having the end."""
    return a.high is not None and (a.high < b.low or (a.high == b.low and not a.has_high and not b.has_low))


def _both(a: Stretch, b: Stretch) -> bool:
    return a.high is None or a.high > b.low or (a.high == b.low and a.has_high and b.has_low)


def _of_tier(tier: Tier, top: Decimal) -> Stretch:
    """A tier without an upper end reaches up to the promise."""
    low, high = tier.from_ if tier.from_ is not None else tier.above, tier.below or tier.at_most
    return Stretch(low or Decimal(), top if high is None else high, tier.above is None, tier.at_most is not None)


def _of_band(band: Band) -> Stretch:
    low, high = (microseconds(end.duration) if end else None for end in (band.from_, band.below))
    return Stretch(low or Decimal(), high)
