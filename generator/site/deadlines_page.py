"""Every deadline of every open case."""

from itertools import groupby
from typing import Any

from generator.site.due import all_due
from generator.site.filters import filters
from generator.site.head import head
from generator.site.page import Page
from generator.site.shelf import Shelf


def deadlines_page(shelf: Shelf) -> Page:
    """What is past, then month by month, each with the reason of its day."""
    rows = all_due(shelf)

    def group(row: dict[str, Any]) -> str:
        return "past" if row["by"] < shelf.today else f"{row['by']:%Y-%m}"

    groups = [{"id": key, "rows": list(found)} for key, found in groupby(rows, key=group)]
    choices = filters(shelf, [row["traits"] for row in rows])
    body = shelf.render(
        "deadlines.md.j2",
        groups=groups,
        filters=choices,
        filter_said=shelf.tongue.words["filter_rows"],
        root="",
    )
    title = shelf.tongue.words["deadlines_title"]
    return Page("deadlines.md", head(shelf, title, hide=("navigation",)) + body)
