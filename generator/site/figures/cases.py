"""Several cases on one axis of time, a lane each: how long they run, when something was down, what is due."""

from collections.abc import Sequence
from datetime import UTC, datetime

from generator.base.midnight import midnight
from generator.base.period import Period
from generator.facts.as_of import end_of
from generator.facts.days import disturbed
from generator.facts.deadlines import deadlines
from generator.facts.dossier import Dossier
from generator.plots.drawing import Drawing
from generator.plots.lanes import Lane, lanes
from generator.plots.svg import Told
from generator.site.case_title import case_heading
from generator.site.figures.due import shown
from generator.site.shelf import Shelf
from generator.texts.tongue import fill

MOST = 12
"""Lanes of one figure."""


def cases_figure(shelf: Shelf, dossiers: Sequence[Dossier]) -> Drawing | None:
    """The last *MOST* of *dossiers*, in their order; None where there is none."""
    if not dossiers:
        return None
    words, zone = shelf.tongue.words, shelf.playbook.company.time_zone or UTC
    now, latest = midnight(shelf.today, zone), dossiers[-MOST:]
    described = fill(words["lanes_told"], count=str(len(latest)), today=str(shelf.today))
    head = (words["column_case"], words["lane_case"], words["lane_due"])
    return lanes(Told("pc", words["lanes_title"], described, head), [_lane(shelf, d, now) for d in latest], now, zone)


def _lane(shelf: Shelf, d: Dossier, now: datetime) -> Lane:
    zone = d.zone or UTC
    start = midnight(d.began, zone)
    closed = d.ending.on
    end = end_of(closed, zone) if closed else now
    due = [one.day for one in deadlines(d, shelf.playbook.phrases)]
    return Lane(
        case_heading(shelf, d),
        bars=(("life", Period(start, max(start, end))), *(("bad", one) for one in disturbed(d))),
        dots=tuple(("due", at) for at in shown(due, zone, now)),
        said=(f"{d.began}–{closed or ''}", str(due[0]) if due else "–"),
        open=now if d.downtime.ongoing else None,
    )
