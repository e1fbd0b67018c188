"""An outage before the service's first day or after its last."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from generator.base.diagnostic import Finding, values
from generator.base.period import MICROSECOND
from generator.model.incident import Outage
from generator.model.record import Record
from generator.model.service import Service

ID = "outage-outside-service"


def check(record: Record) -> Iterator[Finding]:
    """One finding for each outage that begins before the first day or ends after the last, on the case's clock."""
    services = {service.id: service for service in (record.case.service, *record.case.services)}
    for n, outage in enumerate(record.case.incident.outages):
        service = services.get(outage.service or record.case.service.id)
        if service is None or (record.zone is None and None in _offsets(outage)):
            continue
        first, last = service.since, service.until or _cancelled(record, service)
        begins, ends = _days(outage, record)
        if first and begins < first:
            yield Finding(("incident", "outages", n, "start"), ID, values(day=begins, first=first, last=last or "…"))
        elif last and ends > last:
            yield Finding(("incident", "outages", n, "end"), ID, values(day=ends, first=first or "…", last=last))


def _offsets(outage: Outage) -> tuple[timedelta | None, ...]:
    return (outage.start.offset, *((outage.end.offset,) if outage.end else ()))


def _cancelled(record: Record, service: Service) -> date | None:
    """The last day of the service that a cancellation ended: that of the case itself."""
    ended = record.case.incident.cancellation
    return ended.effective if ended and service is record.case.service else None


def _days(outage: Outage, record: Record) -> tuple[date, date]:
    """The first and the last day of the outage; one that ends at midnight ends on the day before."""
    zone = record.zone or UTC
    start: datetime = outage.start.instant(record.zone)
    end = outage.end.instant(record.zone) - MICROSECOND if outage.end else start
    return start.astimezone(zone).date(), end.astimezone(zone).date()
