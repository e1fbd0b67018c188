"""A span of the calendar as rules of bodies write it: `15 days`, `6 weeks`, `5 months`, `2 years`.

Why not a `Span`: that one says how long something lasts; this one is counted on a calendar, from a day to a day.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated, Literal

from pydantic import PlainValidator, WithJsonSchema

from generator.base.months import IN_YEAR, month_on
from generator.model.scalars.refusal import as_text, refusal

_PATTERN = r"([1-9][0-9]{0,3}) (day|week|month|year)s?"
_FORM = re.compile(_PATTERN)
_DAYS_IN_WEEK = 7
Unit = Literal["day", "week", "month", "year"]


@dataclass(frozen=True, slots=True)
class CalendarSpan:
    """So many days, weeks, months or years of the calendar; a month is no number of days."""

    count: int
    unit: Unit

    def __str__(self) -> str:
        """`5 months`, as people write it."""
        return f"{self.count} {self.unit}{'' if self.count == 1 else 's'}"

    def after(self, day: date) -> date:
        """The day so much later: of a month that is too short, its last day."""
        if self.unit in ("day", "week"):
            return day + timedelta(days=self.count * (_DAYS_IN_WEEK if self.unit == "week" else 1))
        return month_on(day, self.count * (IN_YEAR if self.unit == "year" else 1), day.day)


def as_calendar_span(value: object) -> CalendarSpan:
    """The span that *value* names."""
    text = as_text(value)
    match = _FORM.fullmatch(text)
    if match is None:
        raise refusal("not-a-calendar-span", value=text[:80])
    unit: Unit = match[2]  # type: ignore[assignment] # the pattern admits the four units only
    return CalendarSpan(int(match[1]), unit)


WrittenCalendarSpan = Annotated[
    CalendarSpan,
    PlainValidator(as_calendar_span),
    WithJsonSchema({"type": "string", "pattern": f"^{_PATTERN}$", "examples": ["15 days", "6 weeks", "5 months"]}),
]
