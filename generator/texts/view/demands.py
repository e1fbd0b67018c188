"""What is asked for."""

from datetime import date

from generator.facts.demand import Demand
from generator.facts.reply_days import after
from generator.model.scalars.reply_time import ReplyTime
from generator.texts.view.wording import Wording

AGAIN = ReplyTime(7)
"""What a request is given when it is asked for again and no letter says; as long as a first reminder gives."""


def requests(w: Wording) -> list[dict[str, str | None]]:
    """Each request as a sentence without its full stop, with what its author adds."""
    return [request(w, demand) for demand in w.dossier.demands]


def request(w: Wording, demand: Demand, day: date | None = None) -> dict[str, str | None]:
    """One request, to be met by its own day; or by *day*, where that has passed and a later letter gives a new one."""
    remedy = w.playbook.phrases.remedies[demand.request.remedy]
    wanted = day or demand.by
    by = w.tongue.day(wanted) if wanted else ""
    amount = w.tongue.money(demand.amount) if demand.amount and remedy.with_amount else None
    text = w.phrase(remedy.with_amount, by=by, amount=amount) if amount else w.phrase(remedy.plain, by=by)
    return {"id": demand.id, "text": text, "more": w.own(demand.request.text)}


def alternatives(w: Wording) -> list[str]:
    """What would also do, each once."""
    wanted = dict.fromkeys(demand.request.alternative for demand in w.dossier.demands if demand.request.alternative)
    return [said for remedy in wanted if (said := w.phrase(w.playbook.phrases.remedies[remedy].alternative))]


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
