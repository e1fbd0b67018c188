"""Months of which a case says nothing although it has outages before and after."""

from datetime import UTC, date, tzinfo

from generator.base.months import month_on
from generator.facts.downtime import Downtime


def months_without_outage(downtime: Downtime, zone: tzinfo | None, today: date) -> tuple[date, ...]:
    """The first day of each month between the first and the last outage that none of them touches.

    On the clock of *zone* (UTC where there is none); an outage that lasts touches every month up to *today*.
    """
    clock = zone or UTC
    touched: set[date] = set()
    for one in downtime.disturbances:
        last = one.end.astimezone(clock).date() if one.end else today
        month = one.start.astimezone(clock).date().replace(day=1)
        while month <= last:
            touched.add(month)
            month = month_on(month, 1, 1)
    if not touched:
        return ()
    month, found = min(touched), []
    while month < max(touched):
        if month not in touched:
            found.append(month)
        month = month_on(month, 1, 1)
    return tuple(found)
