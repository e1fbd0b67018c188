"""What the company asks for: each request with its amount and date."""

from dataclasses import dataclass
from datetime import date

from generator.base.money import Money
from generator.facts.charges import charged
from generator.facts.claim import Claim, Verdict
from generator.model.case import Case
from generator.model.phrases import Phrases
from generator.model.request import Request


@dataclass(frozen=True, slots=True)
class Demand:
    """One request as it will be made, numbered from 1; *id* is `R1` unless its author numbered it otherwise.

    *claimed* is the *amount* where that is what we want to have, not what a bill should say.
    """

    number: int
    id: str
    request: Request
    by: date | None
    amount: Money | None
    claimed: Money | None


def demands(case: Case, phrases: Phrases, claim: Claim | None = None) -> tuple[Demand, ...]:
    """The requests of *case* in its order; an amount that is not typed comes from the facts that its remedy names."""
    return tuple(
        _demand(n, one, r, r.amount or _derived(case, r, phrases, claim), phrases)
        for n, (one, r) in enumerate(zip(case.request_ids, case.requests, strict=True), 1)
    )


def _demand(number: int, id_: str, request: Request, amount: Money | None, phrases: Phrases) -> Demand:
    remedy = phrases.remedies.get(request.remedy)
    corrects = remedy is not None and remedy.worth == "billing"
    return Demand(number, id_, request, request.by, amount, None if corrects else amount)


def reply_day(asked: tuple[Demand, ...]) -> date | None:
    """The day by which an answer is wanted: the earliest date of any request; None where none has a date."""
    return min((demand.by for demand in asked if demand.by), default=None)


def _derived(case: Case, request: Request, phrases: Phrases, claim: Claim | None) -> Money | None:
    """The sum of the charges in dispute, or the credit that the terms give; None where neither is known."""
    remedy = phrases.remedies.get(request.remedy)
    if remedy is None or remedy.amount_from is None:
        return None
    if remedy.amount_from == "charges":
        return charged(case.incident.charges)
    return claim.total if claim and claim.verdict is Verdict.BREACH else None
