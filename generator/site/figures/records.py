"""Our record and the provider's on one axis: what both show, and what only ours does."""

from datetime import UTC

from generator.base.period import Period
from generator.facts.contradiction import Contradiction
from generator.facts.dossier import Dossier
from generator.plots.drawing import Drawing
from generator.plots.lanes import Lane, lanes
from generator.plots.svg import Told
from generator.site.shelf import Shelf
from generator.texts.tongue import fill


def records_figure(shelf: Shelf, d: Dossier, found: Contradiction) -> Drawing:
    """Two lanes, ours with what the provider's record leaves open as bad, and each stretch in the table."""
    words, zone = shelf.tongue.words, d.zone or UTC

    def said(periods: tuple[Period, ...]) -> str:
        ends = ((one.start.astimezone(zone), one.end.astimezone(zone)) for one in periods)
        return words["list_join"].join(f"{start:%Y-%m-%d %H:%M}–{end:%Y-%m-%d %H:%M}" for start, end in ends)

    rows = (
        Lane(
            words["lane_ours"],
            bars=(*(("bad", one) for one in found.unexplained), *(("ok", one) for one in found.agreed)),
            said=(said(found.ours),),
        ),
        Lane(words["lane_theirs"], bars=tuple(("ok", one) for one in found.theirs), said=(said(found.theirs) or "–",)),
    )
    described = fill(words["records_told"], **spans(shelf, found))
    told = Told("pr", words["site_records"], described, (words["column_what"], words["column_when"]))
    return lanes(told, rows, max(one.end for one in found.ours), zone)


def spans(shelf: Shelf, found: Contradiction) -> dict[str, str]:
    """How long we recorded, how much of it they show, and how much they do not."""
    lengths = {"recorded": found.recorded, "shared": found.shared, "open": found.open}
    return {name: shelf.tongue.duration(length) for name, length in lengths.items()}
