"""By when an answer is due, and how that day was come by."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from generator.facts.correspondence import LoggedEntry, SentLetter
from generator.facts.demand import Demand
from generator.facts.reply_days import Counted, WhoseDays, after
from generator.model.letter import LetterKind
from generator.model.scalars.reply_time import ReplyTime

CUSTOMARY = ReplyTime(14)
"""Where neither a request nor the kind of letter says: customary in simple cases (research: letters, 1.3)."""
_ASKS = ("request", "formal", "final")
Basis = Literal["requests", "kind", "custom", "extended"]


@dataclass(frozen=True, slots=True)
class ReplyClock:
    """The *day* by which the provider is to answer *letter*.

    *basis*: the dates of the requests, the kind of letter, custom, or a later day that we have granted.
    *counted* says how the day was counted where it was.
    """

    letter: SentLetter
    day: date
    basis: Basis
    counted: Counted | None


def asking(sent: Sequence[SentLetter], kinds: Mapping[str, LetterKind]) -> tuple[SentLetter, ...]:
    """The letters that ask the provider for something, in order of time."""
    return tuple(s for s in sent if (kind := kinds.get(s.kind)) and kind.to == "provider" and kind.rung in _ASKS)


def reply_clock(
    sent: Sequence[SentLetter],
    kinds: Mapping[str, LetterKind],
    demands: Sequence[Demand],
    log: Sequence[LoggedEntry],
    calendar: WhoseDays,
) -> ReplyClock | None:
    """The clock that the last letter has set going; None where none has gone out.

    Days are those of the case's zone, working days those of the provider's country: that is *calendar*.
    A day granted later moves it, never one granted before.
    """
    asked = asking(sent, kinds)
    if not asked:
        return None
    letter = asked[-1]
    granted = [e.entry.extends for e in log if e.entry.extends and e.at >= letter.logged.at]
    if granted:
        return ReplyClock(letter, granted[-1], "extended", None)
    start, span = calendar.day(letter.logged.at), kinds[letter.kind].reply
    wanted = [demand.by for demand in demands if demand.by and demand.by >= start]
    if span is None and wanted:
        return ReplyClock(letter, min(wanted), "requests", None)
    counted = after(start, span or CUSTOMARY, calendar.country)
    return ReplyClock(letter, counted.day, "kind" if span else "custom", counted)
