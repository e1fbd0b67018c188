"""A complaint withdrawn without a reason."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.model.record import Record

ID = "withdrawal-without-reason"


def check(record: Record) -> Iterator[Finding]:
    """One finding for each withdrawal that does not say why."""
    for n, outcome in enumerate(record.case.outcomes):
        if outcome.result == "withdrawn" and outcome.reason is None:
            yield Finding(("outcomes", n), ID, values(write="reason: {zh: …, en: …}"))
