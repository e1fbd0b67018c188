"""How far a day is from today, as pages say it."""

from datetime import date

from generator.site.shelf import Shelf
from generator.texts.tongue import fill

_SOON = 3
"""Days that a reminder needs."""
_KEYS = {-1: "left_over_one", 0: "left_today", 1: "left_one"}


def left(shelf: Shelf, day: date) -> dict[str, str]:
    """How far *day* is from today, in words, and how pressing that is."""
    days = (day - shelf.today).days
    key = _KEYS.get(days) or ("left_over" if days < 0 else "left_days")
    tone = "bad" if days < 0 else "warn" if days <= _SOON else "info"
    return {"text": fill(shelf.tongue.words[key], days=str(abs(days))), "tone": tone}
