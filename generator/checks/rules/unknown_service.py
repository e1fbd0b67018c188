"""An outage of a service that the case does not have."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.model.record import Record
from generator.source.nearest import nearest

ID = "unknown-service"


def check(record: Record) -> Iterator[Finding]:
    """One finding for each outage whose `service` is the id of none of the case's services."""
    known = [service.id for service in (record.case.service, *record.case.services)]
    for n, outage in enumerate(record.case.incident.outages):
        if outage.service is not None and outage.service not in known:
            named = values(service=outage.service, known=", ".join(known), nearest=nearest(outage.service, known))
            yield Finding(("incident", "outages", n, "service"), ID, named)
