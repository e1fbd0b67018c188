"""Sums of money of one currency, a bar each: sums in two currencies never share a figure."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.base.money import Money
from generator.plots.drawing import Drawing
from generator.plots.scale import Scale
from generator.plots.svg import WIDTH, Told, box, path, picture

ROW, _BAR, _LEAST = 22, 12, 3
_SMALLEST = Decimal(10_000)
"""Parts of a unit of money that bars tell apart; more than any currency has."""


@dataclass(frozen=True, slots=True)
class Sum:
    """One bar: its *name*, the *money*, None where nothing is on record, and how that is *said*."""

    name: str
    money: Money | None
    said: str


def sums(told: Told, rows: Sequence[Sum]) -> Drawing:
    """The *rows* on a scale that begins at nothing; what is said stands at the end of each.

    Raises ValueError where they have more than one currency.
    """
    if len({row.money.currency for row in rows if row.money}) > 1:
        raise ValueError("sums in two currencies have no scale in common")
    scale = Scale(0, max((_parts(row.money) for row in rows), default=0), WIDTH)
    grounds = (box(0, ROW * n + (ROW - _BAR) // 2, WIDTH, _BAR) for n, _ in enumerate(rows))
    bars = (
        box(0, ROW * n + (ROW - _BAR) // 2, max(_LEAST, scale.at(_parts(row.money))), _BAR)
        for n, row in enumerate(rows)
        if row.money and row.money.amount > 0
    )
    body = path("n", grounds) + path("m", bars)
    return Drawing(
        picture(told, WIDTH, max(ROW * len(rows), 1), body),
        height=ROW * len(rows),
        names=tuple(row.name for row in rows),
        ends=tuple(row.said for row in rows),
    )


def _parts(money: Money | None) -> int:
    return int(money.amount * _SMALLEST) if money else 0
