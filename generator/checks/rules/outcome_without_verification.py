"""A case closed as resolved while a promise is not verified, or is broken."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.model.record import Record

ID = "outcome-without-verification"


def check(record: Record) -> Iterator[Finding]:
    """One finding for each `resolved` while something promised has not been seen to be done."""
    for n, outcome in enumerate(record.case.outcomes):
        kept = {v.promise for v in record.case.verifications if v.kept and v.on <= outcome.on}
        missing = [one for one in record.case.commitment_ids if one not in kept]
        if outcome.result == "resolved" and missing:
            yield Finding(("outcomes", n, "result"), ID, values(promises=", ".join(missing)))
