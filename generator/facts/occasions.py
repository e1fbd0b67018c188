"""The occasions of letters: what makes each kind due, and why it is due now.

A kind of letter names an occasion in its `kind.yaml`; what it looks at stands here, once.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from generator.base.diagnostic import Values, values
from generator.facts.as_of import end_of
from generator.facts.claim import Verdict
from generator.facts.complained import exhausted
from generator.facts.correspondence import LoggedEntry, SentLetter
from generator.facts.customers import affected, told
from generator.facts.dossier import Dossier
from generator.facts.nature import falls_short, is_leave, is_refund, safe_to_leave
from generator.facts.readiness import CREDIT, State
from generator.facts.routes import open_now
from generator.model.letter import LetterKind
from generator.model.phrases import Phrases


@dataclass(frozen=True, slots=True)
class DueLetter:
    """A kind of letter that should go out now, and why: a reason by key, and what the reason names."""

    kind: str
    reason: str
    named: Values

    @property
    def body(self) -> str:
        """The body to which it goes; empty where it goes to the provider or to customers."""
        return dict(self.named).get("body", "")


def complaint_ready(d: Dossier, phrases: Phrases) -> Values | None:
    """Something is asked for, no letter has asked for it yet, and none that says it better opens the matter."""
    other = is_refund(d, phrases) or is_leave(d, phrases)
    return values() if d.demands and not other and d.clock is None and not d.ending.closed else None


def refund_ready(d: Dossier, phrases: Phrases) -> Values | None:
    """Charges are to be paid back, nothing but money is at issue, and no letter has asked for it yet."""
    return values() if is_refund(d, phrases) and d.clock is None and not d.ending.closed else None


def cause_unexplained(d: Dossier, phrases: Phrases) -> Values | None:
    """It is over, an answer has come in time that leaves the cause open, and nothing else is open."""
    short = None if d.ending.closed else falls_short(d, phrases)
    return values(day=d.local_day(short.at)) if short else None


def data_to_be_fetched(d: Dossier, _: Phrases) -> Values | None:
    """We mean to leave, and our data still have to be brought out."""
    leaving = d.case.leaving
    if leaving is None or d.ending.closed or safe_to_leave(d):
        return None
    return values(day=leaving.effective)


def termination_possible(d: Dossier, phrases: Phrases) -> Values | None:
    """We mean to leave, a clause allows it, its day is still to come, and no data of ours would be lost by it."""
    leaving = d.case.leaving
    if leaving is None or leaving.clause is None or leaving.effective < d.today or d.ending.closed:
        return None
    if not safe_to_leave(d) or complaint_ready(d, phrases) is not None:
        return None
    return values(day=leaving.effective)


def reply_overdue(d: Dossier, _: Phrases) -> Values | None:
    """The day for the reply has passed and a request is open."""
    if d.ending.closed or d.clock is None or d.clock.day >= d.today:
        return None
    still = [standing.demand.id for standing in d.scorecard if standing.open]
    return values(day=d.clock.day, requests=", ".join(still)) if still else None


def call_unconfirmed(d: Dossier, phrases: Phrases) -> Values | None:
    """A call or meeting that nothing written from us has confirmed since."""
    call = unconfirmed_call(d, phrases)
    return values(day=d.local_day(call.at)) if call and not d.ending.closed else None


def unconfirmed_call(d: Dossier, phrases: Phrases) -> LoggedEntry | None:
    """The last call or meeting, if it came after everything that we have written."""
    written = {name for name, channel in phrases.channels.items() if channel.written}
    spoken = [e for e in d.log if e.entry.channel not in written]
    ours = max((e.at for e in d.log if e.ours and e.entry.channel in written), default=None)
    return spoken[-1] if spoken and (ours is None or spoken[-1].at > ours) else None


def _ended(result: str) -> Callable[[Dossier, Phrases], Values | None]:
    def holds(d: Dossier, _: Phrases) -> Values | None:
        return values(day=d.ending.last.on) if d.ending.last and d.ending.result == result else None

    return holds


def credit_claimable(d: Dossier, _: Phrases) -> Values | None:
    """The promise was broken, a credit is asked for, and the window of the claim is open, or nobody knows it."""
    claim = d.claim
    if claim is None or claim.verdict is not Verdict.BREACH or d.ending.closed:
        return None
    asked = any(demand.request.remedy == CREDIT for demand in d.demands)
    if not asked or claim.readiness.state not in (State.READY, State.NOT_READY, State.UNKNOWN):
        return None
    return values(closes=claim.readiness.closes or "?")


def customers_untold(d: Dossier, phrases: Phrases) -> Values | None:
    """Customers are affected and have been told nothing."""
    return values() if affected(d, phrases) and not d.case.customers and not d.ending.closed else None


def customers_waiting(d: Dossier, _: Phrases) -> Values | None:
    """The moment of the next word promised to customers falls on today or has passed, and it is not over."""
    promised, over = told(d).promised, bool(d.downtime.disturbances) and not d.downtime.ongoing
    due = promised is not None and promised < end_of(d.today, d.zone) and not d.ending.closed and not over
    return values(day=d.local_day(promised)) if promised and due else None


def customers_to_be_reassured(d: Dossier, _: Phrases) -> Values | None:
    """Customers know of the trouble, and it is over."""
    stages = told(d).stages()
    over = bool(d.downtime.disturbances) and not d.downtime.ongoing
    return values() if stages and over and not stages & {"resolved", "setback"} else None


def customers_owed_an_explanation(d: Dossier, _: Phrases) -> Values | None:
    """Customers know of the complaint's trouble, and it ended without what they hoped for."""
    stages = told(d).stages()
    return values() if stages and d.ending.result in ("failed", "partly") and "setback" not in stages else None


