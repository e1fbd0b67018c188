"""Single events on the time line, and the day on which a case began."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo

from generator.model.case import Case
from generator.model.incident import Event


@dataclass(frozen=True, slots=True)
class Happening:
    """One *event* with its moment in UTC."""

    at: datetime
    event: Event


def happenings(events: Sequence[Event], zone: tzinfo | None) -> tuple[Happening, ...]:
    """The *events* in order of time, those without an offset read in *zone*."""
    return tuple(sorted((Happening(e.at.instant(zone), e) for e in events), key=lambda happening: happening.at))


def first_day(case: Case, zone: tzinfo | None) -> date | None:
    """The day, in *zone*, of the first outage, event or charge.

    Of a case without any, of the first message; None where there is nothing at all.
    """
    incident = case.incident
    moments = [*(outage.start for outage in incident.outages), *(event.at for event in incident.events)]
    days = [moment.instant(zone).astimezone(zone or UTC).date() for moment in moments]
    days += [charge.on for charge in incident.charges]
    heard = [entry.at.instant(zone).astimezone(zone or UTC).date() for entry in case.log]
    return min(days, default=None) or min(heard, default=None)
