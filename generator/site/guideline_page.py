"""The pages of the guidelines."""

from generator.model.guideline import Guideline
from generator.site.head import head
from generator.site.page import Page
from generator.site.shelf import Shelf


def guideline_page(shelf: Shelf, guideline: Guideline) -> Page:
    """One step: its own Markdown, which is the company's, with title, summary and checklist around it."""
    items = [shelf.said(item.text) for item in guideline.checklist]
    body = dict(guideline.body)[shelf.tongue.language]
    title = shelf.plain(guideline.title)
    before = shelf.render("guideline.md.j2", title=title, summary=shelf.said(guideline.summary))
    after = shelf.render("guideline_items.md.j2", items=items) if items else ""
    return Page(
        f"guidelines/{guideline.id}.md",
        head(shelf, title) + before + body + after,
        f"playbook/guidelines/{guideline.id}.md",
    )


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
