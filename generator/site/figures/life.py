"""A case on one axis of time: what was down, what we wrote, what came back, what is promised and what is due."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime

from generator.base.midnight import midnight
from generator.base.period import Period
from generator.facts.as_of import end_of
from generator.facts.commitments import Commitment, Fate
from generator.facts.deadlines import deadlines
from generator.facts.dossier import Dossier
from generator.plots.drawing import Drawing
from generator.plots.lanes import Kind, Lane, lanes
from generator.plots.svg import Told
from generator.site.figures.due import noon, shown
from generator.site.shelf import Shelf
from generator.texts.tongue import fill

_MOST_SAID = 6
_FATES: dict[Fate, Kind] = {Fate.KEPT: "ok", Fate.BROKEN: "bad", Fate.DUE: "bad", Fate.OPEN: "wait"}


def life_figure(shelf: Shelf, d: Dossier) -> Drawing | None:
    """The lanes of a case, those with nothing in them left out; None where only one is left."""
    words, zone, now = shelf.tongue.words, d.zone or UTC, midnight(d.today, d.zone or UTC)
    rows = [lane for lane in _lanes(shelf, d, now) if lane.said[0]]
    if len(rows) < 2:  # noqa: PLR2004 - one lane compares nothing
        return None
    described = fill(words["life_told"], began=str(d.began), today=str(d.today))
    told = Told("pl", words["life_title"], described, (words["column_what"], words["column_when"]))
    return lanes(told, rows, now, zone)


def _lanes(shelf: Shelf, d: Dossier, now: datetime) -> Iterator[Lane]:
    words = shelf.tongue.words
    yield _down(shelf, d, now)
    charged = [one.on for one in d.case.incident.charges]
    yield Lane(
        words["lane_charge"], dots=tuple(("bad", noon(day, d.zone or UTC)) for day in charged), said=(_said(charged),)
    )
    directions: tuple[tuple[Kind, bool], ...] = (("out", True), ("in", False))
    for kind, ours in directions:
        at = [logged.at for logged in d.log if logged.ours is ours]
        yield _dots(words[f"event_{kind}"], kind, at, _said([_when(d, one) for one in at]))
    promised = [one for one in d.commitments if one.by]
    yield Lane(
        words["lane_promise"],
        bars=tuple((_FATES[one.fate], _until(d, one)) for one in promised),
        said=(_said([f"{one.id} {d.local_day(one.made.at)}–{one.by}" for one in promised]),),
    )
    taken = [(one.on, one.closed) for one in d.case.escalations]
    yield Lane(
        words["lane_body"],
        bars=tuple(("life", _whole(d, on, closed, now)) for on, closed in taken),
        said=(_said([f"{on}–{closed or ''}" for on, closed in taken]),),
    )
    due = [one.day for one in deadlines(d, shelf.playbook.phrases)]
    yield _dots(words["lane_due"], "due", shown(due, d.zone or UTC, now), _said(due))


def _down(shelf: Shelf, d: Dossier, now: datetime) -> Lane:
    """Outages; one that lasts is known to last until today, and goes on."""
    found = d.downtime.disturbances
    return Lane(
        shelf.tongue.words["lane_down"],
        bars=tuple(("bad", Period(one.start, max(one.start, one.end or now))) for one in found),
        said=(_said([f"{_when(d, one.start)}–{_when(d, one.end) if one.end else ''}" for one in found]),),
        open=max(now, *(one.start for one in found)) if d.downtime.ongoing else None,
    )


def _dots(name: str, kind: Kind, at: Sequence[datetime], said: str) -> Lane:
    return Lane(name, dots=tuple((kind, one) for one in at), said=(said,))


def _until(d: Dossier, one: Commitment) -> Period:
    """From the message that promised to the end of the day promised."""
    end = end_of(one.by or d.today, d.zone)
    return Period(min(one.made.at, end), end)


def _whole(d: Dossier, first: date, last: date | None, now: datetime) -> Period:
    start = midnight(first, d.zone or UTC)
    return Period(start, max(start, end_of(last, d.zone) if last else now))


def _when(d: Dossier, at: datetime) -> str:
    return f"{at.astimezone(d.zone or UTC):%Y-%m-%d %H:%M}"


def _said(parts: Sequence[object]) -> str:
    """The first of *parts*, each once, and how many more there are."""
    known = list(dict.fromkeys(map(str, parts)))
    more = [f"+{len(known) - _MOST_SAID}"] if len(known) > _MOST_SAID else []
    return "; ".join([*known[:_MOST_SAID], *more])
