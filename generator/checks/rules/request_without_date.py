"""A request without the day by which it is to be met."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.model.record import Record

ID = "request-without-date"


def check(record: Record) -> Iterator[Finding]:
    """One finding for each request without `by`."""
    for n, request in enumerate(record.case.requests):
        if request.by is None:
            yield Finding(("requests", n, "by"), ID, values(remedy=request.remedy))
