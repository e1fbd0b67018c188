"""One way to a body: whether it is open to this case, and why."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from generator.base.diagnostic import Values, values
from generator.model.scalars.text import Text


class Verdict(StrEnum):
    """Whether a body can be asked: now, from a day on, after a step of ours, not at all; or it has been."""

    NOW = "now"
    LATER = "later"
    STEPS = "steps"
    SUBMITTED = "submitted"
    DONE = "done"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why, by key, with what it names; the words stand in `playbook/strings`."""

    key: str
    named: Values = ()


def because(key: str, **named: object) -> Reason:
    """The reason *key* with what it names."""
    return Reason(key, values(**named))


@dataclass(frozen=True, slots=True)
class Clock:
    """The *last* day on which a body takes the complaint, counted from *start* by the clause that says *span*."""

    last: date
    start: date
    span: str
    since: str


@dataclass(frozen=True, slots=True)
class Route:
    """The way to *body*: the verdict with its reasons, the day from which it is *open*, its own clock.

    *caveats* are what nobody has confirmed: to be asked before submitting. It is *doubtful* where one of them is
    whether the body takes such a complaint at all. *outcome* is what came of it, where it is done.
    """

    body: str
    verdict: Verdict
    reasons: tuple[Reason, ...]
    caveats: tuple[Reason, ...] = ()
    opens: date | None = None
    clock: Clock | None = None
    doubtful: bool = False
    outcome: Text | None = None


ONE_DAY = timedelta(days=1)
