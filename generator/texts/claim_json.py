"""A claim for programs: figures as text, exact, and its working in the words of one language."""

from datetime import date, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from generator.base.money import Money
from generator.facts.caps import Extension
from generator.facts.claim import Claim, PeriodClaim
from generator.texts.claim_view import ClaimView
from generator.texts.tongue import Tongue
from generator.texts.working import Figures


def as_data(claim: Claim, tongue: Tongue, zone: ZoneInfo | None) -> dict[str, Any]:
    """Only mappings, lists and text; days as `YYYY-MM-DD`, times as ISO 8601 durations, None where there is none."""
    view, figures = ClaimView(claim, tongue, zone), Figures(tongue, zone)
    return {
        "verdict": str(claim.verdict),
        "evidence": str(claim.evidence),
        "readiness": {
            "state": str(claim.readiness.state),
            "missing": [need.field for need in claim.readiness.missing],
            "opens": _day(claim.readiness.opens),
            "closes": _day(claim.readiness.closes),
            "reasons": view.reasons,
        },
        "periods": [_period(one, figures) for one in claim.periods],
        "assumptions": [*view.assumptions, *view.doubts],
        "scope": claim.terms.scope if claim.terms else None,
        "total": _credit(claim.total),
        "sentences": view.sentences,
    }


def _period(one: PeriodClaim, figures: Figures) -> dict[str, Any]:
    return {
        "period": one.label,
        "services": list(one.services),
        "verdict": str(one.verdict),
        "counted_downtime_seconds": int(one.counted.total_seconds()),
        "uptime_percent": None if one.uptime is None else f"{one.uptime:f}",
        "promised_percent": None if one.promised is None else f"{one.promised:f}",
        "credit": _credit(one.credit),
        "working": figures.lines(one.working),
    }


def _credit(credit: Money | Extension | None) -> dict[str, str] | None:
    if isinstance(credit, Money):
        return {"amount": f"{credit.amount:f}", "currency": credit.currency}
    if isinstance(credit, Extension):
        return {"time": f"P{credit.months}M" if credit.months else f"PT{_seconds(credit.time)}S"}
    return None


def _seconds(time: timedelta) -> int:
    return int(time.total_seconds())


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
