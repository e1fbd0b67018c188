"""Clauses that turn against us, as pages show them."""

from collections.abc import Iterable
from typing import Any

from generator.facts.preflight import Against
from generator.site.shelf import Shelf

_TONES = {"confirmed": "ok", "fictional": "mute"}


def clause_rows(shelf: Shelf, clauses: Iterable[Against]) -> list[dict[str, Any]]:
    """What each says, where it stands, the page to read first, and how sure that is."""
    return [
        {
            "text": shelf.said(one.text),
            "place": shelf.said(one.place) if one.place else None,
            "source": one.source,
            "status": shelf.tongue.words[f"status_{one.status}"],
            "tone": _TONES.get(one.status, "warn"),
        }
        for one in clauses
    ]
