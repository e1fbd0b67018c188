"""The scoreboard of providers, and the money of many cases, as pages show them."""

from collections.abc import Sequence
from typing import Any

from generator.facts.dossier import Dossier
from generator.facts.ledger import Purse
from generator.facts.scoreboard import Score, score
from generator.site.shelf import Shelf
from generator.texts.tongue import fill


def purse(shelf: Shelf, money: Purse | None) -> str:
    """Sums by currency; a dash where nothing is on record, because that is not zero."""
    return shelf.tongue.listed([shelf.tongue.money(one) for one in money]) if money else "–"


def row(shelf: Shelf, dossiers: Sequence[Dossier]) -> dict[str, Any]:
    """The score over these cases, in words."""
    made = score(dossiers)
    return {
        "cases": made.cases,
        "closed": made.closed,
        "down": shelf.tongue.duration(made.down) if made.down else "–",
        "answer": _answer(shelf, made),
        "promises": fill(shelf.tongue.words["kept_of"], kept=str(made.kept), due=str(made.due)) if made.due else "–",
        "claimed": purse(shelf, made.money.claimed),
        "granted": purse(shelf, made.money.granted),
        "received": purse(shelf, made.money.received),
    }


def _answer(shelf: Shelf, made: Score) -> str:
    """The median time to the first answer, and in how many cases none has come."""
    known = shelf.tongue.duration(made.answer) if made.answer is not None else "–"
    if not made.unheard:
        return known
    unheard = fill(shelf.tongue.words["unheard"], count=str(made.unheard))
    return f"{known} {unheard}" if made.answer is not None else unheard


def scoreboard(shelf: Shelf) -> list[dict[str, Any]]:
    """A row for each provider that has a case, the one with most cases first."""
    by_provider: dict[str, list[Dossier]] = {}
    for papers in shelf.papers:
        by_provider.setdefault(papers.dossier.case.provider, []).append(papers.dossier)
    ordered = sorted(by_provider.items(), key=lambda item: (-len(item[1]), item[0]))
    return [
        {
            "id": name,
            "name": shelf.said(shelf.playbook.providers[name].name),
            **row(shelf, dossiers),
        }
        for name, dossiers in ordered
    ]
