"""The days on which something is due in a case, each with how it was come by."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from generator.base.diagnostic import Values, values
from generator.facts.body_days import body_days
from generator.facts.claim import Verdict
from generator.facts.commitments import Fate
from generator.facts.customers import told
from generator.facts.dossier import Dossier
from generator.facts.occasions import unconfirmed_call
from generator.facts.offers import OfferState
from generator.facts.readiness import State
from generator.facts.reply_clock import ReplyClock
from generator.facts.reply_days import Counted
from generator.facts.working import Line
from generator.model.phrases import Phrases

DeadlineKind = Literal[
    "body", "call", "claim", "customers", "dispute", "limit", "offer", "promise", "reply", "request", "step"
]


@dataclass(frozen=True, slots=True, order=True)
class Deadline:
    """One *day*: of which *kind*, about what (`R1`, `P1`, …), and by a *reason* with what that names.

    *key* names it in its case for as long as it lives, whatever its day and its subject: a reply is one, moved.
    *at* is the moment, in UTC, where it is more than a day; *lines* is the working of a claim's window.
    It *stands* unless its day is only today's, which is another one tomorrow.
    """

    day: date
    kind: DeadlineKind
    subject: str
    reason: str
    named: Values
    key: str
    at: datetime | None = None
    lines: tuple[Line, ...] = field(default=(), compare=False)
    stands: bool = True


def deadlines(d: Dossier, phrases: Phrases) -> tuple[Deadline, ...]:
    """What is due, sorted by day; what is settled or closed is due no more."""
    if d.ending.closed:
        return ()
    ours = (_offers(d), _customers(d), _call(d, phrases), _claim(d), _bodies(d))
    found = (_reply(d), _requests(d), _promises(d), *ours)
    return tuple(sorted({one for several in found for one in several}))


def _open_ids(d: Dossier) -> list[str]:
    return [standing.demand.id for standing in d.scorecard if standing.open]


def _reply(d: Dossier) -> Iterator[Deadline]:
    """The day by which the provider is to answer our last letter."""
    still = _open_ids(d)
    if d.clock is not None and still:
        named = values(letter=d.clock.letter.kind, sent=d.local_day(d.clock.letter.logged.at), **_counting(d.clock))
        yield Deadline(d.clock.day, "reply", ", ".join(still), f"reply-{d.clock.basis}", named, "reply")


def _counting(clock: ReplyClock) -> dict[str, object]:
    """How the day was counted, where it was."""
    counted = clock.counted
    if counted is None:
        return {}
    return {"start": counted.start, "span": counted.span, "calendar": _calendar(counted)}


def _calendar(counted: Counted) -> str:
    """The country whose working days were counted, with `?` where its days off are not announced yet; else `-`."""
    return f"{counted.country}{'?' if counted.provisional else ''}" if counted.country else "-"


def _requests(d: Dossier) -> Iterator[Deadline]:
    """The day that each open request names, where no letter has set another."""
    for standing in d.scorecard:
        by = standing.demand.by
        if standing.open and by and (d.clock is None or by > d.clock.day):
            own = standing.demand.id
            yield Deadline(by, "request", own, "request-own", values(request=own), f"request-{own}")


def _promises(d: Dossier) -> Iterator[Deadline]:
    """The day of each promise that has not been verified."""
    for commitment in d.commitments:
        if commitment.by and commitment.fate in (Fate.OPEN, Fate.DUE):
            named = values(promise=commitment.id, made=d.local_day(commitment.made.at))
            yield Deadline(commitment.by, "promise", commitment.id, "promise-made", named, f"promise-{commitment.id}")


def _offers(d: Dossier) -> Iterator[Deadline]:
    """The last day to accept each open offer."""
    for made in d.offers:
        if made.offer.until and made.state is OfferState.OPEN:
            named = values(offer=made.offer.id, made=d.local_day(made.made.at))
            own = made.offer.id
            yield Deadline(made.offer.until, "offer", own, "offer-until", named, f"offer-{own}")


def _customers(d: Dossier) -> Iterator[Deadline]:
    """The moment of the next word that customers were promised."""
    news = told(d)
    if news.promised is not None:
        named = values(last=d.local_day(news.notices[-1][0]))
        yield Deadline(d.local_day(news.promised), "customers", "", "customers-next", named, "customers", news.promised)


def _bodies(d: Dossier) -> Iterator[Deadline]:
    """The days that bodies set: limits of disputes and complaints, answers, steps."""
    for one in body_days(d):
        yield Deadline(one.day, one.kind, one.body, one.reason, one.named, f"{one.kind}-{one.body}")


def _call(d: Dossier, phrases: Phrases) -> Iterator[Deadline]:
    """A call is confirmed in writing on its own day."""
    call = unconfirmed_call(d, phrases)
    if call is not None:
        day = d.local_day(call.at)
        yield Deadline(day, "call", "", "call-same-day", values(day=day), "call")


CLAIM = "sla-claim"
"""The kind of letter that makes a claim; a report of the fault does not (terms of Vultr, NTT, AWS)."""


def _claim(d: Dossier) -> Iterator[Deadline]:
    """The day on which the claim's window opens, and the last one; today where nobody has seen a window."""
    claim = d.claim
    if claim is None or claim.verdict is not Verdict.BREACH or any(sent.kind == CLAIM for sent in d.sent):
        return
    ready, total = claim.readiness, str(claim.total or "")
    found = (
        (d.today if ready.state is State.UNKNOWN else None, "claim-unseen"),
        (ready.opens if ready.opens and ready.opens > d.today else None, "claim-opens"),
        (ready.closes if ready.closes and ready.closes >= d.today else None, "claim-closes"),
    )
    for day, reason in found:
        if day is not None:
            stands = reason != "claim-unseen"
            yield Deadline(day, "claim", total, reason, values(), reason, lines=ready.lines, stands=stands)
