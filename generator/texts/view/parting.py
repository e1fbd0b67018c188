"""Words for narrower letters: the cause that is still open, the refund, the way out."""

from collections.abc import Callable
from typing import Any

from generator.facts.demand import Demand
from generator.facts.nature import CAUSE, EXPORT
from generator.texts.view import demands
from generator.texts.view.progress import standing_of
from generator.texts.view.wording import Wording

_WITH_THE_DATA = (EXPORT, "keep-service", "release-domain")
"""What is asked for before we leave, while the data are still there."""


def cause(w: Wording) -> dict[str, str | bool | None]:
    """What came back about the cause: the day and the words; *others*: what else is open; or *explained*."""
    asked = [standing for standing in w.dossier.scorecard if standing.demand.request.remedy == CAUSE]
    open_ones = [standing for standing in w.dossier.scorecard if standing.open]
    told = [standing_of(w, one) for one in open_ones if one.demand.request.remedy == CAUSE]
    names = [
        w.phrase(w.playbook.phrases.remedies[one.demand.request.remedy].name)
        for one in open_ones
        if one.demand.request.remedy != CAUSE
    ]
    first = told[0] if told else {"answered": None, "quote": None}
    return {
        "answered": first["answered"],
        "quote": first["quote"],
        "others": w.tongue.words["list_clause"].join(names) or None,
        "explained": any(standing.treatment == "answered" for standing in asked),
    }


def payment(w: Wording) -> dict[str, str | None] | None:
    """How it was paid, and under which name it stands on the statement."""
    paid = w.dossier.case.service.payment
    return {"by": w.tongue.words[f"means_{paid.by}"], "descriptor": paid.descriptor} if paid else None


def leaving(w: Wording) -> dict[str, str | None] | None:
    """The last day that we want, the clause that allows it, and the data concerned; None where nobody has decided."""
    wanted = w.dossier.case.leaving
    if wanted is None:
        return None
    return {
        "effective": w.tongue.day(wanted.effective),
        "clause": w.named(wanted.clause) if wanted.clause else None,
        "data": w.own(wanted.data),
    }


def exporting(w: Wording) -> list[dict[str, Any]]:
    """The open requests about our data."""
    return _open(w, lambda demand: demand.request.remedy in _WITH_THE_DATA)


def parting(w: Wording) -> list[dict[str, Any]]:
    """The open requests that belong to the end of the contract: an orderly end, and the money."""
    remedies = w.playbook.phrases.remedies
    return _open(w, lambda demand: remedies[demand.request.remedy].worth in ("exit", "money", "billing"))


def _open(w: Wording, wanted: Callable[[Demand], bool]) -> list[dict[str, Any]]:
    """Each by its own day, or by that of the reply where that has passed: a deletion comes after the last day."""
    asked = [one.demand for one in w.dossier.scorecard if one.open and wanted(one.demand)]
    return [
        demands.request(w, one, None if one.by and one.by >= w.dossier.today else demands.reply_day(w)) for one in asked
    ]
