"""When we complained to the provider, and what came back: what gates and clocks of bodies are counted from."""

from dataclasses import dataclass
from datetime import date

from generator.facts.dossier import Dossier
from generator.model.body import Start

FINAL = "final-notice"
_LEFT_OPEN = ("partly", "ignored", "refused", "impossible")


@dataclass(frozen=True, slots=True)
class Complained:
    """The day of our complaint; *formal* unless all that the log has is a message that raises no request."""

    on: date
    formal: bool


def complained(d: Dossier) -> Complained | None:
    """The first letter that asks, or the first message that raises a request; else our first message.

    None where the log has nothing from us.
    """
    asking = [sent.logged.at for sent in d.asked] + [e.at for e in d.log if e.ours and e.entry.raises]
    ours = [e.at for e in d.log if e.ours]
    if asking:
        return Complained(d.local_day(min(asking)), formal=True)
    return Complained(d.local_day(min(ours)), formal=False) if ours else None


def final_notice(d: Dossier) -> date | None:
    """The day on which the final notice went out."""
    return next((d.local_day(sent.logged.at) for sent in d.sent if sent.kind == FINAL), None)


def exhausted(d: Dossier) -> bool:
    """Whether everything has been tried with the provider alone: the final notice has run out, and no body has it.

    A letter that asked for something after it, as a notice of termination does, has to run out as well.
    """
    final = d.clock is not None and final_notice(d) is not None and d.clock.day < d.today
    still = any(standing.open for standing in d.scorecard)
    return final and still and not d.ending.closed and all(one.closed for one in d.case.escalations)


def unsatisfied(d: Dossier, since: date) -> date | None:
    """The day of the first answer from *since* on that leaves a request open; None where there is none."""
    return _answered(d, since, _LEFT_OPEN)


def refused(d: Dossier, since: date) -> date | None:
    """The day of the first refusal in writing from *since* on; one with a place was spoken, in a call or meeting."""
    return _answered(d, since, ("refused",), spoken=False)


def _answered(d: Dossier, since: date, treatments: tuple[str, ...], *, spoken: bool = True) -> date | None:
    days = (
        d.local_day(e.at)
        for e in d.log
        if not e.ours and (spoken or e.entry.place is None) and set(treatments) & set(e.entry.answers.values())
    )
    return next((day for day in days if day >= since), None)


def starts(d: Dossier, since: Start) -> tuple[date, ...]:
    """The days from which a clock of this kind runs, earliest first; none where nothing on record sets it going.

    A dispute about charges has one clock a charge. The day of the incident is taken as the day on which we knew:
    that is the earlier reading.
    """
    charges = tuple(sorted({charge.on for charge in d.case.incident.charges}))
    payment = d.case.service.payment
    complaint = complained(d)
    answer = unsatisfied(d, complaint.on) if complaint else None
    found: dict[Start, tuple[date | None, ...]] = {
        "payment": charges or ((payment.on if payment else None),),
        "event": charges or (d.began,),
        "knowing": charges or (d.began,),
        "complaint": ((complaint.on if complaint else None),),
        "answer": (answer,),
    }
    return tuple(day for day in found[since] if day is not None)
