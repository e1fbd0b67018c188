"""Until when somebody has time: so many days, or working days of a country, from a day on."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo

from generator.facts.workdays import known, noticed, presumed_working
from generator.model.scalars.reply_time import ReplyTime

_LATEST = 3_660
"""Days after which a search for working days is our own bug."""


@dataclass(frozen=True, slots=True)
class WhoseDays:
    """Whose days are counted: those of *zone* (UTC where there is none), working days of *country* where known."""

    zone: tzinfo | None
    country: str | None

    def day(self, at: datetime) -> date:
        """The day of *at* on the wall clock of the zone."""
        return at.astimezone(self.zone or UTC).date()


@dataclass(frozen=True, slots=True)
class Counted:
    """A *day* and how it was come by: from *start*, by *span*, in the calendar of *country*.

    *provisional*: the days off of that year have not been announced; only the holidays by law are known.
    """

    day: date
    start: date
    span: ReplyTime
    country: str | None
    provisional: bool = False


def after(start: date, span: ReplyTime, country: str | None) -> Counted:
    """The last day of *span* counted from *start*, which is not counted itself.

    Where working days are asked for and no calendar is known, they are calendar days:
    that is the earlier day, and `country` is None in what comes back.
    """
    if not span.working:
        return Counted(start + timedelta(days=span.days), start, span, None)
    if country is None or not known(country):
        return Counted(start + timedelta(days=span.days), start, span, None)
    day, left = start, span.days
    while left and day < start + timedelta(days=_LATEST):
        day += timedelta(days=1)
        left -= presumed_working(day, country)
    return Counted(day, start, span, country, provisional=not noticed(country, day.year))
