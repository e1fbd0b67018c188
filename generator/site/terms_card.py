"""One scope of a provider's terms as its page shows it."""

from typing import Any

from generator.model.claim_rule import ClaimRule, Window
from generator.model.clause import Clause
from generator.model.credit import Credit
from generator.model.provider import Provider
from generator.model.scalars.text import Text
from generator.model.terms import Terms, whole
from generator.site.shelf import Shelf
from generator.texts.claim_view import need
from generator.texts.tongue import fill
from generator.texts.working import Figures


def terms_card(shelf: Shelf, provider: Provider, scope: str) -> dict[str, Any]:
    """The promised figure, and label, text and sureness of every clause that is known."""
    terms, words = whole(provider.terms, scope), shelf.tongue.words
    assert terms, scope  # noqa: S101 - asked for by its own name
    promise = terms.promise
    return {
        "name": shelf.said(terms.name) if terms.name else terms.scope,
        "scope": terms.scope,
        "uptime": shelf.tongue.percent(promise.uptime) if promise and promise.uptime is not None else None,
        "per": words[f"per_{terms.measured.per}"] if terms.measured else "",
        "rows": [
            {"label": words[label], "text": text, "status": _status(shelf, clause)}
            for label, text, clause in _rows(shelf, terms)
            if text
        ],
    }


def _rows(shelf: Shelf, terms: Terms) -> list[tuple[str, object, Clause | None]]:
    promise, measured, downtime, credit, claim = (
        terms.promise, terms.measured, terms.downtime, terms.credit, terms.claim,
    )  # fmt: skip
    return [
        ("fact_condition", _said(shelf, terms.condition), None),
        ("fact_clause", _said(shelf, promise.clause if promise else None), promise),
        ("fact_promise", _said(shelf, promise.words if promise else None), promise),
        ("fact_measured", _said(shelf, measured.words if measured else None), measured),
        ("fact_counts", _said(shelf, downtime.words or downtime.counts if downtime else None), downtime),
        ("fact_credit", _said(shelf, credit.words if credit else None) or _tiers(shelf, credit), credit),
        ("fact_base", _said(shelf, credit.base.words if credit and credit.base else None), credit),
        ("fact_claim", _said(shelf, claim.words or claim.method if claim else None), claim),
        ("fact_window", _window(shelf, claim.window if claim else None), claim.window if claim else None),
        ("fact_needs", _needs(shelf, claim), claim),
        ("fact_failure", _said(shelf, claim.failure if claim else None), claim),
        ("fact_exclusions", _list(shelf, terms.exclusions), None),
    ]


def _said(shelf: Shelf, text: Text | None) -> object:
    return shelf.said(text) if text else None


def _list(shelf: Shelf, texts: tuple[Text, ...]) -> str:
    return shelf.tongue.words["cell_join"].join(shelf.plain(text) for text in texts)


def _needs(shelf: Shelf, claim: ClaimRule | None) -> str:
    needs = claim.needs if claim else ()
    return shelf.tongue.words["cell_join"].join(need(one, shelf.tongue) for one in needs)


def _window(shelf: Shelf, window: Window | None) -> str:
    """Until when, and from when, where it is known."""
    if window is None:
        return ""
    words, figures = shelf.tongue.words, Figures(shelf.tongue, None)
    said = []
    if window.within:
        of = words[f"sla_of_{window.of}"]
        said.append(fill(words["sla_window_within"], within=figures.span(window.within), of=of))
    if window.cycle:
        said.append(fill(words["sla_window_cycle"], count=str(window.cycle)))
    if window.same_month:
        said.append(words["sla_window_same-month"])
    if window.opens_after_working_day and window.calendar:
        count, country = str(window.opens_after_working_day), shelf.tongue.country(window.calendar)
        said.append(fill(words["sla_window_opens"], count=count, country=country))
    return words["cell_join"].join(said)


def _tiers(shelf: Shelf, credit: Credit | None) -> str:
    """The table of steps in figures, where no words say it."""
    percent, rows = shelf.tongue.percent, []
    for tier in (credit.tiers if credit else None) or ():
        below = tier.below or tier.at_most
        given = percent(tier.percent) if tier.percent is not None else str(tier.time)
        rows.append(f"< {percent(below)} → {given}" if below else given)
    return shelf.tongue.words["cell_join"].join(rows)


def _status(shelf: Shelf, clause: Clause | None) -> str | None:
    """How sure the clause is, where it is not."""
    unsure = clause is not None and clause.status in ("partial", "unconfirmed")
    return shelf.tongue.words[f"status_{clause.status}"] if clause and unsure else None
