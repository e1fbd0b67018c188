"""What is left of an award after caps and the least sum, rounded once."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from decimal import ROUND_DOWN, ROUND_HALF_UP, ROUND_UP, Decimal
from functools import reduce
from operator import add

from babel.numbers import get_currency_precision

from generator.base.money import Money
from generator.facts.award import Award
from generator.facts.stake import NOTHING, WHOLE, Part, Stake, time_worth, worth
from generator.facts.tally import microseconds
from generator.facts.working import Exact, Line, line
from generator.model.credit import Cap, Credit

_WAYS = {"half-up": ROUND_HALF_UP, "down": ROUND_DOWN, "up": ROUND_UP}


@dataclass(frozen=True, slots=True)
class Extension:
    """Time by which the service is extended instead of money."""

    time: timedelta
    months: int


@dataclass(frozen=True, slots=True)
class Granted:
    """What is left: a sum, or time, or nothing that can be said; *exact* is the sum before rounding."""

    credit: Money | Extension | None
    exact: Decimal
    lines: tuple[Line, ...]


def granted(credit: Credit, made: Award, stake: Stake) -> Granted:
    """The award within the limits of *credit*, rounded to the currency's minor unit."""
    lines = list(made.lines)
    if made.open:
        return Granted(None, Decimal(), tuple(lines))
    parts = [_capped(part, _of(credit.caps, "incident"), stake, lines) for part in made.parts]
    whole = _capped(reduce(add, parts, NOTHING), _of(credit.caps, "period", "claim", "thirty-days"), stake, lines)
    if credit.payout and credit.payout.form == "extension" and (whole.time or whole.months):
        return Granted(Extension(whole.time, whole.months), whole.amount, tuple(lines))
    if credit.least and credit.least.amount.currency == stake.currency and whole.amount <= credit.least.amount.amount:
        lines.append(line("below-least", least=credit.least.amount, exact=Exact(whole.amount, stake.currency)))
        return Granted(Money(Decimal(), stake.currency), whole.amount, tuple(lines))
    money = rounded(whole.amount, stake.currency, credit)
    lines.append(line(f"credit-{credit.rounding}", exact=Exact(whole.amount, stake.currency), credit=money))
    return Granted(money, whole.amount, tuple(lines))


def rounded(amount: Decimal, currency: str, credit: Credit) -> Money:
    """*amount* in whole minor units of *currency* (ISO 4217), halves up unless the terms say otherwise."""
    unit = Decimal(1).scaleb(-get_currency_precision(currency))
    return Money(amount.quantize(unit, _WAYS[credit.rounding]), currency)


def cap_amount(cap: Cap, stake: Stake) -> Decimal | None:
    """The most that *cap* allows; None where it limits the number of claims only, or is in another currency."""
    if cap.percent is not None:
        return _base_of(cap, stake) * cap.percent / WHOLE
    if cap.amount is not None:
        return cap.amount.amount if cap.amount.currency == stake.currency else None
    return time_worth(cap.time, stake).amount if cap.time else None


def ceiling(credit: Credit, stake: Stake) -> Money | None:
    """The most that *credit* can ever give for the period, however long it was down; None where nothing limits it."""
    caps = [cap_amount(cap, stake) for cap in _of(credit.caps, "period", "claim", "thirty-days")]
    known = [cap for cap in caps if cap is not None]
    steps = [*(credit.tiers or ()), *([credit.flat] if credit.flat else ())]
    if steps:
        known.append(max(worth(step, stake).amount for step in steps))
    if credit.discretionary and credit.discretionary.most:
        known.append(worth(credit.discretionary.most, stake).amount)
    return rounded(min(known), stake.currency, credit) if known else None


def _of(caps: Iterable[Cap], *per: str) -> list[Cap]:
    return [cap for cap in caps if cap.per in per]


def _capped(part: Part, caps: Iterable[Cap], stake: Stake, lines: list[Line]) -> Part:
    for cap in caps:
        most = cap_amount(cap, stake)
        if most is not None and part.amount > most:
            lines.append(
                line(f"cap-{cap.per}", most=Exact(most, stake.currency), exact=Exact(part.amount, stake.currency))
            )
            part = Part(most, _shortened(part, cap, most), part.months)
    return part


def _shortened(part: Part, cap: Cap, most: Decimal) -> timedelta:
    """The time of *part* under *cap*: the cap's own, else cut in proportion to the sum."""
    if cap.time and cap.time.fixed:
        return min(part.time, cap.time.duration)
    return timedelta(microseconds=int(microseconds(part.time) * most / part.amount))


def _base_of(cap: Cap, stake: Stake) -> Decimal:
    """Of what the percentage of a cap is; a kind that the case does not know is the base itself."""
    return {"thirty-days-before": stake.month, "next-renewal": stake.renewal}.get(cap.of or "", stake.base)
