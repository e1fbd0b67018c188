"""The router: every body with its answer for one case on one day, and the reason (M18)."""

from generator.facts.acceptance import doubts, refusals
from generator.facts.body_limits import clock, missing_steps, opening, unset
from generator.facts.complained import complained
from generator.facts.dossier import Dossier
from generator.facts.route import Reason, Route, Verdict, because
from generator.model.aftermath import Escalation
from generator.model.body import Body

_OVER = ("resolved", "withdrawn")
_RANK = {verdict: rank for rank, verdict in enumerate(Verdict)}


def routes(d: Dossier) -> tuple[Route, ...]:
    """A route for every body: what is open now first, the doubtful behind the sure, else in the order of the bodies."""
    found = [route(d, name, body) for name, body in d.bodies.items()]
    return tuple(sorted(found, key=lambda one: (_RANK[one.verdict], one.doubtful)))


def open_now(d: Dossier, letter: str) -> Route | None:
    """The first body that can be asked now with this kind of letter and surely takes such a complaint, or None.

    Where that is doubtful, somebody asks first: no letter is called due on the strength of a guess.
    """
    found = (route(d, name, body) for name, body in d.bodies.items() if body.letter == letter)
    return next((one for one in found if one.verdict is Verdict.NOW and not one.doubtful), None)


def route(d: Dossier, name: str, body: Body) -> Route:
    """The answer for one body: the first of these that settles it, from top to bottom."""
    submitted = latest(d.case.escalations, name)
    if submitted is not None:
        return _submitted(name, submitted)
    if body.closed_on and body.closed_on <= d.today:
        return Route(name, Verdict.NO, (because("body-closed", day=body.closed_on),))
    if refused := (*refusals(d, body), *_over(d)):
        return Route(name, Verdict.NO, refused)
    return _timely(d, name, body)


def _timely(d: Dossier, name: str, body: Body) -> Route:
    """The answer of a body that would take it: too late, not yet, or now."""
    running, caveats, doubtful = clock(d, body), _caveats(d, name, body), bool(doubts(d, body))
    if running and running.last < d.today:
        past = because("limit-passed", day=running.last, span=running.span, since=running.since, start=running.start)
        return Route(name, Verdict.NO, (past,), clock=running)
    if steps := missing_steps(d, body):
        return Route(name, Verdict.STEPS, steps, caveats, None, running, doubtful)
    opens, reasons = opening(d, body)
    if running and opens > running.last:
        past = because("limit-before-opening", day=running.last, opens=opens)
        return Route(name, Verdict.NO, (past,), clock=running)
    verdict = Verdict.NOW if opens <= d.today else Verdict.LATER
    return Route(name, verdict, reasons, caveats, opens, running, doubtful)


def latest(escalations: tuple[Escalation, ...], name: str) -> Escalation | None:
    """The last time that the complaint went to this body."""
    ours = sorted((one for one in escalations if one.body == name), key=lambda one: one.on)
    return ours[-1] if ours else None


def _submitted(name: str, one: Escalation) -> Route:
    number = one.reference or "-"
    if one.closed is None:
        return Route(name, Verdict.SUBMITTED, (because("submitted", day=one.on, reference=number),), opens=one.on)
    done = because("done", day=one.closed, reference=number)
    return Route(name, Verdict.DONE, (done,), opens=one.on, outcome=one.result)


def _over(d: Dossier) -> tuple[Reason, ...]:
    """Nothing is left that a body could be asked for."""
    if d.ending.result in _OVER:
        return (because("case-over"),)
    return () if any(standing.open for standing in d.scorecard) else (because("nothing-open"),)


def _caveats(d: Dossier, name: str, body: Body) -> tuple[Reason, ...]:
    found = [*doubts(d, body), *unset(d, body)]
    complaint = complained(d)
    if body.first.complaint and complaint and not complaint.formal:
        found.append(because("message-only", day=complaint.on))
    others = [one.body for one in d.case.escalations if one.closed is None and one.body != name]
    if others:
        found.append(because("open-elsewhere", bodies=", ".join(others)))
    if body.unconfirmed:
        found.append(because("unconfirmed", count=len(body.unconfirmed)))
    return tuple(found)
