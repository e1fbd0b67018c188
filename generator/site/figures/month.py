"""The month in which a case began, day by day, with the hours that were down."""

from datetime import UTC

from generator.facts.days import disturbed, first_month
from generator.facts.dossier import Dossier
from generator.plots.drawing import Drawing
from generator.plots.month import Column, month
from generator.plots.svg import Told
from generator.site.shelf import Shelf
from generator.texts.tongue import fill


def month_figure(shelf: Shelf, d: Dossier) -> Drawing | None:
    """The strip of a case; None where nothing was down. Days are cut at midnight in the case's zone."""
    found, words = first_month(disturbed(d), d.zone or UTC), shelf.tongue.words
    if not found:
        return None
    columns = [
        Column(one.day, one.period, one.down, shelf.tongue.duration(one.lost), one.day < d.today) for one in found
    ]
    bad = str(sum(bool(one.down) for one in found))
    described = fill(words["strip_told"], month=f"{found[0].day:%Y-%m}", bad=bad, days=str(len(found)))
    return month(Told("pm", words["strip_label"], described, (words["column_day"], words["column_down"])), columns)
