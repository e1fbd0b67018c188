"""What changed lately: the newest entries of all cases, and the newest changes of their files in git."""

from datetime import UTC
from typing import Any

from generator.facts.dossier import Dossier
from generator.site.case_title import case_heading
from generator.site.head import head
from generator.site.page import Page
from generator.site.shelf import Shelf
from generator.site.timeline import timeline

_ENTRIES = 30
"""Entries shown; the page costs the same at any number of cases."""
_CASES = 6
"""Cases named of one commit."""


def recent_page(shelf: Shelf) -> Page:
    """Newest first, from what the cases record; below, the commits that changed them, where there is a repository."""
    body = shelf.render(
        "recent.md.j2",
        entries=_entries(shelf),
        changes=_changes(shelf),
        most=_ENTRIES,
    )
    return Page("recent.md", head(shelf, shelf.tongue.words["recent_title"], hide=("navigation", "toc")) + body)


def _entries(shelf: Shelf) -> list[dict[str, Any]]:
    """The newest events up to today, of the cases with the newest ones only."""
    active = sorted((p.dossier for p in shelf.papers if p.dossier.log), key=_last, reverse=True)[:_ENTRIES]
    found = [
        {**event, "link": f"cases/{d.id}.html#timeline", "title": case_heading(shelf, d), "id": d.id}
        for d in active
        for event in timeline(shelf, d)
        if event["at"].date() <= shelf.today
    ]
    found.sort(key=lambda event: (event["at"].astimezone(UTC), event["id"]), reverse=True)
    return found[:_ENTRIES]


def _last(d: Dossier) -> tuple[Any, str]:
    return d.log[-1].at, d.id


def _changes(shelf: Shelf) -> list[dict[str, Any]]:
    """Commits, each with the cases that the site has a page of."""
    titles = {p.dossier.id: case_heading(shelf, p.dossier) for p in shelf.papers}
    return [
        {
            "day": change.day,
            "commit": change.commit,
            "cases": [
                {
                    "link": f"cases/{one.case}.html",
                    "title": titles[one.case],
                    "added": one.added,
                    "removed": one.removed,
                }
                for one in change.cases
                if one.case in titles
            ][:_CASES],
            "more": max(0, sum(one.case in titles for one in change.cases) - _CASES),
        }
        for change in shelf.history
        if any(one.case in titles for one in change.cases)
    ]
