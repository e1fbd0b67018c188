"""The last 90 days of a provider, from all cases about it."""

from collections.abc import Sequence
from datetime import UTC, timedelta

from generator.base.period import union
from generator.facts.days import days, disturbed, up
from generator.facts.dossier import Dossier
from generator.plots.drawing import Drawing
from generator.plots.quarter import Bar, quarter
from generator.plots.svg import Told
from generator.site.shelf import Shelf
from generator.texts.tongue import fill

DAYS = 90


def recent_figure(shelf: Shelf, dossiers: Sequence[Dossier]) -> Drawing | None:
    """The 90 days before today in the company's zone; None where in none of them anything was down.

    Two services that were down together count once: it is the day of the provider, not of a server.
    """
    zone, words = shelf.playbook.company.time_zone or UTC, shelf.tongue.words
    down = union(period for d in dossiers for period in disturbed(d))
    found = days(down, zone, shelf.today - timedelta(days=DAYS), DAYS)
    bad = sum(bool(one.down) for one in found)
    if not bad:
        return None
    bars = [
        Bar(
            one.day,
            one.period.duration,
            one.lost,
            (shelf.tongue.duration(one.lost), shelf.tongue.percent(up(one))),
        )
        for one in found
    ]
    described = fill(words["quarter_told"], bad=str(bad), days=str(DAYS))
    head = (words["column_day"], words["column_down"], words["column_up"])
    return quarter(Told("pq", words["quarter_title"], described, head), bars)
