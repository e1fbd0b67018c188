"""Home and the list of cases."""

from typing import Any

from generator.facts.checklist import progress
from generator.facts.deadlines import deadlines
from generator.facts.status import Status, status
from generator.site.case_title import case_heading
from generator.site.deadline import left
from generator.site.due import all_due
from generator.site.filters import filters, traits
from generator.site.head import head
from generator.site.lanes import lanes, money_lanes
from generator.site.page import Page
from generator.site.scores import row, scoreboard
from generator.site.shelf import Shelf
from generator.site.strip import strip
from generator.site.tracking import standing
from generator.texts.formats import Papers

_SHOWN = 8
"""Rows on the home page; the rest is one click away, so that home costs the same at any number of cases."""
_LANES = 16
"""Lanes on the home page."""
_STRIPS = 60
"""Cards of the list that show the days of their month."""


def home_page(shelf: Shelf) -> Page:
    """What is open, what is due next, how far it has come, the newest cases."""
    soon = all_due(shelf)
    dossiers = [papers.dossier for papers in shelf.papers]
    body = shelf.render(
        "home.md.j2",
        open=sum(not d.ending.closed for d in dossiers),
        overdue=sum(status(d).status is Status.OVERDUE for d in dossiers),
        total=row(shelf, dossiers),
        purses=money_lanes(shelf),
        scores=scoreboard(shelf)[:_SHOWN],
        next_by=soon[0]["by"] if soon else None,
        next_left=soon[0]["left"] if soon else None,
        due=soon[:_SHOWN],
        more_due=max(0, len(soon) - _SHOWN),
        lanes=lanes(shelf, list(reversed(shelf.papers))[:_LANES]),
        cards=[_card(shelf, papers) for papers in reversed(shelf.papers[-_SHOWN:])],
        broken=shelf.broken,
    )
    return Page("index.md", head(shelf, shelf.tongue.words["nav_home"], hide=("navigation", "toc")) + body)


def cases_index(shelf: Shelf) -> Page:
    """All cases, newest first."""
    newest = list(reversed(shelf.papers))
    cards = [_card(shelf, papers, here=True, days=n < _STRIPS) for n, papers in enumerate(newest)]
    choices = filters(shelf, [card["traits"] for card in cards])
    body = shelf.render(
        "cases.md.j2",
        cards=cards,
        broken=shelf.broken,
        filters=choices,
        filter_said=shelf.tongue.words["filter_cases"],
        root="../",
    )
    title = shelf.tongue.words["nav_cases"]
    return Page("cases/index.md", head(shelf, title, hide=("navigation", "toc")) + body)


def _card(shelf: Shelf, papers: Papers, *, here: bool = False, days: bool = True) -> dict[str, Any]:
    d = papers.dossier
    done, needed = progress(papers.ticks)
    kind = shelf.playbook.phrases.kinds[d.case.incident.kind]
    figure = (
        shelf.tongue.money(d.charged)
        if d.charged
        else shelf.tongue.duration(d.downtime.total)
        if d.downtime.total
        else ""
    )
    up = ".." if here else "."
    due = deadlines(d, shelf.playbook.phrases)
    return {
        "id": d.id,
        "link": f"{'' if here else 'cases/'}{d.id}.html",
        "title": case_heading(shelf, d),
        "kind": shelf.said(kind.name),
        "provider": shelf.said(d.provider.name),
        "provider_link": f"{up}/providers/{d.case.provider}.html",
        "figure": figure,
        "left": left(shelf, due[0].day) if due else None,
        **{key: value for key, value in standing(shelf, d).items() if key in ("state", "tone")},
        "done": done,
        "needed": needed,
        "strip": strip(d) if days else None,
        "traits": traits(shelf, papers),
    }
