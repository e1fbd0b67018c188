"""What keeps a complaint in hand: replies, promises, dates, escalation, customers."""

from datetime import UTC

from generator.base.midnight import midnight
from generator.facts.commitments import Fate
from generator.facts.conditions.tick import State, unneeded, when
from generator.facts.customers import affected, told
from generator.facts.dossier import Dossier
from generator.model.phrases import Phrases


def replies_recorded(d: Dossier, _: Phrases) -> State:
    """Each message since our first letter says what it did with our requests."""
    since = d.asked[0].logged.at if d.asked else None
    heard = [e for e in d.log if since and not e.ours and e.at > since]
    if not heard:
        return unneeded("replies-recorded")
    plain = [e for e in heard if not (e.entry.answers or e.entry.offers or e.entry.promises)]
    return when(not plain, "replies-recorded", entries=", ".join(str(e.number) for e in plain))


def promises_dated(d: Dossier, _: Phrases) -> State:
    """Every promise has a day."""
    if not d.commitments:
        return unneeded("promises-dated")
    without = [c.id for c in d.commitments if c.by is None]
    return when(not without, "promises-dated", promises=", ".join(without))


def promises_verified(d: Dossier, _: Phrases) -> State:
    """Every promise whose day has passed is verified as kept or broken."""
    if not d.commitments:
        return unneeded("promises-verified")
    due = [c.id for c in d.commitments if c.fate is Fate.DUE]
    return when(not due, "promises-verified", promises=", ".join(due))


def nothing_overdue(d: Dossier, _: Phrases) -> State:
    """The day for the reply has not passed with a request still open."""
    if d.ending.closed or d.clock is None:
        return unneeded("nothing-overdue")
    late = d.clock.day < d.today and any(standing.open for standing in d.scorecard)
    return when(not late, "nothing-overdue", day=d.clock.day)


def final_notice_sent(d: Dossier, _: Phrases) -> State:
    """Before anybody else is asked, the provider has had a final notice."""
    if not d.case.escalations and (d.ending.closed or not any(s.kind == "reminder-2" for s in d.sent)):
        return unneeded("final-notice-sent")
    return when(any(sent.kind == "final-notice" for sent in d.sent), "final-notice-sent")


def escalation_recorded(d: Dossier, _: Phrases) -> State:
    """Where the final notice has run out, the complaint has been taken to a platform or body."""
    final = d.clock is not None and d.clock.letter.kind == "final-notice" and d.clock.day < d.today
    if not d.case.escalations and (d.ending.closed or not final):
        return unneeded("escalation-recorded")
    return when(bool(d.case.escalations), "escalation-recorded")


def customers_told(d: Dossier, phrases: Phrases) -> State:
    """Customers who are affected have been told."""
    if not affected(d, phrases):
        return unneeded("customers-told")
    return when(bool(d.case.customers), "customers-told")


def customers_updated(d: Dossier, _: Phrases) -> State:
    """The next word promised to customers has gone out, or its time has not come."""
    news = told(d)
    if not news.notices:
        return unneeded("customers-updated")
    now = midnight(d.today, d.zone or UTC)
    return when(news.promised is None or news.promised >= now, "customers-updated")
