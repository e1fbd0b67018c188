"""Every name that a letter template can use, and what makes it."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any

from generator.facts.dossier import NumberedExhibit
from generator.model.exhibit import Exhibit
from generator.model.phrases import Sentence
from generator.texts.claim_view import ClaimView
from generator.texts.tongue import fill, placeholders
from generator.texts.view import bodies, contacts, demands, difference, incident, news, parties, parting, progress
from generator.texts.view.wording import Wording


def exhibits(w: Wording) -> list[dict[str, Any]]:
    """What is enclosed, in the order of its numbers; to a chaser only what its reader does not have yet."""
    d, kind = w.dossier, w.playbook.kinds.get(w.kind)
    if kind is None or kind.encloses == "all" or d.clock is None:
        return [_exhibit(w, exhibit) for exhibit in d.exhibits]
    return [_exhibit(w, e) for e in d.exhibits if _since(w, e.exhibit, d.clock.letter.logged.at)]


def _since(w: Wording, exhibit: Exhibit, moment: datetime) -> bool:
    """Whether it was captured after *moment*; one whose time nobody knows may have been enclosed before."""
    return exhibit.captured is not None and exhibit.captured.instant(w.dossier.zone) > moment


def _exhibit(w: Wording, numbered: NumberedExhibit) -> dict[str, Any]:
    exhibit, d, t = numbered.exhibit, w.dossier, w.tongue
    kind = w.phrase(w.playbook.phrases.exhibits[exhibit.kind].name)
    return {
        "number": str(numbered.number),
        "title": w.own(exhibit.shows) or kind,
        "kind": kind,
        "file": exhibit.file.rsplit("/", 1)[-1],
        "captured": t.moment(exhibit.captured.instant(d.zone), d.zone) if exhibit.captured else None,
        "vantage": w.own(exhibit.vantage),
        "sha256": numbered.digest.sha256,
        "of": exhibit,
    }


def _sentences(bank: str) -> Callable[[Wording], dict[str, str]]:
    """The sentences of *bank* by id, `_` for `-`, so that a template can say `reservation.partial`.

    One that names what this letter does not know, such as a body, is not among them.
    """

    def said(w: Wording) -> dict[str, str]:
        entries: Mapping[str, Sentence] = getattr(w.playbook.phrases, bank)
        own, known = w.tongue.language, _known(w)
        made = ((name, entry.sentence.get(own)) for name, entry in entries.items())
        return {
            name.replace("-", "_"): fill(text, **known)
            for name, text in made
            if text and known.keys() >= set(placeholders(text))
        }

    return said


def _known(w: Wording) -> dict[str, str]:
    """What such a sentence may name: the day of this letter's reply, and that of the outcome or the last message."""
    last, heard = w.dossier.ending.last, [e for e in w.dossier.log if not e.ours]
    day = last.on if last else w.dossier.local_day(heard[-1].at) if heard else None
    return {
        **({"by": by} if (by := demands.reply_by(w)) else {}),
        **({"day": w.tongue.day(day)} if day else {}),
    }


NAMES: Mapping[str, Callable[[Wording], Any]] = {
    "alternatives": demands.alternatives,
    "asked": bodies.asked,
    "body": bodies.body,
    "call": contacts.call,
    "cancellation": incident.cancellation,
    "case": lambda w: {"id": w.dossier.id},
    "cause": parting.cause,
    "charged": incident.charged,
    "charges": incident.charges,
    "claim": lambda w: ClaimView(w.dossier.claim, w.tongue, w.dossier.zone) if w.dossier.claim else None,
    "clock": progress.clock,
    "company": parties.company,
    "contacts": contacts.contacts,
    "customers": news.customers,
    "difference": difference.difference,
    "dispute": bodies.dispute,
    "downtime": incident.downtime,
    "earlier_letters": contacts.earlier_letters,
    "event_day": incident.event_day,
    "events": incident.events,
    "exhibits": exhibits,
    "exporting": parting.exporting,
    "heard": contacts.heard,
    "history": bodies.history,
    "impacts": incident.impacts,
    "kind": incident.kind,
    "leaving": parting.leaving,
    "next_step": _sentences("next_steps"),
    "offers": progress.offers,
    "open_alternatives": demands.open_alternatives,
    "outages": incident.outages,
    "outcome": progress.outcome,
    "parting": parting.parting,
    "payment": parting.payment,
    "promise": parties.promise,
    "promises": progress.promises,
    "provider": parties.provider,
    "reasons": progress.reasons,
    "recurrence": progress.recurrence,
    "references": lambda w: list(w.dossier.references),
    "reply_by": demands.reply_by,
    "reported": parting.reported,
    "requests": demands.requests,
    "reservation": _sentences("reservations"),
    "seen": bodies.seen,
    "service": parties.service,
    "settled": progress.settled,
    "signatory": parties.signatory,
    "silences": contacts.silences,
    "still_open": progress.still_open,
    "thanks": _sentences("thanks"),
    "today": lambda w: w.tongue.day(w.dossier.today),
    "what": incident.what,
    "words": lambda w: dict(w.tongue.words),
}
"""In alphabetical order. `subject` is added once it is rendered."""


def letter_names(wording: Wording, wanted: Iterable[str] = NAMES) -> dict[str, Any]:
    """The *wanted* names with what they stand for; what no template asks for is not computed."""
    return {name: NAMES[name](wording) for name in wanted if name in NAMES}
