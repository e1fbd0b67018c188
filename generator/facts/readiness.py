"""The light of readiness: what the provider's claim rule still lacks, and whether its window is open."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from generator.facts.claim_window import Opening
from generator.facts.working import Line, line
from generator.model.case import Case
from generator.model.claim_rule import ClaimRule, Need
from generator.model.phrases import Phrases

CREDIT = "service-credit"
"""The remedy that asks for what the terms give, in playbook/phrases/remedies.yaml."""


class State(StrEnum):
    """Whether the claim can go out."""

    READY = "ready"
    NOT_READY = "not-ready"
    TOO_EARLY = "too-early"
    CLOSED = "closed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Readiness:
    """How ready the claim is: what is *missing*, the days of its window, and their reasons.

    `unknown` is a window that nobody saw: such a claim is made now.
    """

    state: State
    missing: tuple[Need, ...]
    opens: date | None
    closes: date | None
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """What a claim can be filled from."""

    case: Case
    phrases: Phrases
    references: tuple[str, ...]

    def proves(self, *what: str) -> bool:
        """Whether an exhibit proves one of *what*."""
        kinds = self.phrases.exhibits
        return any(e.kind in kinds and kinds[e.kind].proves in what for e in self.case.evidence)

    @property
    def told(self) -> bool:
        """Whether a message of ours is in the log."""
        return any(entry.direction == "out" for entry in self.case.log)


_HAS: Mapping[str, Callable[[Known], bool]] = {
    "account": lambda k: k.case.service.account is not None,
    "address": lambda k: k.case.service.address is not None,
    "affected-users": lambda k: bool(k.case.incident.impact),
    "attempts": lambda k: k.told,
    "express-request": lambda k: any(request.remedy == CREDIT for request in k.case.requests),
    "logs": lambda k: k.proves("measurement", "own-record"),
    "region": lambda k: k.case.service.region is not None,
    "reported-before": lambda k: k.told,
    "ticket-number": lambda k: bool(k.references),
    "tracking-id": lambda k: k.proves("provider-record"),
}
"""What the case has for each thing that a claim may need; what is not here, the letter itself says."""


def missing(rule: ClaimRule | None, known: Known) -> tuple[Need, ...]:
    """What the claim rule asks for and the case does not have, in the rule's order."""
    needs = rule.needs if rule else ()
    return tuple(need for need in needs if need.field in _HAS and not _HAS[need.field](known))


def procedure(rule: ClaimRule | None) -> tuple[Line, ...]:
    """What the claim rule says of the way: what has to be done before, the only channel, and what a slip loses."""
    if rule is None:
        return ()
    first, only = rule.first, rule.method if rule.only else None
    return (
        *((line("first-step", text=first.words),) if first and not first.within else ()),
        *((line("first-step-within", text=first.words, within=first.within),) if first and first.within else ()),
        *((line("only-channel", text=only),) if only else ()),
        *((line("failure", text=rule.failure),) if rule.failure else ()),
    )


def readiness(lacks: tuple[Need, ...], windows: tuple[Opening, ...], today: date, *, automatic: bool) -> Readiness:
    """How the claim stands on *today*, with *windows* of every period that was missed.

    Of several windows the one that closes first and is not closed yet counts, because its money dies first.
    """
    open_yet = [w for w in windows if w.closes is None or w.closes >= today]
    first = min(open_yet or windows, key=lambda w: w.closes or date.max, default=Opening(None, None, ()))
    return Readiness(_state(lacks, first, today, automatic=automatic), lacks, first.opens, first.closes, first.lines)


def _state(lacks: tuple[Need, ...], window: Opening, today: date, *, automatic: bool) -> State:
    if automatic:
        return State.READY
    if window.closes and today > window.closes:
        return State.CLOSED
    if window.opens and today < window.opens:
        return State.TOO_EARLY
    if window.closes is None:
        return State.UNKNOWN
    return State.NOT_READY if lacks else State.READY
