"""What the provider has bound itself to: promises, and offers that we have accepted."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from generator.base.money import Money
from generator.facts.correspondence import LoggedEntry
from generator.model.aftermath import Verification
from generator.model.log import Offer, Promise
from generator.model.scalars.text import Text


class Fate(StrEnum):
    """What has become of a commitment: not yet due, due and not looked after, kept, broken."""

    OPEN = "open"
    DUE = "due"
    KEPT = "kept"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Commitment:
    """One thing that the provider said it would do; *made* is the message that says so, *by* the day promised."""

    id: str
    request: str | None
    remedy: str | None
    amount: Money | None
    text: Text | None
    by: date | None
    verify: Text | None
    made: LoggedEntry
    verification: Verification | None
    fate: Fate


def commitments(
    log: Sequence[LoggedEntry], verifications: Iterable[Verification], today: date
) -> tuple[Commitment, ...]:
    """Promises and accepted offers in the order in which they were made, as they stand on *today*.

    The day promised belongs to the provider: a commitment is due from the day after it.
    One without a day stays open until it is verified.
    """
    seen = {verification.promise: verification for verification in sorted(verifications, key=lambda one: one.on)}
    accepted = {offer for logged in log for offer in logged.entry.accepts}
    made: list[tuple[Promise | Offer, LoggedEntry]] = []
    for logged in log:
        made += [(promise, logged) for promise in logged.entry.promises]
        made += [(offer, logged) for offer in logged.entry.offers if offer.id in accepted]
    return tuple(_commitment(promise, logged, seen, today) for promise, logged in made)


def _commitment(
    promise: Promise | Offer, logged: LoggedEntry, seen: Mapping[str, Verification], today: date
) -> Commitment:
    verification = seen.get(promise.id)
    return Commitment(
        id=promise.id,
        request=promise.request,
        remedy=promise.remedy,
        amount=promise.amount if isinstance(promise, Offer) else None,
        text=promise.text,
        by=promise.by,
        verify=promise.verify if isinstance(promise, Promise) else None,
        made=logged,
        verification=verification,
        fate=_fate(promise.by, verification, today),
    )


def _fate(by: date | None, verification: Verification | None, today: date) -> Fate:
    if verification is not None:
        return Fate.KEPT if verification.kept else Fate.BROKEN
    return Fate.DUE if by is not None and by < today else Fate.OPEN
