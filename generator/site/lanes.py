"""The lanes of the overview: how far each open complaint has come, and how much of the money."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from generator.base.money import Money
from generator.facts.deadlines import deadlines
from generator.facts.dossier import Dossier
from generator.facts.ledger import Purse, currencies, ledger, of, together
from generator.facts.stages import stages
from generator.site.case_title import case_heading
from generator.site.shelf import Shelf
from generator.texts.formats import Papers

_AHEAD = timedelta(days=31)
"""How far the lanes look ahead of today."""
_MONTHS = 6
"""Months that the lanes look back at most: older ones would press the rest into a corner."""


@dataclass(frozen=True, slots=True)
class Span:
    """The days that the lanes show, both included."""

    first: date
    last: date

    def place(self, day: date) -> str:
        """Where *day* begins, in percent of the width; days beyond an edge stand on it."""
        share = Decimal((day - self.first).days * 100) / ((self.last - self.first).days + 1)
        return f"{min(max(share, Decimal(0)), Decimal(100)):.1f}"


def lanes(shelf: Shelf, papers: list[Papers]) -> dict[str, Any] | None:
    """A lane for each of these cases on one scale, with its stages and deadlines; None where there is none."""
    if not papers:
        return None
    oldest = shelf.today - timedelta(days=31 * _MONTHS)
    began = max(min(p.dossier.began for p in papers), oldest)
    span = Span(began.replace(day=1), shelf.today + _AHEAD)
    return {
        "today": span.place(shelf.today),
        "months": [{"at": span.place(day), "name": f"{day:%Y-%m}"} for day in _firsts(span)],
        "rows": [_lane(shelf, p.dossier, span) for p in papers],
    }


def _firsts(span: Span) -> list[date]:
    """The first days of months in *span*."""
    days = (span.last - span.first).days + 1
    return [day for day in (span.first + timedelta(days=n) for n in range(days)) if day.day == 1]


def _lane(shelf: Shelf, d: Dossier, span: Span) -> dict[str, Any]:
    words = shelf.tongue.words
    shown = [one for one in stages(d) if one.end >= span.first]
    days = sorted({one.day for one in deadlines(d, shelf.playbook.phrases) if one.day <= span.last})
    return {
        "link": f"cases/{d.id}.html",
        "title": case_heading(shelf, d),
        "closed": d.ending.closed,
        "stages": [
            {
                "phase": str(one.phase),
                "from": span.place(one.start),
                "width": f"{Decimal(span.place(one.end)) - Decimal(span.place(one.start)):.1f}",
                "tip": f"{words[f'stage_{one.phase}']} · {one.start} – {one.end}",
            }
            for one in shown
        ],
        "due": [
            {"at": span.place(day), "over": day < shelf.today, "tip": f"{words['lane_due']} · {day}"} for day in days
        ],
        "told": "; ".join(
            [f"{words[f'stage_{one.phase}']} {one.start} – {one.end}" for one in shown]
            + [f"{words['lane_due']} {day}" for day in days]
        ),
    }


def money_lanes(shelf: Shelf) -> list[dict[str, Any]]:
    """For each currency what was asked for, granted and received, the last two as parts of the first.

    Nothing where no sum is on record.
    """
    made = together(ledger(papers.dossier) for papers in shelf.papers)
    purses = {"claimed": made.claimed, "granted": made.granted, "received": made.received}
    return [_money_lane(shelf, code, purses) for code in currencies(purses.values())]


def _money_lane(shelf: Shelf, currency: str, purses: Mapping[str, Purse | None]) -> dict[str, Any]:
    """One currency's sums, each as a part of the greatest."""
    sums = {key: of(currency, purse) for key, purse in purses.items()}
    most = max(money.amount for money in sums.values() if money)
    return {
        "currency": currency,
        "sums": [
            {
                "key": key,
                "label": shelf.tongue.words[f"score_{key}"],
                "sum": shelf.tongue.money(money) if money else "–",
                "share": _share(money, most),
            }
            for key, money in sums.items()
        ],
    }


def _share(money: Money | None, most: Decimal) -> str:
    """The part of *most*, in percent."""
    return f"{money.amount * 100 / most:.1f}" if money and most else "0"
