"""Sums of money in dispute."""

from collections.abc import Sequence
from functools import reduce
from operator import add

from generator.base.money import Money
from generator.model.incident import Charge


def charged(charges: Sequence[Charge]) -> Money | None:
    """What the *charges* come to; None where there are none or they are in several currencies, which have no sum."""
    amounts = [charge.amount for charge in charges]
    if not amounts or len({money.currency for money in amounts}) > 1:
        return None
    return reduce(add, amounts)
