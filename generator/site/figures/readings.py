"""Latency and loss over time, of the exhibits that say it."""

from datetime import UTC

from generator.facts.dossier import Dossier, NumberedExhibit
from generator.model.series import Series
from generator.plots.drawing import Drawing
from generator.plots.latency import latency
from generator.plots.svg import Told
from generator.site.shelf import Shelf
from generator.texts.tongue import fill

MOST, COLUMNS = 3, 72
"""Figures of one page, and the columns that they share: a page of readings must still be light."""


def reading_figures(shelf: Shelf, d: Dossier) -> dict[str, Drawing]:
    """By exhibit id, the first *MOST* that can be read and have a time axis."""
    read = [(one.exhibit.id, found) for one in d.exhibits if (found := _series(shelf, d, one)) is not None][:MOST]
    return {exhibit: _figure(shelf, d, exhibit, found, COLUMNS // len(read)) for exhibit, found in read}


def _series(shelf: Shelf, d: Dossier, one: NumberedExhibit) -> Series | None:
    from generator.evidence.given import Given  # noqa: PLC0415 - thirty formats, which a check does not need
    from generator.evidence.series import series  # noqa: PLC0415 - the same

    given = Given(d.today, d.zone, "case")
    return series(shelf.folder.root / one.path, one.digest.sha256, given)


def _figure(shelf: Shelf, d: Dossier, exhibit: str, found: Series, most: int) -> Drawing:
    words, zone = shelf.tongue.words, d.zone or UTC
    start, end = (at.astimezone(zone) for at in (found.period.start, found.period.end))
    described = fill(
        words["reading_told"],
        sent=shelf.tongue.number(found.sent),
        lost=shelf.tongue.number(found.lost),
        start=f"{start:%Y-%m-%d %H:%M:%S}",
        end=f"{end:%Y-%m-%d %H:%M:%S}",
    )
    head = (words["column_time"], words["column_sent"], words["column_lost"], words["column_latency"])
    told = Told(f"p{exhibit}", words["reading_title"], described, head)
    return latency(told, found, most, zone, words["reading_loss"])
