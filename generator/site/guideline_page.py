"""The pages of the guidelines."""

from typing import Any

from generator.base.rule import Severity, rule
from generator.model.guideline import Guideline
from generator.site.head import head
from generator.site.page import Page
from generator.site.shelf import Shelf

_FOLDED = 8
"""Rules beyond which their list is folded: a page is read for its steps."""


def guideline_page(shelf: Shelf, guideline: Guideline) -> Page:
    """One step: its own Markdown, which is the company's, with title and summary before it.

    Behind it stand its checklist, the letters that it leads to, and the rules that check it.
    """
    body = dict(guideline.body)[shelf.tongue.language]
    title = shelf.plain(guideline.title)
    before = shelf.render("guideline.md.j2", title=title, summary=shelf.said(guideline.summary))
    after = shelf.render(
        "guideline_links.md.j2",
        items=[shelf.said(item.text) for item in guideline.checklist],
        letters=[_letter(shelf, kind) for kind in guideline.letters if kind in shelf.playbook.kinds],
        rules=_rules(shelf, guideline),
        folded=len(guideline.rules) > _FOLDED,
    )
    return Page(
        f"guidelines/{guideline.id}.md",
        head(shelf, title) + before + body + after,
        f"playbook/guidelines/{guideline.id}.md",
    )


def _letter(shelf: Shelf, kind: str) -> dict[str, Any]:
    """A kind of letter and the cases that have one, so that a reader sees what it looks like."""
    found = [papers.dossier.id for papers in shelf.papers if any(one.letter.kind == kind for one in papers.letters)]
    return {"name": shelf.said(shelf.playbook.kinds[kind].name), "cases": found[:3]}


def _rules(shelf: Shelf, guideline: Guideline) -> list[dict[str, str]]:
    """Each rule with what it is about; errors first."""
    language = shelf.tongue.language
    known = sorted(
        (rule(name) for name in guideline.rules), key=lambda one: (one.severity is not Severity.ERROR, one.id)
    )
    return [{"id": one.id, "title": one.title[language], "tone": str(one.severity)} for one in known]


def guidelines_index(shelf: Shelf, guidelines: tuple[Guideline, ...]) -> Page:
    """All steps in order."""
    steps = [
        {
            "link": f"{g.id}.html",
            "number": g.id.split("-")[0],
            "title": shelf.said(g.title),
            "summary": shelf.said(g.summary),
        }
        for g in guidelines
    ]
    return Page(
        "guidelines/index.md",
        head(shelf, shelf.tongue.words["nav_guidelines"], hide=("toc",))
        + shelf.render("guidelines.md.j2", steps=steps),
    )
