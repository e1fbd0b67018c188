"""What the names of a letter rest on that do not say so themselves.

A view of one fact carries that fact as `of`. What is left are single words, sums and days.
"""

from collections.abc import Callable, Mapping
from typing import Any

from generator.model.load_playbook import COMPANY
from generator.texts.view.wording import Wording


def _provider(w: Wording) -> str:
    return f"playbook/providers/{w.dossier.case.provider}.yaml"


def _happened(w: Wording) -> tuple[Any, ...]:
    incident = w.dossier.case.incident
    ended = (incident.cancellation,) if incident.cancellation else ()
    return (*_outages(w), *incident.events, *incident.charges, *ended)


def _outages(w: Wording) -> tuple[Any, ...]:
    return tuple(one.outage for one in w.dossier.downtime.disturbances)


def _requests(w: Wording) -> tuple[Any, ...]:
    return w.dossier.case.requests


def _answers(w: Wording) -> tuple[Any, ...]:
    """The requests that are open, and what was last said to them."""
    open_ones = [one for one in w.dossier.scorecard if one.open]
    said = [one.answer.entry for one in open_ones if one.answer]
    return (*(one.demand.request for one in open_ones), *said)


SOURCES: Mapping[str, Callable[[Wording], Any]] = {
    "alternatives": _requests,
    "body": lambda w: f"playbook/bodies/{w.body}.yaml" if w.body else None,
    "cause": _answers,
    "charged": lambda w: w.dossier.case.incident.charges,
    "claim": lambda w: (*_outages(w), "service", _provider(w)),
    "company": lambda _: COMPANY,
    "customers": lambda w: w.dossier.case.customers,
    "dispute": lambda w: (*w.dossier.case.incident.charges, w.dossier.case.service.payment),
    "downtime": _outages,
    "event_day": _happened,
    "kind": lambda _: ("incident.kind", "service"),
    "leaving": lambda w: w.dossier.case.leaving,
    "open_alternatives": _requests,
    "payment": lambda w: w.dossier.case.service.payment,
    "promise": _provider,
    "provider": _provider,
    "reasons": lambda w: w.dossier.ending.last,
    "references": lambda w: tuple(one.entry for one in w.dossier.log if one.entry.reference),
    "reply_by": _requests,
    "signatory": lambda _: COMPANY,
    "what": lambda _: "incident.what",
}
"""By name, in alphabetical order: paths of the case, files of the playbook, or the facts themselves."""
