"""Every name that a letter template can use, and what makes it."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from generator.texts.claim_view import ClaimView
from generator.texts.view import (
    bodies,
    contacts,
    demands,
    difference,
    exhibits,
    incident,
    news,
    parties,
    parting,
    progress,
)
from generator.texts.view.bank import bank
from generator.texts.view.wording import Wording

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
    "exhibits": exhibits.exhibits,
    "exporting": parting.exporting,
    "heard": contacts.heard,
    "history": bodies.history,
    "impacts": incident.impacts,
    "kind": incident.kind,
    "leaving": parting.leaving,
    "next_step": bank("next_steps"),
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
    "requests": demands.requests,
    "reservation": bank("reservations"),
    "seen": bodies.seen,
    "service": parties.service,
    "settled": progress.settled,
    "signatory": parties.signatory,
    "silences": contacts.silences,
    "still_open": progress.still_open,
    "thanks": bank("thanks"),
    "today": lambda w: w.tongue.day(w.dossier.today),
    "what": incident.what,
    "words": lambda w: dict(w.tongue.words),
}
"""In alphabetical order. `subject` is added once it is rendered."""


def letter_names(wording: Wording, wanted: Iterable[str] = NAMES) -> dict[str, Any]:
    """The *wanted* names with what they stand for; what no template asks for is not computed."""
    return {name: NAMES[name](wording) for name in wanted if name in NAMES}
