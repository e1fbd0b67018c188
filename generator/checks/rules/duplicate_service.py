"""Two services with one id."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.model.record import Record

ID = "duplicate-service"


def check(record: Record) -> Iterator[Finding]:
    """One finding for each further service whose id another one has: it would be credited twice."""
    seen = {record.case.service.id}
    for n, service in enumerate(record.case.services):
        if service.id in seen:
            yield Finding(("services", n, "id"), ID, values(service=service.id))
        seen.add(service.id)
