"""One page for whoever decides: what is open, what it is about, how providers do. It prints on one A4 sheet."""

from typing import Any

from generator.facts.deadlines import deadlines
from generator.facts.status import status
from generator.site.case_title import case_heading
from generator.site.head import head
from generator.site.page import Page
from generator.site.scores import row, scoreboard
from generator.site.shelf import Shelf
from generator.site.tracking import standing
from generator.texts.formats import Papers

_MOST = 12
"""Open cases, and lessons, that fit on a sheet."""


def summary_page(shelf: Shelf) -> Page:
    """The sheet, open cases first, the most pressing on top."""
    running = [papers for papers in shelf.papers if not papers.dossier.ending.closed]
    running.sort(
        key=lambda papers: (status(papers.dossier).turn != "us", _next(shelf, papers) or "9", papers.dossier.id)
    )
    lessons = [
        {"id": p.dossier.id, "text": shelf.said(outcome.lesson)}
        for p in reversed(shelf.papers)
        for outcome in p.dossier.case.outcomes
        if outcome.lesson
    ]
    body = shelf.render(
        "summary.md.j2",
        total=row(shelf, [papers.dossier for papers in shelf.papers]),
        running=[_row(shelf, papers) for papers in running[:_MOST]],
        more=max(0, len(running) - _MOST),
        count=len(running),
        scores=scoreboard(shelf)[:_MOST],
        lessons=lessons[:_MOST],
    )
    return Page("summary.md", head(shelf, shelf.tongue.words["summary_title"], hide=("navigation", "toc")) + body)


def _next(shelf: Shelf, papers: Papers) -> str | None:
    due = deadlines(papers.dossier, shelf.playbook.phrases)
    return due[0].day.isoformat() if due else None


def _row(shelf: Shelf, papers: Papers) -> dict[str, Any]:
    d = papers.dossier
    return {
        "link": f"cases/{d.id}.html",
        "title": case_heading(shelf, d),
        "provider": shelf.said(d.provider.name),
        "by": _next(shelf, papers),
        **standing(shelf, d),
    }
