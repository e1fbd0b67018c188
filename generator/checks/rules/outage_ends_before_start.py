"""An outage that ends before it starts, or when it starts."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.model.record import Record

ID = "outage-ends-before-start"


def check(record: Record) -> Iterator[Finding]:
    """One finding for each outage of no or negative length, both ends read in their zone."""
    for n, outage in enumerate(record.case.incident.outages):
        if outage.end is None or (record.zone is None and None in (outage.start.offset, outage.end.offset)):
            continue
        if outage.end.instant(record.zone) <= outage.start.instant(record.zone):
            named = values(start=outage.start, end=outage.end)
            yield Finding(("incident", "outages", n, "end"), ID, named)
