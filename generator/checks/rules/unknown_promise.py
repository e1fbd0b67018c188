"""A promise verified that nobody has made."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.model.record import Record

ID = "unknown-promise"


def check(record: Record) -> Iterator[Finding]:
    """One finding for each verification of what is neither a promise nor an accepted offer."""
    known = record.case.commitment_ids
    for n, verification in enumerate(record.case.verifications):
        if verification.promise not in known:
            named = values(promise=verification.promise, known=", ".join(known) or "-")
            yield Finding(("verifications", n, "promise"), ID, named)
