"""Assessing a case: which terms apply, what they give, and how the three lights stand."""

from dataclasses import replace
from datetime import UTC, tzinfo
from functools import reduce
from operator import add

from generator.base.money import Money
from generator.facts.assumptions import assumptions, doubts
from generator.facts.claim import Claim, Verdict
from generator.facts.claim_window import Occasion, Opening, opening
from generator.facts.grouping import groups
from generator.facts.matter import Matter, terms_of
from generator.facts.proof import Proof, proof
from generator.facts.readiness import Known, Readiness, State, missing, procedure, readiness
from generator.facts.reckoning import Reckoned, reckoned, without_data
from generator.facts.working import line
from generator.model.terms import Terms


def assess(matter: Matter) -> Claim:
    """What can be claimed for *matter*."""
    provider, terms = matter.provider, terms_of(matter.case, matter.provider)
    if terms is None:
        return _nothing(matter)
    clock = provider.time_zone or UTC
    together = groups(matter, terms, clock)
    found = [one for group in together for one in reckoned(terms, group, clock, matter.today) if _asked(matter, one)]
    periods = tuple(one.claim for one in found)
    if matter.wanted and not periods:
        periods = (without_data(matter.wanted, (matter.case.service,), terms),)
    counted_ = [one for group in together for one in group.counted]
    seen = tuple(disturbance for one in counted_ for disturbance in one.seen)
    light, why = proof(matter.case, seen, terms.claim.evidence if terms.claim else (), matter.phrases, matter.zone)
    return Claim(
        terms=terms,
        verdict=_verdict([period.verdict for period in periods]),
        evidence=light,
        readiness=_readiness(matter, terms, found, clock),
        periods=periods,
        total=_sum([one.credit for one in periods if isinstance(one.credit, Money)]),
        ceiling=_ceiling(found),
        needs=terms.claim.needs if terms.claim else (),
        doubts=doubts(provider, terms),
        assumptions=(
            *assumptions(provider, terms, matter.case.service),
            *(said for one in counted_ for said in one.lines),
            *why,
        ),
        today=matter.today,
    )


def _nothing(matter: Matter) -> Claim:
    """No terms: none on record, or none that one server can claim under."""
    key = "no-scope" if matter.provider.terms else "no-terms"
    return Claim(
        terms=None,
        verdict=Verdict.OUT_OF_SCOPE if matter.provider.terms else Verdict.UNKNOWN,
        evidence=Proof.INSUFFICIENT,
        readiness=Readiness(State.UNKNOWN, (), None, None, ()),
        periods=(),
        total=None,
        ceiling=None,
        needs=(),
        doubts=(),
        assumptions=(line(key),),
        today=matter.today,
    )


def _asked(matter: Matter, one: Reckoned) -> bool:
    """Whether the period has a day of the month that is asked about."""
    full = one.period.full
    return matter.wanted is None or f"{full.first:%Y-%m}" <= matter.wanted <= f"{full.last:%Y-%m}"


def _readiness(matter: Matter, terms: Terms, found: list[Reckoned], clock: tzinfo) -> Readiness:
    """How the claim stands, with the windows of the periods that were missed; of all, where none was."""
    known = Known(matter.case, matter.phrases, matter.references)
    broken = [one for one in found if one.claim.verdict is Verdict.BREACH] or found
    windows = tuple(_opening(terms, one, clock) for one in broken)
    automatic = bool(terms.credit and terms.credit.automatic)
    found_ready = readiness(missing(terms.claim, known), windows, matter.today, automatic=automatic)
    return replace(found_ready, lines=(*found_ready.lines, *procedure(terms.claim)))


def _opening(terms: Terms, one: Reckoned, clock: tzinfo) -> Opening:
    """The window of one period, counted from the first outage that touches it."""
    time = one.period.time
    first = min(stretch for stretch in one.group.touched if stretch.start < time.end and stretch.end > time.start)
    end = None if one.group.lasts(first) else first.end
    occasion = Occasion(first.start, end, one.period, one.group.life, clock)
    return opening(terms.claim.window if terms.claim else None, occasion)


def _verdict(verdicts: list[Verdict]) -> Verdict:
    """Broken if any period was; nothing that counts is out of scope."""
    for worst in (Verdict.BREACH, Verdict.UNKNOWN, Verdict.NO_BREACH):
        if worst in verdicts:
            return worst
    return Verdict.OUT_OF_SCOPE


def _sum(amounts: list[Money]) -> Money | None:
    """All of them together; None where there are none, or they are in several currencies, which have no sum."""
    return reduce(add, amounts) if len({money.currency for money in amounts}) == 1 else None


def _ceiling(found: list[Reckoned]) -> Money | None:
    """The most that the terms can give for all these periods; None where nothing limits one of them."""
    most = [one.ceiling for one in found if one.ceiling]
    return _sum(most) if len(most) == len(found) else None
