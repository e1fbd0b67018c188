"""What the provider offers, and what we have said to it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from generator.facts.correspondence import LoggedEntry
from generator.model.log import Offer


class OfferState(StrEnum):
    """How an offer stands: waiting for our answer, accepted, declined, or past its day."""

    OPEN = "open"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    LAPSED = "lapsed"


@dataclass(frozen=True, slots=True)
class MadeOffer:
    """One *offer*, the message that made it, and how it stands."""

    offer: Offer
    made: LoggedEntry
    state: OfferState


def offers(log: Sequence[LoggedEntry], today: date) -> tuple[MadeOffer, ...]:
    """Every offer in the order in which it was made; its last day is still open."""
    accepted = {offer for logged in log for offer in logged.entry.accepts}
    declined = {offer for logged in log for offer in logged.entry.declines}

    def state(offer: Offer) -> OfferState:
        if offer.id in accepted:
            return OfferState.ACCEPTED
        if offer.id in declined:
            return OfferState.DECLINED
        return OfferState.LAPSED if offer.until and offer.until < today else OfferState.OPEN

    return tuple(MadeOffer(offer, logged, state(offer)) for logged in log for offer in logged.entry.offers)
