"""All figures of the page of one provider."""

from typing import Any

from generator.site.figures.cases import cases_figure
from generator.site.figures.money import money_figures
from generator.site.figures.recent import recent_figure
from generator.site.shelf import Shelf


def provider_figures(shelf: Shelf, provider: str) -> dict[str, Any]:
    """By the name that the page's template calls them by."""
    found = shelf.about(provider)
    return {
        "recent": recent_figure(shelf, found),
        "lanes": cases_figure(shelf, found),
        "money": money_figures(shelf, found),
    }
