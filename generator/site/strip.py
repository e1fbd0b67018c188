"""The strip of days: which days of the month were disturbed, and for how long."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo

from generator.base.period import Period, union
from generator.facts.dossier import Dossier
from generator.texts.tongue import Tongue

_LEVELS = ((timedelta(hours=4), 3), (timedelta(minutes=30), 2), (timedelta(), 1))


@dataclass(frozen=True, slots=True)
class Cell:
    """One day: how bad (0 to 3), and what its tip says."""

    day: date
    level: int
    down: str


@dataclass(frozen=True, slots=True)
class Strip:
    """The days of the month in which the first disturbance began."""

    cells: tuple[Cell, ...]

    @property
    def disturbed(self) -> tuple[Cell, ...]:
        """The days that were not whole."""
        return tuple(cell for cell in self.cells if cell.level)


def strip(dossier: Dossier, tongue: Tongue) -> Strip | None:
    """The strip of a case; None where nothing was down. Days are cut at midnight in the case's zone.

    What lasts counts to today.
    """
    if not dossier.downtime.disturbances:
        return None
    zone = dossier.zone or UTC
    now = datetime.combine(dossier.today, datetime.min.time(), tzinfo=zone).astimezone(UTC)
    periods = union(Period(d.start, max(d.start, d.end or now)) for d in dossier.downtime.disturbances)
    first = periods[0].start.astimezone(zone).date().replace(day=1)
    days = [first + timedelta(days=n) for n in range(monthrange(first.year, first.month)[1])]
    return Strip(tuple(_cell(day, periods, zone, tongue) for day in days))


def _cell(day: date, periods: tuple[Period, ...], zone: tzinfo, tongue: Tongue) -> Cell:
    begins, ends = (
        datetime.combine(d, datetime.min.time(), tzinfo=zone).astimezone(UTC) for d in (day, day + timedelta(days=1))
    )
    down = sum((max(timedelta(), min(p.end, ends) - max(p.start, begins)) for p in periods), timedelta())
    level = next((level for least, level in _LEVELS if down > least), 0)
    return Cell(day, level, tongue.duration(down) if down else "")
