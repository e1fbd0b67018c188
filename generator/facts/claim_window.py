"""The days on which a credit can be claimed: when the window opens and closes, and why."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo

from generator.base.months import month_on
from generator.facts.calendar import cycle
from generator.facts.measuring import Life, MeasuringPeriod
from generator.facts.workdays import Lacking, nth_weekday, nth_working_day
from generator.facts.working import Land, Line, Word, line
from generator.model.claim_rule import Window
from generator.model.scalars.span import Span

_DAY = timedelta(days=1)
_MONTHS = {"month": 1, "year": 12}
_LAST = 31
_FROM_END = ("outage-end", "correction")


@dataclass(frozen=True, slots=True)
class Opening:
    """The first and the last day of the window; None where it is open already, or where its end is not known."""

    opens: date | None
    closes: date | None
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Occasion:
    """What a window is counted from: the first outage of the period (*end* None while it lasts), and the period.

    Why the first: the oldest claim dies first.
    """

    start: datetime
    end: datetime | None
    period: MeasuringPeriod
    life: Life
    zone: tzinfo

    @property
    def day(self) -> date:
        """The day of the event, on the provider's clock."""
        return self.start.astimezone(self.zone).date()

    @property
    def month_end(self) -> date:
        """The last day of the month that is measured; of a longer period, of the month of the event."""
        full = self.period.full
        return full.last if full.end <= month_on(full.first, 1, full.first.day) else cycle(self.day, 1).last

    @property
    def cycle(self) -> date:
        """The last day of the billing cycle of the event."""
        return cycle(self.day, self.life.cycle_day).last


def opening(window: Window | None, occasion: Occasion) -> Opening:
    """When a claim for *occasion* can be made. Where a clause has two readings, the earlier end, and both are said."""
    if window is None:
        return Opening(None, None, (line("window-not-seen"),))
    opens, first = _opens(window, occasion)
    closes, last = _closes(window, occasion)
    doubt = [line("window-ambiguity", text=window.ambiguity)] if window.ambiguity else []
    return Opening(opens, closes, (*first, *last, *doubt))


def _opens(window: Window, occasion: Occasion) -> tuple[date | None, list[Line]]:
    """The day after the nth working day of the next month: on that day itself it may still be too early."""
    count, country = window.opens_after_working_day, window.calendar
    if count is None or country is None:
        return None, []
    month_end = occasion.month_end
    day = nth_working_day(month_end, count, country)
    lines = []
    if isinstance(day, Lacking):
        lines.append(line("calendar-lacking", country=Land(day.country), year=str(day.year)))
        day = nth_weekday(month_end, count)
    return day + _DAY, [*lines, line("opens", day=day + _DAY, count=count, country=Land(country), after=day)]


def _closes(window: Window, occasion: Occasion) -> tuple[date | None, list[Line]]:
    if window.same_month:
        last = cycle(occasion.day, 1).last
        return last, [line("closes-same-month", day=last)]
    if window.cycle:
        return _by_cycle(window.cycle, occasion)
    if window.within is None:
        return None, [line("window-not-seen")]
    if window.of in _FROM_END and occasion.end is None:
        return None, [line("window-not-begun", within=window.within)]
    return _within(window, window.within, occasion)


def _by_cycle(count: int, occasion: Occasion) -> tuple[date, list[Line]]:
    """The end of the nth cycle: the one after the incident's may be the first, or the second, and then it is earlier.

    A printed example reads “second billing cycle” as the month after the incident (15 February to 31 March).
    """
    on = occasion.life.cycle_day
    ends = [occasion.cycle]
    for _ in range(count):
        ends.append(cycle(ends[-1] + _DAY, on).last)
    return ends[-2], [line("closes-cycle", day=ends[-2], count=count, later=ends[-1])]


def _within(window: Window, within: Span, occasion: Occasion) -> tuple[date, list[Line]]:
    """So long after what the clause names; the day it is counted from is not counted itself."""
    origin = _origin(window, occasion)
    if within.unit in _MONTHS:
        ends_month = window.of in ("month-end", "cycle-end")
        last = month_on(origin, int(within.count) * _MONTHS[within.unit], _LAST if ends_month else origin.day)
    elif within.unit == "day":
        last = origin + within.duration
    else:
        moment = (occasion.end if window.of in _FROM_END and occasion.end else occasion.start) + within.duration
        last = moment.astimezone(occasion.zone).date()
        return last, [line("closes-moment", at=moment, within=within, of=Word(f"sla_of_{window.of}"))]
    return last, [line("closes", day=last, within=within, of=Word(f"sla_of_{window.of}"), origin=origin)]


def _origin(window: Window, occasion: Occasion) -> date:
    """The day from which the window is counted; of “becoming eligible”, which nobody defines, the earliest."""
    if window.of == "month-end":
        return occasion.month_end
    if window.of == "cycle-end":
        return occasion.cycle
    if window.of in _FROM_END and occasion.end:
        return occasion.end.astimezone(occasion.zone).date()
    return occasion.day
