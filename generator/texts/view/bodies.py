"""The case as told to a third party: the body, and everything without the provider addressed as "you"."""

from typing import Any

from generator.facts.correspondence import LoggedEntry
from generator.facts.dispute import Transaction, disputed, ground, transactions
from generator.facts.happenings import Happening
from generator.facts.scorecard import Standing
from generator.texts.view import progress
from generator.texts.view.wording import Wording

_NOTHING = "–"


def body(w: Wording) -> dict[str, str | None] | None:
    """The body to which the letter goes; None where it goes to none."""
    known = w.dossier.bodies.get(w.body)
    if known is None:
        return None
    name = w.named(known.name)
    return {
        "name": name,
        "addressee": w.named(known.addressee) if known.addressee else name,
        "form": w.own(known.form),
    }


def asked(w: Wording) -> list[dict[str, Any]]:
    """The open requests by name, each with its sum, its day and how it was treated."""
    return [_asked(w, standing) for standing in w.dossier.scorecard if standing.open]


def _asked(w: Wording, standing: Standing) -> dict[str, Any]:
    demand, told = standing.demand, progress.standing_of(w, standing)
    return {
        "name": told["name"],
        "amount": w.tongue.money(demand.amount) if demand.amount else None,
        "by": w.tongue.day(demand.by) if demand.by else None,
        "treatment": told["treatment"],
        "of": told["of"],
        "answered": told["answered"],
    }


def history(w: Wording) -> list[dict[str, Any]]:
    """Every communication: day, from whom, channel, number, and the letter or the words that it carried."""
    return [_contact(w, logged) for logged in w.dossier.log]


def _contact(w: Wording, logged: LoggedEntry) -> dict[str, Any]:
    entry, kinds = logged.entry, w.playbook.kinds
    return {
        "day": w.tongue.day(w.dossier.local_day(logged.at)),
        "ours": logged.ours,
        "channel": w.phrase(w.playbook.phrases.channels[entry.channel].name),
        "reference": entry.reference or _NOTHING,
        "letter": w.named(kinds[entry.letter].name) if entry.letter and entry.letter in kinds else None,
        "quote": entry.quote.rstrip(".。") if entry.quote else None,
        "of": entry,
    }


def seen(w: Wording) -> list[dict[str, Any]]:
    """Each single event by its name."""
    return [_event(w, happening) for happening in w.dossier.happenings]


def _event(w: Wording, happening: Happening) -> dict[str, Any]:
    event = happening.event
    return {
        "at": w.tongue.moment(happening.at, w.dossier.zone),
        "name": w.phrase(w.playbook.phrases.events[event.kind].name),
        "found": w.named(event.found) if event.found else None,
        "expected": w.named(event.expected) if event.expected else None,
        "of": event,
    }


def dispute(w: Wording) -> dict[str, Any]:
    """The payments in dispute, their sum, and the ground."""
    total = disputed(w.dossier)
    return {
        "ground": ground(w.dossier),
        "transactions": [_transaction(w, one) for one in transactions(w.dossier)],
        "total": w.tongue.money(total) if total else None,
    }


def _transaction(w: Wording, one: Transaction) -> dict[str, str]:
    paid = w.dossier.case.service.payment
    return {
        "day": w.tongue.day(one.on),
        "amount": w.tongue.money(one.amount) if one.amount else _NOTHING,
        "descriptor": (paid.descriptor if paid else None) or w.named(w.dossier.provider.contract_name),
        "invoice": one.invoice or _NOTHING,
    }
