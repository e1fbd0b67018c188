"""A claim on the terminal: the three lights, the working line by line, what is missing, what was taken as given."""

from collections.abc import Iterable
from zoneinfo import ZoneInfo

from generator.facts.claim import Claim
from generator.model.provider import Provider
from generator.texts.claim_period import PeriodView
from generator.texts.claim_view import ClaimView
from generator.texts.tongue import Tongue


def as_text(claim: Claim, provider: Provider, tongue: Tongue, zone: ZoneInfo | None) -> str:
    """*claim* under the names of *provider* and scope, a line a fact; what there is nothing to say of is left out."""
    view, words = ClaimView(claim, tongue, zone), tongue.words
    scope = claim.terms.name if claim.terms else None
    title = words["cell_join"].join(text.nearest(tongue.language)[1] for text in (provider.name, scope) if text)
    parts = ["\n".join([title, "", *_lights(view, tongue)])]
    parts += [_period(one, tongue) for one in view.periods]
    parts += [
        _listed(words[label], rows)
        for label, rows in (
            ("sla_label_window", view.reasons),
            ("sla_label_missing", view.missing),
            ("sla_label_doubts", view.doubts),
            ("sla_label_assumptions", view.assumptions),
            ("sla_label_letter", view.sentences),
        )
        if rows
    ]
    return "\n\n".join(parts) + "\n"


def _lights(view: ClaimView, tongue: Tongue) -> Iterable[str]:
    """A line each, labels and values parted by the language's colon."""
    rows = (
        ("sla_label_verdict", view.verdict),
        ("sla_label_evidence", view.evidence),
        ("sla_label_readiness", view.readiness),
        ("sla_label_opens", view.opens),
        ("sla_label_closes", view.closes),
        ("sla_label_total", view.total if view.extension is None else view.extension),
    )
    return (f"{tongue.words[label]}{tongue.words['colon']}{value}" for label, value in rows if value)


def _period(one: PeriodView, tongue: Tongue) -> str:
    head = f"{one.name}{tongue.words['cell_join']}{one.services}{tongue.words['colon']}{one.verdict}"
    return _listed(head, one.working)


def _listed(head: str, rows: Iterable[str]) -> str:
    return "\n".join([head, *(f"  - {row}" for row in rows)])
