"""A correction of an entry that is not there."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.model.record import Record

ID = "correction-of-nothing"


def check(record: Record) -> Iterator[Finding]:
    """One finding for each `correction_of` that is no other entry's time."""
    for n, entry in enumerate(record.case.log):
        others = [other.at for m, other in enumerate(record.case.log) if m != n]
        if entry.correction_of is not None and entry.correction_of not in others:
            known = ", ".join(str(at) for at in others[-5:]) or "-"
            yield Finding(("log", n, "correction_of"), ID, values(at=entry.correction_of, known=known))
