"""The same fault again: earlier cases about the same service."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

WINDOW = timedelta(days=90)
"""Faults further apart than this are not called the same again (research: peers, 2.6)."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What a case is about, in short: enough to see whether another is about the same."""

    case: str
    provider: str
    service: str
    kind: str
    day: date


def earlier(fault: Fault, others: Iterable[Fault]) -> tuple[Fault, ...]:
    """The faults of the same kind at the same service in the 90 days before *fault*, oldest first."""
    same = (
        other
        for other in others
        if other.case != fault.case
        and (other.provider, other.service, other.kind) == (fault.provider, fault.service, fault.kind)
        and fault.day - WINDOW <= other.day <= fault.day
        and (other.day, other.case) < (fault.day, fault.case)
    )
    return tuple(sorted(same, key=lambda other: (other.day, other.case)))
