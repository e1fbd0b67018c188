"""A case closed as resolved while a promise is not verified, or is broken."""

from collections.abc import Iterator
from datetime import date

from generator.base.diagnostic import Finding, values
from generator.model.case import Case
from generator.model.record import Record

ID = "outcome-without-verification"


def check(record: Record) -> Iterator[Finding]:
    """One finding for each `resolved` while something promised by then has not been seen to be done."""
    for n, outcome in enumerate(record.case.outcomes):
        kept = {v.promise for v in record.case.verifications if v.kept and v.on <= outcome.on}
        missing = [one for one in _by(record.case, outcome.on).commitment_ids if one not in kept]
        if outcome.result == "resolved" and missing:
            yield Finding(("outcomes", n, "result"), ID, values(promises=", ".join(missing)))


def _by(case: Case, day: date) -> Case:
    """*case* with the entries up to *day*: what is promised after a reopening was no promise before it."""
    return case.model_copy(update={"log": tuple(entry for entry in case.log if entry.at.local.date() <= day)})
