"""What is asked for."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from generator.facts.demand import Demand
from generator.facts.reply_days import after
from generator.model.scalars.reply_time import ReplyTime
from generator.texts.tongue import fill
from generator.texts.view.wording import Wording

AGAIN = ReplyTime(7)
"""What a request is given when it is asked for again and no letter says; as long as a first reminder gives."""


def requests(w: Wording) -> list[dict[str, Any]]:
    """Each request as a sentence without its full stop, with what its author adds."""
    return [request(w, demand) for demand in w.dossier.demands]


def request(w: Wording, demand: Demand, day: date | None = None) -> dict[str, Any]:
    """One request, to be met by its own day; or by *day*, where that has passed and a later letter gives a new one."""
    remedy = w.playbook.phrases.remedies[demand.request.remedy]
    wanted = day or demand.by
    by = w.tongue.day(wanted) if wanted else ""
    amount = w.tongue.money(demand.amount) if demand.amount and remedy.with_amount else None
    text = (
        w.phrase(remedy.with_amount, by=by, amount=amount, proof=_proof(w, demand))
        if amount
        else w.phrase(remedy.plain, by=by)
    )
    return {"id": demand.id, "text": text, "more": w.own(demand.request.text), "of": demand.request}


def _proof(w: Wording, demand: Demand) -> str:
    """The exhibits of the harm to the company that is this very sum; nothing where none shows it."""
    shown = [one for one in w.dossier.case.incident.impact if one.amount == demand.amount]
    return w.cite([exhibit for one in shown for exhibit in one.exhibits])


def alternatives(w: Wording) -> list[str]:
    """What would also do, each with the number of the request that it would replace, in the list of all."""
    return _alternatives(w, w.dossier.demands)


def open_alternatives(w: Wording) -> list[str]:
    """The same of the requests that are still open, by their numbers in the list of those."""
    return _alternatives(w, [standing.demand for standing in w.dossier.scorecard if standing.open])


def _alternatives(w: Wording, asked: Sequence[Demand]) -> list[str]:
    """Without a number where there is one request: nothing else can be meant."""
    numbers: dict[str, list[str]] = {}
    for number, demand in enumerate(asked, 1):
        if demand.request.alternative:
            numbers.setdefault(demand.request.alternative, []).append(str(number))
    made = []
    for remedy, replaced in numbers.items():
        said = w.phrase(w.playbook.phrases.remedies[remedy].alternative)
        key = "instead_one" if len(replaced) == 1 else "instead_many"
        behind = fill(w.tongue.words[key], list=w.tongue.listed(replaced)) if len(asked) > 1 else ""
        made += [said + behind] if said else []
    return made


def new_day(w: Wording, demand: Demand) -> date | None:
    """The day for a request that is still open: that of this letter, else its own, unless that has passed."""
    d, kind = w.dossier, w.playbook.kinds.get(w.kind)
    if (kind and kind.reply) or demand.by is None or demand.by >= d.today:
        return reply_day(w) if kind and kind.reply else demand.by
    return after(d.today, AGAIN, d.country).day


def reply_day(w: Wording) -> date | None:
    """The day by which this letter wants an answer: what its kind gives from today, else the requests' first day."""
    d, kind = w.dossier, w.playbook.kinds.get(w.kind)
    return after(d.today, kind.reply, d.country).day if kind and kind.reply else d.reply_by


def reply_by(w: Wording) -> str | None:
    """That day in words."""
    day = reply_day(w)
    return w.tongue.day(day) if day else None
