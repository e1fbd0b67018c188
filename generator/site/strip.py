"""The strip of days on a case's card: which days of the month were disturbed, and how badly."""

from datetime import UTC, timedelta

from generator.facts.days import disturbed, first_month
from generator.facts.dossier import Dossier

_LEVELS = ((timedelta(hours=4), 3), (timedelta(minutes=30), 2), (timedelta(), 1))


def strip(dossier: Dossier) -> tuple[int, ...]:
    """How bad each day was, 0 to 3, of the month in which the first disturbance began; nothing where none did."""
    found = first_month(disturbed(dossier), dossier.zone or UTC)
    return tuple(next((level for least, level in _LEVELS if one.lost > least), 0) for one in found)
