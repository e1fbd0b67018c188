"""Money in a case, in four figures that are never mixed: asked for, offered, granted, really received."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.base.money import Money
from generator.facts.dossier import Dossier

Purse = tuple[Money, ...]
"""One sum a currency, by its code: sums in two currencies have no sum."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """*claimed*: the sums of the requests; *offered*: what the provider offered; *granted*: what we accepted.

    Of several offers to one request the last counts. *received* is what arrived.
    None where nothing is on record: that is not zero.
    """

    claimed: Purse | None
    offered: Purse | None
    granted: Purse | None
    received: Purse | None


def purse(amounts: Iterable[Money]) -> Purse | None:
    """The *amounts*, added by currency; None where there are none."""
    sums: dict[str, Money] = {}
    for money in amounts:
        sums[money.currency] = sums[money.currency] + money if money.currency in sums else money
    return tuple(sums[code] for code in sorted(sums)) or None


def currencies(purses: Iterable[Purse | None]) -> tuple[str, ...]:
    """The codes of all currencies in *purses*, sorted, each once."""
    return tuple(sorted({money.currency for one in purses for money in one or ()}))


def of(currency: str, made: Purse | None) -> Money | None:
    """The sum of *made* in this currency; None where none is on record."""
    return next((money for money in made or () if money.currency == currency), None)


def ledger(d: Dossier) -> Ledger:
    """The four figures of one case."""
    return Ledger(
        claimed=purse(demand.claimed for demand in d.demands if demand.claimed),
        offered=purse(_offered(d)),
        granted=purse(commitment.amount for commitment in d.commitments if commitment.amount),
        received=purse(outcome.credited for outcome in d.case.outcomes if outcome.credited),
    )


def together(ledgers: Iterable[Ledger]) -> Ledger:
    """Several cases as one."""
    kept = list(ledgers)
    return Ledger(
        claimed=purse(money for one in kept for money in one.claimed or ()),
        offered=purse(money for one in kept for money in one.offered or ()),
        granted=purse(money for one in kept for money in one.granted or ()),
        received=purse(money for one in kept for money in one.received or ()),
    )


def _offered(d: Dossier) -> Iterator[Money]:
    """The amount of each offer that no later one to the same request has replaced."""
    latest = {one.offer.request or one.offer.id: one.offer for one in d.offers}
    yield from (offer.amount for offer in latest.values() if offer.amount)
