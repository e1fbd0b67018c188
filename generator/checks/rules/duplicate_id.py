"""Two requests, offers or promises of one id."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.base.position import Path
from generator.model.record import Record

ID = "duplicate-id"


def check(record: Record) -> Iterator[Finding]:
    """One finding for each id that stands a second time: nobody could tell which is meant."""
    seen: set[str] = set()
    for path, one in _ids(record):
        if one in seen:
            yield Finding(path, ID, values(id=one))
        seen.add(one)


def _ids(record: Record) -> Iterator[tuple[Path, str]]:
    for n, one in enumerate(record.case.request_ids):
        yield ("requests", n, "id"), one
    for n, entry in enumerate(record.case.log):
        yield from ((("log", n, "offers", m, "id"), offer.id) for m, offer in enumerate(entry.offers))
        yield from ((("log", n, "promises", m, "id"), promise.id) for m, promise in enumerate(entry.promises))
