"""What a payment dispute is about: which payments, and on what ground."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from generator.base.money import Money
from generator.facts.dossier import Dossier

Ground = Literal["cancelled", "not-received", "not-as-described"]
_NOT_RECEIVED = ("outage", "suspension", "termination", "reachability")
"""Kinds of incident in which there was no service; in all others it was there, and not as agreed."""


@dataclass(frozen=True, slots=True)
class Transaction:
    """One payment; *amount* is None where the case does not say it."""

    on: date
    amount: Money | None
    invoice: str | None


def ground(d: Dossier) -> Ground:
    """The ground that the facts give: a cancellation before all else."""
    incident = d.case.incident
    if incident.cancellation is not None and incident.charges:
        return "cancelled"
    return "not-received" if incident.kind in _NOT_RECEIVED else "not-as-described"


def transactions(d: Dossier) -> tuple[Transaction, ...]:
    """The disputed charges; where there are none, the payment for the service. None where its day is not known."""
    charges = tuple(Transaction(one.on, one.amount, one.invoice) for one in d.case.incident.charges)
    paid = d.case.service.payment
    if charges or paid is None or paid.on is None:
        return charges
    return (Transaction(paid.on, paid.amount, None),)


def disputed(d: Dossier) -> Money | None:
    """The sum in dispute; None where it is not on record or in several currencies."""
    if d.case.incident.charges:
        return d.charged
    paid = d.case.service.payment
    return paid.amount if paid else None
