"""A claim for a service credit without something that the terms ask for."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.facts.claim import Verdict
from generator.facts.dossier import Dossier
from generator.facts.readiness import CREDIT

ID = "claim-field-missing"


def check(dossier: Dossier) -> Iterator[Finding]:
    """One finding, at the request for the credit, for each thing that the claim needs and the case does not have."""
    claim = dossier.claim
    if claim is None or claim.terms is None or claim.verdict is not Verdict.BREACH or dossier.ending.closed:
        return
    rule = claim.terms.claim
    clause = rule.clause.nearest("en")[1] if rule and rule.clause else f"{claim.terms.scope}.claim"
    for n, request in enumerate(dossier.case.requests):
        if request.remedy == CREDIT:
            for need in claim.readiness.missing:
                yield Finding(("requests", n, "remedy"), ID, values(field=WHERE[need.field], clause=clause))


WHERE = {
    "account": "service.account",
    "address": "service.address",
    "affected-users": "incident.impact",
    "attempts": "log",
    "express-request": "requests: service-credit",
    "logs": "evidence",
    "region": "service.region",
    "reported-before": "log",
    "ticket-number": "log: reference",
    "tracking-id": "evidence",
}
"""Where a case says each of these things."""
