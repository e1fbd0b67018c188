"""An offer accepted or declined that nobody has made."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.model.record import Record

ID = "unknown-offer"


def check(record: Record) -> Iterator[Finding]:
    """One finding for each id in `accepts` or `declines` that no entry offers."""
    known = [offer.id for entry in record.case.log for offer in entry.offers]
    for n, entry in enumerate(record.case.log):
        for field, ids in (("accepts", entry.accepts), ("declines", entry.declines)):
            for m, one in enumerate(ids):
                if one not in known:
                    yield Finding(("log", n, field, m), ID, values(offer=one, known=", ".join(known) or "-"))
