"""Where a complaint stands: one table of states, the first row that fits decides.

Nothing of it is typed. *Closed* and *fixed* are two things: a complaint can be closed without a repair,
and a repair that nobody has verified is not one.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from generator.facts.commitments import Fate
from generator.facts.dossier import Dossier
from generator.facts.offers import OfferState

Mover = Literal["us", "provider", "body", "nobody"]


class Status(StrEnum):
    """Every state that a complaint can be in."""

    DRAFT = "draft"
    READY = "ready"
    SENT = "sent"
    WAITING = "waiting"
    OVERDUE = "overdue"
    OFFER_OPEN = "offer-open"
    PROMISED = "promised"
    VERIFYING = "verifying"
    HALF_FIXED = "half-fixed"
    ESCALATED = "escalated"
    REOPENED = "reopened"
    RESOLVED = "resolved"
    PARTLY = "partly"
    FAILED = "failed"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the table: the *status*, when it holds, whose turn it is, and the next step by key."""

    status: Status
    holds: Callable[[Dossier], bool]
    turn: Mover
    step: str


def _ended(result: str) -> Callable[[Dossier], bool]:
    return lambda d: d.ending.result == result


def _to_close(result: str) -> Callable[[Dossier], bool]:
    """Whether it ended so, and its closing letter has not gone out."""
    return lambda d: d.ending.result == result and not any(s.kind.startswith("closing-") for s in d.sent)


def _has(*fates: Fate) -> Callable[[Dossier], bool]:
    return lambda d: any(commitment.fate in fates for commitment in d.commitments)


def _open(d: Dossier) -> bool:
    """Whether any request still has to be asked for."""
    return any(standing.open for standing in d.scorecard)


def _complained(d: Dossier) -> bool:
    """Whether a letter that asks for something has gone out."""
    return d.clock is not None


def _late(d: Dossier) -> bool:
    return d.clock is not None and d.clock.day < d.today


def _heard(d: Dossier) -> bool:
    """Whether anything shows that our letter arrived: an answer after it, or a number."""
    return d.clock is not None and (
        bool(d.references) or any(not e.ours and e.at >= d.clock.letter.logged.at for e in d.log)
    )


TABLE: tuple[Row, ...] = (
    Row(Status.WITHDRAWN, _to_close("withdrawn"), "us", "closing-letter"),
    Row(Status.WITHDRAWN, _ended("withdrawn"), "nobody", "nothing"),
    Row(Status.RESOLVED, _to_close("resolved"), "us", "closing-letter"),
    Row(Status.RESOLVED, _ended("resolved"), "nobody", "nothing"),
    Row(Status.PARTLY, _to_close("partly"), "us", "closing-letter"),
    Row(Status.PARTLY, _ended("partly"), "nobody", "nothing"),
    Row(Status.FAILED, _to_close("failed"), "us", "closing-letter"),
    Row(Status.FAILED, _ended("failed"), "nobody", "nothing"),
    Row(Status.ESCALATED, lambda d: any(e.closed is None for e in d.case.escalations), "body", "follow-body"),
    Row(Status.OFFER_OPEN, lambda d: any(o.state is OfferState.OPEN for o in d.offers), "us", "answer-offer"),
    Row(Status.VERIFYING, _has(Fate.DUE), "us", "verify-promise"),
    Row(Status.HALF_FIXED, lambda d: _has(Fate.KEPT)(d) and _has(Fate.BROKEN)(d), "us", "send-due-letter"),
    Row(Status.REOPENED, lambda d: d.ending.reopened is not None and _open(d) and not _late(d), "us", "ask-again"),
    Row(Status.DRAFT, lambda d: not _complained(d) and not d.exhibits, "us", "add-evidence"),
    Row(Status.READY, lambda d: not _complained(d), "us", "send-complaint"),
    Row(Status.OVERDUE, lambda d: _open(d) and _late(d), "us", "send-due-letter"),
    Row(Status.PROMISED, lambda d: not _open(d) and _has(Fate.OPEN)(d), "provider", "await-promise"),
    Row(Status.VERIFYING, lambda d: not _open(d), "us", "record-outcome"),
    Row(Status.WAITING, _heard, "provider", "await-reply"),
    Row(Status.SENT, lambda _: True, "provider", "await-receipt"),
)
"""From top to bottom; the last row fits whatever is left."""


def status(dossier: Dossier) -> Row:
    """The row that holds on the dossier's day."""
    return next(row for row in TABLE if row.holds(dossier))


def fixed(dossier: Dossier) -> bool | None:
    """Whether what was promised is verified as done; False where any of it is broken.

    None where nothing was promised or something has not been looked after: no data is not no.
    """
    fates = [commitment.fate for commitment in dossier.commitments]
    if Fate.BROKEN in fates:
        return False
    return True if fates and all(fate is Fate.KEPT for fate in fates) else None
