"""Outages as a monitor records them, in minutes after nine in Shanghai on 10 November 2026."""

from datetime import UTC, datetime, timedelta

from generator.model.observation import Cause, Outage

BEGIN = datetime(2026, 11, 10, 1, 0, tzinfo=UTC)


def at(minute: int) -> datetime:
    """The moment so many minutes after nine."""
    return BEGIN + timedelta(minutes=minute)


def down(  # noqa: PLR0913 - what an outage has
    start: int,
    end: int | None,
    source: str = "hk2",
    *,
    good: int | None = None,
    sure: int | None = None,
    state: str = "down",
    cause: Cause = Cause.PORT,
) -> Outage:
    """Down from *start* to *end*; the last *good* answer before it, and when it was *sure*, as at its start."""
    bounds = (None if good is None else at(good), at(start if sure is None else sure))
    return Outage(at(start), None if end is None else at(end), state, cause, bounds, source, 1)
