"""An answer to a request that nobody had raised by then."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.model.record import Record

ID = "answer-to-unraised-request"


def check(record: Record) -> Iterator[Finding]:
    """One finding for each request that a message treats before any of ours has raised it.

    A letter raises all requests, whether or not `raises` names them.
    """
    known = set(record.case.request_ids)
    raised: set[str] = set()
    for n, entry in record.case.log_in_order(record.zone):
        if entry.direction == "out":
            raised |= known if entry.letter else set(entry.raises)
        for request in entry.answers:
            if request in known and request not in raised:
                yield Finding(("log", n, "answers", request), ID, values(request=request), on_key=True)
