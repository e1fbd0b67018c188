"""Is it worth it: what can be claimed, until when, and what else to ask for."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from generator.base.money import Money
from generator.facts.caps import Extension
from generator.facts.claim import Verdict
from generator.facts.deadlines import CLAIM
from generator.facts.dossier import Dossier
from generator.facts.readiness import State
from generator.model.phrases import Phrases

KINDS = ("credit", "money", "billing", "compensation", "fix", "cause", "goodwill", "exit", "conduct")
"""What a request can bring, the most tangible first."""
_ALWAYS = ("fix", "cause", "goodwill", "exit")
"""What can be asked for whatever the terms say: a credit is often cents (research: sla-shapes, traps)."""
Claimable = Literal["open", "early", "unseen", "closed", "claimed", "nothing", "unknown"]


@dataclass(frozen=True, slots=True)
class Worth:
    """*total* can be claimed, or the term is *longer*; *day* says until (or from) when; *charged* is in dispute.

    *asked* are the kinds of things asked for, *more* those that could be; *loss* whether income that did not come
    is among the effects: it is never a credit.
    """

    claimable: Claimable
    total: Money | None
    longer: Extension | None
    day: date | None
    charged: Money | None
    asked: tuple[str, ...]
    more: tuple[str, ...]
    loss: bool


def worth(d: Dossier, phrases: Phrases) -> Worth:
    """What the complaint of *d* can bring."""
    kinds = {phrases.remedies[demand.request.remedy].worth for demand in d.demands}
    claimable, day = _claimable(d)
    also = ("credit",) if claimable in ("open", "unseen", "early") else ()
    return Worth(
        claimable=claimable,
        total=d.claim.total if d.claim else None,
        longer=d.claim.extension if d.claim else None,
        day=day,
        charged=d.charged,
        asked=tuple(kind for kind in KINDS if kind in kinds),
        more=tuple(kind for kind in KINDS if kind in {*also, *_ALWAYS} and kind not in kinds),
        loss=any(phrases.impacts[impact.kind].lost_profit for impact in d.case.incident.impact),
    )


def _claimable(d: Dossier) -> tuple[Claimable, date | None]:
    """How a claim under the terms stands, and the day that matters to it."""
    claim = d.claim
    if claim is None or claim.verdict is Verdict.UNKNOWN:
        return "unknown", None
    if claim.verdict is not Verdict.BREACH:
        return "nothing", None
    if any(sent.kind == CLAIM for sent in d.sent):
        return "claimed", None
    ready = claim.readiness
    if ready.state is State.TOO_EARLY:
        return "early", ready.opens
    if ready.state is State.CLOSED:
        return "closed", ready.closes
    return ("unseen", None) if ready.state is State.UNKNOWN else ("open", ready.closes)
