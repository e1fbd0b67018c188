"""How long the service was down or disturbed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

from generator.base.period import Period, total
from generator.model.incident import Outage


@dataclass(frozen=True, slots=True)
class Disturbance:
    """One outage on the time line: from *start* up to, not including, *end*, in UTC; *end* is None while it lasts."""

    outage: Outage
    start: datetime
    end: datetime | None

    @property
    def duration(self) -> timedelta | None:
        """How long it lasted; None while it lasts: what is not over has no length yet."""
        return None if self.end is None else self.end - self.start


@dataclass(frozen=True, slots=True)
class Downtime:
    """All outages of a case in order of time."""

    disturbances: tuple[Disturbance, ...]

    @property
    def total(self) -> timedelta:
        """The time of all outages that are over, each moment counted once."""
        return total(Period(d.start, d.end) for d in self.disturbances if d.end is not None)

    @property
    def ongoing(self) -> bool:
        """Whether one of them lasts."""
        return any(d.end is None for d in self.disturbances)


def downtime(outages: Sequence[Outage], zone: tzinfo | None) -> Downtime:
    """The *outages* in UTC, those without an offset read in *zone*."""
    placed = (Disturbance(o, o.start.instant(zone), None if o.end is None else o.end.instant(zone)) for o in outages)
    return Downtime(tuple(sorted(placed, key=lambda d: d.start)))
