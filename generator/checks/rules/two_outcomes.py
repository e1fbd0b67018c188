"""A second outcome of a case that was not reopened, or a reopening of one that had not ended."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.model.record import Record

ID = "two-outcomes"


def check(record: Record) -> Iterator[Finding]:
    """One finding for each outcome that does not follow from the one before it."""
    closed = False
    for n, outcome in enumerate(record.case.outcomes):
        reopens = outcome.result == "reopened"
        if reopens != closed:
            yield Finding(("outcomes", n, "result"), ID, values(result=outcome.result))
        closed = not reopens
