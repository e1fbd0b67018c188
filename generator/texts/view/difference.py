"""What the provider's own records leave of ours."""

from typing import Any

from generator.facts.contradiction import LEAST
from generator.texts.view.wording import Wording

_NAMED = 3
"""Stretches that a sentence can name."""


def difference(w: Wording) -> dict[str, Any] | None:
    """How much they show of what we recorded, and how much they do not; None where they show all of it, or are none."""
    d, t = w.dossier, w.tongue
    found = d.disagreement
    if found is None or not found.disputed:
        return None
    where = dict.fromkeys(exhibit for one in d.case.incident.reported for exhibit in one.exhibits)
    spans = [t.span(one.start, one.end, d.zone) for one in found.unexplained if one.duration >= LEAST]
    return {
        "shared": t.duration(found.shared) if found.shared else None,
        "open": t.duration(found.open),
        "periods": t.listed(spans) if len(spans) <= _NAMED else None,
        "cite": w.cite(tuple(where)),
        "of": d.case.incident.reported,
    }
