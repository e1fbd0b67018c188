"""Promised against measured: for each measuring period the downtime that was allowed, and the one that counts."""

from decimal import ROUND_DOWN, Decimal
from typing import Any

from generator.facts.claim import PeriodClaim
from generator.facts.dossier import Dossier
from generator.facts.tally import allowed
from generator.site.shelf import Shelf

_FINEST = Decimal("0.0001")
"""Places of a measured percentage; more would look more exact than a clock is."""


def bars(shelf: Shelf, d: Dossier) -> list[dict[str, Any]]:
    """Two bars a period, on one scale; nothing where the terms promise nothing in figures, or nothing is measured."""
    terms, claim = d.terms, d.claim
    if claim is None or terms is None or terms.promise is None:
        return []
    known = [
        (one, one.tally.downtime, may)
        for one in claim.periods
        if one.tally and one.uptime is not None and (may := allowed(terms.promise, one.tally.length)) is not None
    ]
    most = max((max(down, may) for _, down, may in known), default=None)
    if not most:
        return []
    return [
        {
            "label": one.label,
            "measured": _measured(shelf, one),
            "bad": down > may,
            "rows": [
                {"key": key, "time": shelf.tongue.duration(time), "share": f"{100 * time / most:.1f}"}
                for key, time in (("allowed", may), ("counted", down))
            ],
        }
        for one, down, may in known
    ]


def _measured(shelf: Shelf, one: PeriodClaim) -> str:
    """The share in percent, cut and never rounded up: 99.8999 % must not read 99.9 %."""
    share = (one.uptime or Decimal(0)).quantize(_FINEST, ROUND_DOWN).normalize()
    return shelf.tongue.percent(Decimal(f"{share:f}"))
