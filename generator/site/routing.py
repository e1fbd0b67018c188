"""Where a complaint can go, and what has to be safe first, as the page of its case tells it."""

from typing import Any

from generator.facts.dossier import Dossier
from generator.facts.preflight import Fate, preflight
from generator.facts.route import Route, Verdict
from generator.facts.routes import routes
from generator.site.against import clause_rows
from generator.site.shelf import Shelf
from generator.texts.routes import last_day, reason, reasons, verdict

_TONES = {
    Verdict.NOW: "ok",
    Verdict.LATER: "info",
    Verdict.STEPS: "mute",
    Verdict.SUBMITTED: "info",
    Verdict.DONE: "mute",
}
_FATES = {Fate.LIVES: "ok", Fate.FRESH: "ok", Fate.DIES: "bad", Fate.UNKNOWN: "warn", Fate.STALE: "warn"}


def routing(shelf: Shelf, d: Dossier) -> dict[str, Any] | None:
    """The bodies that are or may become open, those that are not, and the preflight; None once it is all over."""
    if d.ending.closed and not d.case.escalations:
        return None
    found, safe = routes(d), preflight(d)
    return {
        "now": [_name(shelf, one) for one in found if one.verdict is Verdict.NOW and not one.doubtful],
        "open": [_row(shelf, one) for one in found if one.verdict is not Verdict.NO],
        "shut": [
            {**_name(shelf, one), "why": reasons(one, shelf.playbook, shelf.tongue)}
            for one in found
            if one.verdict is Verdict.NO
        ],
        "safe": [
            {
                "name": shelf.tongue.words[f"safe_{one.what}"],
                "state": shelf.tongue.words[f"safe_is_{one.fate}"],
                "on": one.on,
                "tone": _FATES[one.fate],
                "exhibits": one.exhibits,
            }
            for one in safe.exposures
        ],
        "clauses": clause_rows(shelf, safe.clauses),
        "searched": safe.searched,
    }


def _name(shelf: Shelf, one: Route) -> dict[str, Any]:
    return {"id": one.body, "name": shelf.said(shelf.playbook.bodies[one.body].name)}


def _row(shelf: Shelf, one: Route) -> dict[str, Any]:
    ready = one.verdict in (Verdict.NOW, Verdict.LATER)
    doubt = one.doubtful and one.verdict is Verdict.NOW
    said = [reasons(one, shelf.playbook, shelf.tongue)]
    said += [last_day(one.clock, shelf.tongue)] if one.clock else []
    return {
        **_name(shelf, one),
        "verdict": verdict(one, shelf.tongue),
        "tone": "warn" if doubt else _TONES[one.verdict],
        "why": said,
        "ask": [reason(caveat, shelf.playbook, shelf.tongue) for caveat in one.caveats] if ready else [],
    }
