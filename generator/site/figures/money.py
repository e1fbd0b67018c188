"""What was claimed, offered, granted and received, a figure for each currency."""

from collections.abc import Iterable

from generator.base.money import Money
from generator.facts.dossier import Dossier
from generator.facts.ledger import Purse, currencies, ledger, of, together
from generator.plots.drawing import Drawing
from generator.plots.sums import Sum, sums
from generator.plots.svg import Told
from generator.site.shelf import Shelf
from generator.texts.tongue import fill

_FIGURES = ("claimed", "offered", "granted", "received")


def money_figures(shelf: Shelf, dossiers: Iterable[Dossier]) -> list[Drawing]:
    """The four sums over *dossiers*; no figure where only one is on record, because it has nothing beside it."""
    made = together(ledger(d) for d in dossiers)
    purses: dict[str, Purse | None] = {name: getattr(made, name) for name in _FIGURES}
    found = []
    for code in currencies(purses.values()):
        if sum(of(code, purse) is not None for purse in purses.values()) < 2:  # noqa: PLR2004 - nothing beside it
            continue
        rows = [_sum(shelf, name, of(code, purses[name])) for name in _FIGURES]
        described = "; ".join(f"{row.name} {row.said}" for row in rows)
        title = fill(shelf.tongue.words["money_title"], currency=code)
        found.append(sums(Told(f"pn{code}", title, described), rows))
    return found


def _sum(shelf: Shelf, name: str, money: Money | None) -> Sum:
    return Sum(shelf.tongue.words[f"score_{name}"], money, shelf.tongue.money(money) if money else "–")
