"""What has become of a complaint, as its page tells it: state, scorecard, promises, offers, deadlines."""

from typing import Any

from markupsafe import Markup

from generator.facts.commitments import Commitment
from generator.facts.deadlines import deadlines
from generator.facts.dossier import Dossier
from generator.facts.offers import MadeOffer, OfferState
from generator.facts.scorecard import Standing
from generator.facts.status import status
from generator.model.scalars.text import Text
from generator.site.deadline import left
from generator.site.shelf import Shelf
from generator.texts.progress import deadline_name, deadline_reason, next_step, state, turn

_TONES = {"us": "warn", "provider": "info", "body": "info", "nobody": "mute"}
_OVER = {"resolved": "ok", "overdue": "bad", "half-fixed": "bad", "failed": "bad"}


def standing(shelf: Shelf, d: Dossier) -> dict[str, str]:
    """The state as a badge, whose turn it is, and the next step."""
    row = status(d)
    return {
        "state": state(row, shelf.tongue),
        "tone": _OVER.get(row.status, _TONES[row.turn]),
        "turn": turn(row, shelf.tongue),
        "next": next_step(row, shelf.tongue),
    }


def treatment(shelf: Shelf, d: Dossier, one: Standing) -> dict[str, Any] | None:
    """How the provider has treated a request, by which message; None while no letter has asked for it."""
    if one.treatment is None and not d.sent:
        return None
    words, key = shelf.tongue.words, one.treatment or "unanswered"
    tone = "ok" if not one.open and key == "answered" else "info" if not one.open else "bad"
    answer = one.answer
    return {
        "text": words[f"treatment_{key}"],
        "tone": tone,
        "day": d.local_day(answer.at) if answer else None,
        "quote": answer.entry.quote if answer else None,
        "lang": d.provider.letter_language,
    }


def promises(shelf: Shelf, d: Dossier) -> list[dict[str, Any]]:
    """Promises and accepted offers, and offers that are open or declined: what, by when, what became of it."""
    bound = [_promise(shelf, d, one) for one in d.commitments]
    return bound + [_offer(shelf, d, one) for one in d.offers if one.state is not OfferState.ACCEPTED]


def _promise(shelf: Shelf, d: Dossier, one: Commitment) -> dict[str, Any]:
    tone = {"kept": "ok", "broken": "bad", "due": "warn"}.get(one.fate, "info")
    return {
        "id": one.id,
        "what": _what(shelf, d, one.text, one.remedy, one.request),
        "amount": shelf.tongue.money(one.amount) if one.amount else "",
        "by": one.by,
        "state": shelf.tongue.words[f"fate_{one.fate}"],
        "tone": tone,
        "exhibits": one.verification.exhibits if one.verification else (),
    }


def _offer(shelf: Shelf, d: Dossier, one: MadeOffer) -> dict[str, Any]:
    offer = one.offer
    return {
        "id": offer.id,
        "what": _what(shelf, d, offer.text, offer.remedy, offer.request),
        "amount": shelf.tongue.money(offer.amount) if offer.amount else "",
        "by": offer.until,
        "state": shelf.tongue.words[f"offer_{one.state}"],
        "tone": "warn" if one.state is OfferState.OPEN else "mute",
        "exhibits": one.made.entry.exhibits,
    }


def _what(shelf: Shelf, d: Dossier, text: Text | None, remedy: str | None, request: str | None) -> Markup | str:
    """Its author's words, else the name of the remedy, else that of the request that it meets."""
    if text is not None:
        return shelf.said(text)
    asked = next((one.request.remedy for one in d.demands if one.id == request), None)
    known = shelf.playbook.phrases.remedies.get(remedy or asked or "")
    return shelf.said(known.name) if known else ""


def calendar(shelf: Shelf, d: Dossier) -> list[dict[str, Any]]:
    """What is due on which day, and how that day was come by."""
    return [
        {
            "day": one.day,
            "left": left(shelf, one.day),
            "what": deadline_name(one, shelf.playbook, shelf.tongue),
            "why": deadline_reason(one, shelf.playbook, shelf.tongue),
        }
        for one in deadlines(d, shelf.playbook.phrases)
    ]
