"""More requests than a reader will deal with."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.model.record import Record

ID = "too-many-requests"


MOST = 5  # letters that ask for more get an answer to less


def check(record: Record) -> Iterator[Finding]:
    """One finding where a case has more than five requests."""
    count = len(record.case.requests)
    if count > MOST:
        yield Finding(("requests", MOST), ID, values(count=count, most=MOST))
