"""A loss of the company's own asked for as a service credit."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.facts.dossier import Dossier
from generator.facts.readiness import CREDIT

ID = "lost-profit-claimed-as-credit"


def check(dossier: Dossier) -> Iterator[Finding]:
    """One finding for each credit that is above what the terms can ever give, or is the sum of an impact."""
    losses = [impact.amount for impact in dossier.case.incident.impact if impact.amount]
    for n, request in enumerate(dossier.case.requests):
        asked = request.amount
        if request.remedy != CREDIT or asked is None or dossier.claim is None:
            continue
        most, total = dossier.claim.ceiling, dossier.claim.total
        above = most is not None and most.currency == asked.currency and asked.amount > most.amount
        if above or (asked in losses and asked != total):
            yield Finding(("requests", n, "amount"), ID, values(amount=asked, most=most or total or "-"))
