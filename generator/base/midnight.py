"""Where a day of the wall clock begins."""

from datetime import UTC, date, datetime, time, tzinfo


def midnight(day: date, zone: tzinfo) -> datetime:
    """The moment in UTC at which *day* begins in *zone*."""
    return datetime.combine(day, time(), tzinfo=zone).astimezone(UTC)
