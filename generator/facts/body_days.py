"""Days that bodies set: the last on which one can be asked, the answer of one that has been, and our own next step."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from generator.base.diagnostic import Values, values
from generator.facts.dossier import Dossier
from generator.facts.reply_days import Counted, after
from generator.facts.route import Route, Verdict
from generator.facts.routes import latest, routes

BodyDayKind = Literal["dispute", "limit", "body", "step"]
_AHEAD = (Verdict.NOW, Verdict.LATER, Verdict.STEPS)


@dataclass(frozen=True, slots=True)
class BodyDay:
    """One *day*: of which *kind*, about which body, and by which *reason* with what that names."""

    day: date
    kind: BodyDayKind
    body: str
    reason: str
    named: Values


def body_days(d: Dossier) -> Iterator[BodyDay]:
    """Every such day, in the order of the routes."""
    for route in routes(d):
        if route.verdict is Verdict.SUBMITTED:
            yield from _awaited(d, route)
        elif route.verdict in _AHEAD and route.clock is not None and _watched(d, route):
            clock, kind = route.clock, _kind(d, route)
            named = values(limit=clock.span, since=clock.since, start=clock.start)
            yield BodyDay(clock.last, kind, route.body, f"{kind}-last", named)


def _kind(d: Dossier, route: Route) -> Literal["dispute", "limit"]:
    return "dispute" if d.bodies[route.body].accepts.paid_by else "limit"


def _watched(d: Dossier, route: Route) -> bool:
    """Whether its clock concerns us: of payment disputes only the one by which we paid, of bodies only the sure.

    Why: three cards that we do not have, and a body that may not take us, would hide the days that matter.
    """
    paid_by = d.bodies[route.body].accepts.paid_by
    payment = d.case.service.payment
    return payment is not None and payment.by in paid_by if paid_by else not route.doubtful


def _awaited(d: Dossier, route: Route) -> Iterator[BodyDay]:
    """What is to come of an escalation: the body's answer, and a step of ours without which it lapses."""
    body, submitted = d.bodies[route.body], latest(d.case.escalations, route.body)
    if submitted is None:
        return
    expected = body.course.answers or body.course.accepts
    if expected is not None:
        counted = after(submitted.on, expected, body.country)
        named = values(start=submitted.on, span=expected, calendar=_calendar(counted))
        yield BodyDay(counted.day, "body", route.body, "body-answer", named)
    if body.course.next is not None:
        counted = after(submitted.on, body.course.next.within, body.country)
        named = values(start=submitted.on, span=body.course.next.within, calendar=_calendar(counted))
        yield BodyDay(counted.day, "step", route.body, "body-step", named)


def _calendar(counted: Counted) -> str:
    """The country whose working days were counted, with `?` where they are provisional; else `-`."""
    return f"{counted.country}{'?' if counted.provisional else ''}" if counted.country else "-"
