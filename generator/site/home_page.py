"""Home and the list of cases."""

from typing import Any

from generator.facts.checklist import progress
from generator.facts.deadlines import deadlines
from generator.facts.status import Status, status
from generator.site.case_title import case_heading
from generator.site.deadline import left
from generator.site.figures.cases import cases_figure
from generator.site.head import head
from generator.site.page import Page
from generator.site.scores import row, scoreboard
from generator.site.shelf import Shelf
from generator.site.strip import strip
from generator.site.tracking import standing
from generator.texts.formats import Papers
from generator.texts.progress import deadline_name

_SHOWN = 8
"""Rows on the home page; the rest is one click away, so that home costs the same at any number of cases."""


def home_page(shelf: Shelf) -> Page:
    """What is open, what is due next, the newest cases."""
    soon = sorted(
        (row for papers in shelf.papers for row in _due(shelf, papers)), key=lambda row: (row["by"], row["id"])
    )
    dossiers = [papers.dossier for papers in shelf.papers]
    body = shelf.render(
        "home.md.j2",
        open=sum(not d.ending.closed for d in dossiers),
        overdue=sum(status(d).status is Status.OVERDUE for d in dossiers),
        total=row(shelf, dossiers),
        scores=scoreboard(shelf)[:_SHOWN],
        next_by=soon[0]["by"] if soon else None,
        next_left=soon[0]["left"] if soon else None,
        due=soon[:_SHOWN],
        cards=[_card(shelf, papers) for papers in reversed(shelf.papers[-_SHOWN:])],
        broken=shelf.broken,
        lanes=cases_figure(shelf, dossiers),
    )
    return Page("index.md", head(shelf, shelf.tongue.words["nav_home"], hide=("navigation", "toc")) + body)


def cases_index(shelf: Shelf) -> Page:
    """All cases, newest first."""
    cards = [_card(shelf, papers, here=True) for papers in reversed(shelf.papers)]
    return Page(
        "cases/index.md",
        head(shelf, shelf.tongue.words["nav_cases"], hide=("navigation", "toc"))
        + shelf.render("cases.md.j2", cards=cards, broken=shelf.broken),
    )


def _card(shelf: Shelf, papers: Papers, *, here: bool = False) -> dict[str, Any]:
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
        "strip": strip(d),
    }


def _due(shelf: Shelf, papers: Papers) -> list[dict[str, Any]]:
    """A row for each day on which something is due in this case, with everything that is due on it."""
    d = papers.dossier
    found = deadlines(d, shelf.playbook.phrases)
    return [
        {
            "id": d.id,
            "by": day,
            "left": left(shelf, day),
            "link": f"cases/{d.id}.html#deadlines",
            "title": case_heading(shelf, d),
            "what": [deadline_name(one, shelf.playbook, shelf.tongue) for one in found if one.day == day],
            "provider": shelf.said(d.provider.name),
        }
        for day in sorted({one.day for one in found})
    ]
