"""A complaint that asks for nothing."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.model.record import Record

ID = "no-request"


def check(record: Record) -> Iterator[Finding]:
    """One finding where the case has no request: a complaint without a proposed solution gets an apology at best."""
    if not record.case.requests:
        yield Finding(("requests",), ID, values(write="requests: [{remedy: root-cause-report, by: 2026-11-30}]"))
