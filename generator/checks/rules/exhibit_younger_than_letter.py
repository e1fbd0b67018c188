"""An exhibit that was captured after the letter that is said to enclose it."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.model.record import Record

ID = "exhibit-younger-than-letter"


def check(record: Record) -> Iterator[Finding]:
    """One finding for each exhibit that an entry with a letter names and that was captured later."""
    if record.zone is None:
        return
    captured = {exhibit.id: exhibit.captured for exhibit in record.case.evidence if exhibit.captured}
    for n, entry in enumerate(record.case.log):
        if entry.letter is None:
            continue
        for i, exhibit in enumerate(entry.exhibits):
            moment = captured.get(exhibit)
            if moment and moment.instant(record.zone) > entry.at.instant(record.zone):
                named = values(exhibit=exhibit, captured=moment, sent=entry.at)
                yield Finding(("log", n, "exhibits", i), ID, named)
