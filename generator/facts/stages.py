"""The stages that a complaint has gone through, day by day: what a lane of the overview shows."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from generator.facts.dossier import Dossier


class Phase(StrEnum):
    """What a complaint is waiting for: our own letter, the provider, a body."""

    GATHERING = "gathering"
    WAITING = "waiting"
    ESCALATED = "escalated"


@dataclass(frozen=True, slots=True)
class Stage:
    """One *phase* from *start* to *end*, both days included."""

    phase: Phase
    start: date
    end: date


def stages(d: Dossier) -> tuple[Stage, ...]:
    """The stages in order, without gaps, from the first thing that happened to the end, or to today while it runs.

    A day on which one stage gives way to the next is in both. A stage that lies wholly behind the end is left out.
    """
    last = d.ending.on or d.today
    asked = min((d.local_day(sent.logged.at) for sent in d.asked), default=None)
    body = min((escalation.on for escalation in d.case.escalations), default=None)
    begun = [(Phase.GATHERING, d.began), (Phase.WAITING, asked), (Phase.ESCALATED, body)]
    known = [(phase, start) for phase, start in begun if start is not None and start <= last]
    ends = [start for _, start in known[1:]] + [last]
    return tuple(Stage(phase, start, max(start, end)) for (phase, start), end in zip(known, ends, strict=True))