def escalation_possible(d: Dossier, _: Phrases) -> Values | None:
    """The final notice has run out, a request is open, nobody else deals with it, and a body can be asked now."""
    found = open_now(d, "escalation") if exhausted(d) else None
    return values(body=found.body) if found else None


def payment_dispute_possible(d: Dossier, _: Phrases) -> Values | None:
    """The same, and no other body can be asked: a dispute ends many a contract, so it comes last."""
    if not exhausted(d) or open_now(d, "escalation"):
        return None
    found = open_now(d, "card-dispute")
    return values(body=found.body) if found else None


def on_request(_: Dossier, __: Phrases) -> Values | None:
    """Never due by itself: written when somebody asks for it."""
    return None


OCCASIONS: Mapping[str, Callable[[Dossier, Phrases], Values | None]] = {
    "call-unconfirmed": call_unconfirmed,
    "cause-unexplained": cause_unexplained,
    "complaint-ready": complaint_ready,
    "credit-claimable": credit_claimable,
    "customers-owed-an-explanation": customers_owed_an_explanation,
    "customers-to-be-reassured": customers_to_be_reassured,
    "customers-untold": customers_untold,
    "customers-waiting": customers_waiting,
    "data-to-be-fetched": data_to_be_fetched,
    "ended-failed": _ended("failed"),
    "ended-partly": _ended("partly"),
    "ended-resolved": _ended("resolved"),
    "ended-withdrawn": _ended("withdrawn"),
    "escalation-possible": escalation_possible,
    "on-request": on_request,
    "payment-dispute-possible": payment_dispute_possible,
    "refund-ready": refund_ready,
    "reply-overdue": reply_overdue,
    "termination-possible": termination_possible,
}
"""Every occasion by the name that kinds of letters use: what its reason names, or None where it is not one."""


def due_letters(d: Dossier, kinds: Mapping[str, LetterKind], phrases: Phrases) -> tuple[DueLetter, ...]:
    """The letters that should go out now, in the order of *kinds*."""
    gone = kinds_gone(d.sent, kinds)
    found = (
        (name, kind, OCCASIONS[kind.when](d, phrases))
        for name, kind in kinds.items()
        if kind.when in OCCASIONS and _in_turn(name, kind, gone)
    )
    return tuple(DueLetter(name, kind.when, named) for name, kind, named in found if named is not None)


def kinds_gone(sent: Iterable[SentLetter], kinds: Mapping[str, LetterKind]) -> set[str]:
    """The kinds of the letters *sent*, and those that they stand for."""
    gone = {one.kind for one in sent}
    return gone | {kind.stands_for for name in gone if (kind := kinds.get(name)) and kind.stands_for}


def _in_turn(name: str, kind: LetterKind, gone: set[str]) -> bool:
    """Whether everything that must go before has gone, and neither it nor what makes it superfluous has."""
    return gone.issuperset(kind.after) and gone.isdisjoint(kind.instead) and (kind.repeats or name not in gone)
