"""The calendar of deadlines in iCalendar (RFC 5545), written by the library `icalendar` (docs/decisions/0018).

Imported when a calendar is asked for: a check of cases should start at once.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

PATH = "calendar.ics"
PRODUCT = "-//complaint-playbook//deadlines//ZH"
ALARMS = (timedelta(days=-7, hours=9), timedelta(days=-2, hours=9), timedelta(hours=9))
"""At nine in the morning, a week before, two days before, and on the day; counted from its midnight."""
DOMAIN = "complaint-playbook.invalid"
"""The right side of a UID must be the same on every machine; `.invalid` is nobody's (RFC 2606)."""


@dataclass(frozen=True, slots=True, order=True)
class Appointment:
    """One day in the calendar. *key* names the deadline in its *case* for as long as it lives, whatever its day.

    *sequence* grows with every change on record, and *stamp* (UTC) is the moment of the last one.
    *gone* takes it out of calendars that have it.
    """

    day: date
    case: str
    key: str
    summary: str
    description: str
    sequence: int
    stamp: datetime
    gone: bool = False

    @property
    def uid(self) -> str:
        """The same for this deadline in every build, so that an import replaces it instead of doubling it."""
        return f"{self.case}/{self.key}@{DOMAIN}"


def calendar(name: str, appointments: Iterable[Appointment]) -> bytes:
    """*appointments*, sorted by day, as one calendar called *name*: all-day events that block no time, with alarms."""
    from icalendar import Calendar  # noqa: PLC0415 - see above

    made = Calendar()
    for key, value in (("prodid", PRODUCT), ("version", "2.0"), ("method", "PUBLISH"), ("x-wr-calname", name)):
        made.add(key, value)
    for one in sorted(appointments):
        made.add_component(_event(one))
    content: bytes = made.to_ical()
    return content


def _event(one: Appointment) -> Any:  # noqa: ANN401 - a component of the library
    from icalendar import Event  # noqa: PLC0415 - see above

    event = Event()
    event.add("uid", one.uid)
    event.add("sequence", one.sequence)
    event.add("dtstamp", one.stamp)
    event.add("last-modified", one.stamp)
    event.add("dtstart", one.day)
    event.add("dtend", one.day + timedelta(days=1))
    event.add("summary", one.summary)
    event.add("description", one.description)
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")
    event.add("status", "CANCELLED" if one.gone else "CONFIRMED")
    for trigger in () if one.gone else ALARMS:
        event.add_component(_alarm(one, trigger))
    return event


def _alarm(one: Appointment, trigger: timedelta) -> Any:  # noqa: ANN401 - a component of the library
    from icalendar import Alarm  # noqa: PLC0415 - see above

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", one.summary)
    alarm.add("trigger", trigger)
    return alarm
