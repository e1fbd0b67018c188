"""Escalations measured against the gates and clocks of their bodies on the day on which they were submitted."""

from dataclasses import dataclass

from generator.facts.body_limits import clock, missing_steps, opening
from generator.facts.dossier import Dossier
from generator.facts.route import Clock, Reason, because
from generator.model.aftermath import Escalation
from generator.model.body import Body


@dataclass(frozen=True, slots=True)
class Submitted:
    """An escalation that its body has not closed yet, with its place in the case, from 0."""

    place: int
    escalation: Escalation
    body: Body


def running(d: Dossier) -> tuple[Submitted, ...]:
    """Escalations to known bodies that are not done: what is done can be mended no more."""
    return tuple(
        Submitted(n, one, d.bodies[one.body])
        for n, one in enumerate(d.case.escalations)
        if one.closed is None and one.body in d.bodies
    )


def gate_ahead(d: Dossier, submitted: Submitted) -> Reason | None:
    """The gate that it came before: a step that is missing, or a day that had not come. None where it passed."""
    steps = missing_steps(d, submitted.body)
    if steps:
        return steps[0]
    opens, reasons = opening(d, submitted.body)
    if submitted.escalation.on >= opens:
        return None
    return reasons[0] if dict(reasons[0].named).get("day") == str(opens) else because("opens", day=opens)


def limit_behind(d: Dossier, submitted: Submitted) -> Clock | None:
    """The body's clock, where it had run out; None where it was in time."""
    found = clock(d, submitted.body)
    return found if found and found.last < submitted.escalation.on else None


def admitted(d: Dossier) -> tuple[Submitted, ...]:
    """Those of them whose body was there and takes companies: only for these do gates and clocks matter."""
    return tuple(one for one in running(d) if not gone(one) and one.body.accepts.company != "no")


def gone(submitted: Submitted) -> bool:
    """Whether the body had closed by the day of submission."""
    return submitted.body.closed_on is not None and submitted.body.closed_on <= submitted.escalation.on
