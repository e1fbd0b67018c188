"""Whose records say what: the provider's beside ours, and what our monitors leave in doubt."""

from typing import Any

from generator.base.period import total
from generator.facts.dossier import Dossier
from generator.facts.measured import Measured
from generator.site.figures.records import records_figure, spans
from generator.site.shelf import Shelf
from generator.texts.tongue import fill


def records(shelf: Shelf, d: Dossier) -> dict[str, Any] | None:
    """The comparison and the doubts; None where no exhibit and nobody says anything of the kind."""
    found = d.disagreement
    doubts = [said for made in d.measured.values() for said in _doubts(shelf, made)]
    if found is None and not doubts:
        return None
    words = shelf.tongue.words
    exhibits = dict.fromkeys(exhibit for one in d.case.incident.reported for exhibit in one.exhibits)
    return {
        "figure": records_figure(shelf, d, found) if found else None,
        "said": fill(words["records_said" if found.shared else "records_nothing"], **spans(shelf, found))
        if found
        else "",
        "exhibits": list(exhibits) if found else [],
        "doubts": doubts,
    }


def _doubts(shelf: Shelf, made: Measured) -> list[str]:
    """What is not claimed: the time before a check proved the outage, and the time of which no monitor knows."""
    words, tongue = shelf.tongue.words, shelf.tongue
    said = []
    if made.possible > made.claimed:
        named = {"claimed": tongue.duration(made.claimed), "possible": tongue.duration(made.possible)}
        said.append(fill(words["records_bounds"], **named))
    if made.unknown:
        length = tongue.duration(total(made.unknown))
        said.append(fill(words["records_unknown"], length=length))
    return said
