"""What has become of the complaint: requests, promises, offers, outcome, the same fault before."""

from typing import Any

from generator.facts.commitments import Commitment, Fate
from generator.facts.correspondence import LoggedEntry
from generator.facts.offers import MadeOffer
from generator.facts.scorecard import Standing
from generator.texts.view import demands
from generator.texts.view.demands import request
from generator.texts.view.wording import Wording


def still_open(w: Wording) -> list[dict[str, Any]]:
    """The requests that still have to be asked for, each with how it was last treated."""
    return [standing_of(w, standing) for standing in w.dossier.scorecard if standing.open]


def settled(w: Wording) -> list[dict[str, Any]]:
    """The requests that need not be asked for again."""
    return [standing_of(w, standing) for standing in w.dossier.scorecard if not standing.open]


def standing_of(w: Wording, standing: Standing) -> dict[str, Any]:
    """One request: what is asked for, how it was treated, and in which words."""
    answer = standing.answer
    promised = standing.commitment
    broken = promised is not None and promised.fate is Fate.BROKEN
    seen = promised.verification if promised else None
    return {
        **request(w, standing.demand, demands.new_day(w, standing.demand)),
        "name": w.phrase(w.playbook.phrases.remedies[standing.demand.request.remedy].name),
        "treatment": "broken" if broken else standing.treatment or "unanswered",
        "raised": len(standing.raised),
        "promised_for": w.tongue.day(standing.commitment.by)
        if standing.commitment and standing.commitment.by
        else None,
        "proof": w.cite(seen.exhibits) if seen else "",
        **_words(w, answer),
        "of": (standing.demand.request, answer and answer.entry),
    }


def _words(w: Wording, logged: LoggedEntry | None) -> dict[str, str | None]:
    """The provider's own words in a message, with its day and number."""
    if logged is None:
        return {"quote": None, "answered": None, "reference": None}
    day = w.tongue.day(w.dossier.local_day(logged.at))
    return {"quote": _quoted(logged), "answered": day, "reference": logged.entry.reference}


def _quoted(logged: LoggedEntry) -> str | None:
    """The provider's own words, without the full stop that would stand before our own mark."""
    return logged.entry.quote.rstrip(".。") if logged.entry.quote else None


def promises(w: Wording) -> list[dict[str, Any]]:
    """Promises and accepted offers, each with what has become of it."""
    return [_promise(w, commitment) for commitment in w.dossier.commitments]


def _promise(w: Wording, c: Commitment) -> dict[str, Any]:
    day = w.tongue.day
    return {
        "text": _content(w, c.text, c.remedy, c.request),
        "amount": w.tongue.money(c.amount) if c.amount else None,
        "by": day(c.by) if c.by else None,
        "made": day(w.dossier.local_day(c.made.at)),
        "quote": _quoted(c.made),
        "reference": c.made.entry.reference,
        "fate": str(c.fate),
        "of": (c.made.entry, c.verification),
        "verified": day(c.verification.on) if c.verification else None,
        "cite": w.cite(c.verification.exhibits) if c.verification else "",
    }


def offers(w: Wording) -> list[dict[str, Any]]:
    """What was offered, and what we said to it."""
    return [_offer(w, made) for made in w.dossier.offers]


def _offer(w: Wording, made: MadeOffer) -> dict[str, Any]:
    offer, t = made.offer, w.tongue
    return {
        "text": _content(w, offer.text, offer.remedy, offer.request),
        "amount": t.money(offer.amount) if offer.amount else None,
        "by": t.day(offer.by) if offer.by else None,
        "until": t.day(offer.until) if offer.until else None,
        "made": t.day(w.dossier.local_day(made.made.at)),
        "state": str(made.state),
        "of": made.made.entry,
        "reference": made.made.entry.reference,
    }


def _content(w: Wording, text: Any, remedy: str | None, request_id: str | None) -> str:  # noqa: ANN401 - a text or none
    """What it is: its author's words if in this language, else the name of the remedy, else that of the request."""
    phrases = w.playbook.phrases
    asked = next((d.request.remedy for d in w.dossier.demands if d.id == request_id), None)
    known = phrases.remedies.get(remedy or asked or "")
    return w.own(text) or (w.phrase(known.name) if known else "")


def outcome(w: Wording) -> dict[str, Any] | None:
    """How it ended; None while it runs."""
    last = w.dossier.ending.last
    if last is None or not w.dossier.ending.closed:
        return None
    return {
        "day": w.tongue.day(last.on),
        "result": last.result,
        "reason": w.own(last.reason),
        "credited": w.tongue.money(last.credited) if last.credited else None,
        "credited_on": w.tongue.day(last.credited_on) if last.credited_on else None,
        "credited_as": _credited_as(w),
        "of": last,
    }


def _credited_as(w: Wording) -> str | None:
    """`refund` or `credit`, by the remedies that were granted; None where they are both, or neither."""
    remedies = w.playbook.phrases.remedies
    granted = [standing for standing in w.dossier.scorecard if not standing.open]
    named = [(one.commitment and one.commitment.remedy) or one.demand.request.remedy for one in granted]
    kinds = {"money": "refund", "credit": "credit"}
    found = {kinds[worth] for name in named if name in remedies and (worth := remedies[name].worth) in kinds}
    return found.pop() if len(found) == 1 else None


def reasons(w: Wording) -> list[str]:
    """Why it ended so, paragraph by paragraph, if its author says it in this language."""
    last = w.dossier.ending.last
    return w.paragraphs(last.reason) if last else []


def clock(w: Wording) -> dict[str, Any] | None:
    """The last letter that asked for something, and the day by which it wanted an answer."""
    c = w.dossier.clock
    if c is None:
        return None
    kind = w.playbook.kinds[c.letter.kind]
    sent = w.tongue.day(w.dossier.local_day(c.letter.logged.at))
    return {
        "letter": w.named(kind.name),
        "sent": sent,
        "day": w.tongue.day(c.day),
        "extended": c.basis == "extended",
        "of": c.letter.logged.entry,
    }


def recurrence(w: Wording) -> dict[str, Any] | None:
    """That it is the same fault again: how often by now, and since when; None the first time."""
    before = w.dossier.earlier
    if not before:
        return None
    return {
        "times": len(before) + 1,
        "ordinal": w.tongue.ordinal(len(before) + 1),
        "since": w.tongue.day(before[0].day),
        "cases": ", ".join(fault.case for fault in before),
    }
