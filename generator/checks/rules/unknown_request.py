"""A request that the case does not have, named in the log."""

from collections.abc import Iterator, Sequence

from generator.base.diagnostic import Finding, values
from generator.base.position import Path
from generator.model.log import Offer, Promise
from generator.model.record import Record
from generator.source.nearest import nearest

ID = "unknown-request"


def check(record: Record) -> Iterator[Finding]:
    """One finding for each id in `raises`, `answers`, an offer or a promise that no request has."""
    known = record.case.request_ids
    for n, entry in enumerate(record.case.log):
        offered = [*_numbered(("log", n, "offers"), entry.offers), *_numbered(("log", n, "promises"), entry.promises)]
        named: list[tuple[Path, str]] = [(("log", n, "raises", m), one) for m, one in enumerate(entry.raises)]
        named += [(("log", n, "answers", one), one) for one in entry.answers]
        named += [((*path, "request"), made.request) for path, made in offered if made.request is not None]
        for path, one in named:
            if one not in known:
                told = values(request=one, known=", ".join(known) or "-", nearest=nearest(one, known))
                yield Finding(path, ID, told, on_key=path[2] == "answers")


def _numbered(path: Path, made: Sequence[Offer | Promise]) -> list[tuple[Path, Offer | Promise]]:
    """Each with the way to it."""
    return [((*path, m), one) for m, one in enumerate(made)]
