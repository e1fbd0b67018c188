"""All figures of the page of one case."""

from typing import Any

from generator.facts.dossier import Dossier
from generator.site.figures.life import life_figure
from generator.site.figures.money import money_figures
from generator.site.figures.month import month_figure
from generator.site.figures.readings import reading_figures
from generator.site.shelf import Shelf


def case_figures(shelf: Shelf, d: Dossier) -> dict[str, Any]:
    """By the name that the page's template calls them by."""
    return {
        "month": month_figure(shelf, d),
        "life": life_figure(shelf, d),
        "money": money_figures(shelf, [d]),
        "readings": reading_figures(shelf, d),
    }
