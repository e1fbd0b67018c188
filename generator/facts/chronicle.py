"""Everything on record about a case in order of time: what a feed tells, and what a calendar takes its stamps from."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Literal

from generator.base.midnight import midnight
from generator.facts.dossier import Dossier

RecordKind = Literal["out", "in", "verified", "submitted", "answered", "customers", "outcome"]


@dataclass(frozen=True, slots=True, order=True)
class Recorded:
    """One record: its moment in UTC (of a day, its midnight in the case's zone), what it is, and about what.

    *number* is its place among its kind in the file, from 1.
    """

    at: datetime
    kind: RecordKind
    number: int
    subject: str


def chronicle(d: Dossier) -> tuple[Recorded, ...]:
    """The log, verifications, escalations and their ends, notices to customers, outcomes; oldest first."""
    case = d.case
    found = [Recorded(e.at, "out" if e.ours else "in", e.number, e.entry.reference or "") for e in d.log]
    found += [Recorded(_day(d, v.on), "verified", n, v.promise) for n, v in enumerate(case.verifications, 1)]
    found += [Recorded(_day(d, e.on), "submitted", n, e.body) for n, e in enumerate(case.escalations, 1)]
    found += [Recorded(_day(d, e.closed), "answered", n, e.body) for n, e in enumerate(case.escalations, 1) if e.closed]
    found += [Recorded(c.at.instant(d.zone), "customers", n, c.stage) for n, c in enumerate(case.customers, 1)]
    found += [Recorded(_day(d, o.on), "outcome", n, o.result) for n, o in enumerate(case.outcomes, 1)]
    return tuple(sorted(found))


def changes(d: Dossier) -> int:
    """How often the case was added to, corrected entries counted: a number that only grows."""
    case = d.case
    ends = sum(one.closed is not None for one in case.escalations)
    return ends + sum(map(len, (case.log, case.verifications, case.escalations, case.customers, case.outcomes)))


def last_touched(d: Dossier) -> datetime:
    """The moment of the last record; of a case without any, the midnight of the day on which it began."""
    found = chronicle(d)
    return found[-1].at if found else _day(d, d.began)


def _day(d: Dossier, day: date) -> datetime:
    return midnight(day, d.zone or UTC)
