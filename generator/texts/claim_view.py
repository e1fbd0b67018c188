"""What templates and the command line may say of a claim: flat values in the words of one language."""

from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from generator.base.money import Money
from generator.facts.caps import Extension
from generator.facts.claim import Claim, PeriodClaim, Verdict
from generator.facts.working import Share
from generator.model.claim_rule import Need
from generator.texts.tongue import Tongue, fill
from generator.texts.working import Figures


def claim_view(claim: Claim, tongue: Tongue, zone: ZoneInfo | None) -> dict[str, Any]:
    """Every name that a text about *claim* can use; moments on the clock of *zone*."""
    figures, words = Figures(tongue, zone), tongue.words
    ready = claim.readiness
    return {
        "verdict": words[f"sla_verdict_{claim.verdict}"],
        "evidence": words[f"sla_evidence_{claim.evidence}"],
        "readiness": words[f"sla_readiness_{_readiness(claim)}"],
        "opens": tongue.day(ready.opens) if ready.opens else None,
        "closes": tongue.day(ready.closes) if ready.closes else None,
        "reasons": figures.lines(ready.lines),
        "missing": [words[f"sla_need_{one.field}"] for one in ready.missing],
        "needs": [need(one, tongue) for one in claim.needs],
        "subject_words": next((one.text for one in claim.needs if one.field == "subject-words"), None),
        "periods": [_period(one, figures) for one in claim.periods],
        "total": tongue.money(claim.total) if claim.total else None,
        "sentences": [sentence(one, figures) for one in claim.periods if one.verdict is Verdict.BREACH],
        "doubts": [fill(words["sla_doubt"], part=words[f"sla_part_{one.part}"], url=one.url) for one in claim.doubts],
        "assumptions": figures.lines(claim.assumptions),
    }


def _readiness(claim: Claim) -> str:
    """The state, or that there is nothing to claim, or that it comes without a claim."""
    if claim.verdict is Verdict.OUT_OF_SCOPE or claim.verdict is Verdict.NO_BREACH:
        return "nothing"
    automatic = claim.terms and claim.terms.credit and claim.terms.credit.automatic
    return "automatic" if automatic else str(claim.readiness.state)


def need(one: Need, tongue: Tongue) -> str:
    """One thing that a claim must contain, in the words of the terms where there are some; fixed words in quotes."""
    said = one.words.nearest(tongue.language)[1] if one.words else tongue.words[f"sla_need_{one.field}"]
    return f"{said}{tongue.words['colon']}“{one.text}”" if one.text else said


def _period(one: PeriodClaim, figures: Figures) -> dict[str, Any]:
    return {
        "label": one.label,
        "name": figures.period(one.tally.period.days) if one.tally else one.label,
        "services": figures.tongue.listed(one.services),
        "verdict": figures.tongue.words[f"sla_verdict_{one.verdict}"],
        "counted": figures.time(one.counted),
        "credit": credit(one, figures),
        "working": figures.lines(one.working),
    }


def credit(one: PeriodClaim, figures: Figures) -> str | None:
    """The sum, or the time that is added to the term; None where there is none."""
    if isinstance(one.credit, Money):
        return figures.tongue.money(one.credit)
    if isinstance(one.credit, Extension):
        unit = figures.tongue.unit(one.credit.months, "month") if one.credit.months else figures.time(one.credit.time)
        return fill(figures.tongue.words["sla_extension"], time=unit)
    return None


def sentence(one: PeriodClaim, figures: Figures) -> str:
    """What the letter says of one period, in whole sentences: what was down, and what is claimed for it."""
    tongue, given = figures.tongue, credit(one, figures)
    named = {
        "period": figures.period(one.tally.period.days, "sla_days") if one.tally else one.label,
        "service": tongue.listed(one.services),
        "down": figures.time(one.counted),
    }
    if one.uptime is None or one.promised is None or one.uptime >= one.promised:
        said = fill(tongue.words["sla_sentence_plain"], **named)
    else:
        counted = {
            "uptime": _uptime(one.uptime, one.promised, figures),
            "promised": figures.figure(Share(one.promised)),
        }
        said = fill(tongue.words["sla_sentence"], **named, **counted)
    claimed = fill(tongue.words["sla_sentence_credit"], credit=given) if given else tongue.words["sla_sentence_open"]
    return said + tongue.words["sentence_join"] + claimed


def _uptime(uptime: Decimal, promised: Decimal, figures: Figures) -> str:
    """The availability to two decimals, or to six where two would hide that it is below the promise."""
    shown = round(uptime, 2)
    return figures.figure(Share(shown if shown < promised else uptime))
