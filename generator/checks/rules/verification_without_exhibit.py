"""A promise said to be kept or broken, without proof."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.model.record import Record

ID = "verification-without-exhibit"


def check(record: Record) -> Iterator[Finding]:
    """One finding for each verification that names no exhibit."""
    for n, verification in enumerate(record.case.verifications):
        if not verification.exhibits:
            named = values(promise=verification.promise, write="exhibits: [E1]")
            yield Finding(("verifications", n), ID, named)
