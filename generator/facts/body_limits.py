"""Until when a body takes a complaint, and from when on."""

from datetime import date

from generator.facts.acceptance import fits
from generator.facts.complained import Complained, complained, final_notice, refused, starts, unsatisfied
from generator.facts.dossier import Dossier
from generator.facts.route import ONE_DAY, Clock, Reason, because
from generator.model.body import Body, Limit


def clock(d: Dossier, body: Body) -> Clock | None:
    """The earliest of the body's clocks; None where it has none, or nothing on record sets one going.

    The first day is counted as a day, because clauses leave that open: the last day named here is never too late.
    Of several charges the first whose day has not passed counts: a later one can still be disputed.
    """
    found = [one for limit in _applicable(d, body) if (one := _clock(d, limit)) is not None]
    return min(found, key=lambda one: one.last, default=None)


def unset(d: Dossier, body: Body) -> tuple[Reason, ...]:
    """The clocks that run but cannot be read, because the day that starts them is not on record."""
    return tuple(
        because("limit-unknown", span=limit.span, since=limit.since)
        for limit in _applicable(d, body)
        if _clock(d, limit) is None
    )


def _applicable(d: Dossier, body: Body) -> list[Limit]:
    return [limit for limit in body.limits if fits(d.case.incident.kind, limit.subjects) != "no"]


def _clock(d: Dossier, limit: Limit) -> Clock | None:
    clocks = [
        Clock(limit.span.after(start) - ONE_DAY, start, str(limit.span), limit.since)
        for start in starts(d, limit.since)
    ]
    running = [one for one in clocks if one.last >= d.today]
    return running[0] if running else clocks[-1] if clocks else None


def missing_steps(d: Dossier, body: Body) -> tuple[Reason, ...]:
    """What we have to do before the body can be asked."""
    steps = []
    if body.first.complaint and complained(d) is None:
        steps.append(because("complaint-missing"))
    if body.first.final_notice and final_notice(d) is None:
        steps.append(because("final-notice-missing"))
    if body.accepts.paid_by and d.case.service.payment is None:
        steps.append(because("payment-unknown"))
    wait = body.first.wait
    if wait and wait.since == "payment" and not starts(d, "payment") and not steps:
        steps.append(because("payment-day-unknown"))
    return tuple(steps)


def opening(d: Dossier, body: Body) -> tuple[date, tuple[Reason, ...]]:
    """The day from which it can be asked, with every gate passed on the way; the first day is not counted in a wait.

    Why not: whoever waits a day too long loses nothing, whoever comes a day too early is sent away.
    """
    complaint, wait = complained(d), body.first.wait
    day, reasons = d.began, [because("no-gate")]
    if body.first.complaint and complaint:
        day, reasons = complaint.on, [because("complained", start=complaint.on)]
    if body.first.final_notice and (final := final_notice(d)):
        day, reasons = max(day, final), [because("final-notice-sent", start=final)]
    if wait and (begun := starts(d, wait.since)):
        over = wait.span.after(begun[0]) + ONE_DAY
        ended = _ended(d, body, complaint)
        if ended and ended[0] < over:
            return max(day, ended[0]), (ended[1],)
        key = "wait" if over > d.today else "waited"
        return max(day, over), (because(key, span=wait.span, since=wait.since, start=begun[0], day=over),)
    return day, tuple(reasons)


def _ended(d: Dossier, body: Body, complaint: Complained | None) -> tuple[date, Reason] | None:
    """The day on which an answer ended the wait, where the body lets one do that."""
    if complaint is None or body.first.sooner is None:
        return None
    find = {"unsatisfied": unsatisfied, "refused": refused}[body.first.sooner]
    day = find(d, complaint.on)
    return (day, because(body.first.sooner, day=day)) if day else None
