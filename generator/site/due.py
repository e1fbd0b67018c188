"""What is due in a case, as lists of many cases show it."""

from typing import Any

from generator.facts.deadlines import deadlines
from generator.site.case_title import case_heading
from generator.site.deadline import left
from generator.site.filters import traits
from generator.site.shelf import Shelf
from generator.texts.formats import Papers
from generator.texts.progress import deadline_name, deadline_reason


def due(shelf: Shelf, papers: Papers) -> list[dict[str, Any]]:
    """A row for each day on which something is due in this case, with everything that is due on it."""
    d = papers.dossier
    found = deadlines(d, shelf.playbook.phrases)
    return [
        {
            "id": d.id,
            "by": day,
            "left": left(shelf, day),
            "link": f"cases/{d.id}.html#deadlines",
            "title": case_heading(shelf, d),
            "what": [deadline_name(one, shelf.playbook, shelf.tongue) for one in found if one.day == day],
            "why": [deadline_reason(one, shelf.playbook, shelf.tongue) for one in found if one.day == day],
            "provider": shelf.said(d.provider.name),
            "traits": traits(shelf, papers),
        }
        for day in sorted({one.day for one in found})
    ]


def all_due(shelf: Shelf) -> list[dict[str, Any]]:
    """The rows of all cases, the earliest day first."""
    return sorted(
        (row for papers in shelf.papers for row in due(shelf, papers)), key=lambda row: (row["by"], row["id"])
    )
