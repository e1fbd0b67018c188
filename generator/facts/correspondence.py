"""The log in order of time, corrections applied."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

from generator.model.log import Entry


@dataclass(frozen=True, slots=True)
class LoggedEntry:
    """One communication with its moment in UTC; *number* is its place in the case file, from 1."""

    at: datetime
    entry: Entry
    number: int

    @property
    def ours(self) -> bool:
        """Whether it went out from us."""
        return self.entry.direction == "out"


@dataclass(frozen=True, slots=True)
class SentLetter:
    """A letter that the log shows as gone out: its *kind* and the entry that says so."""

    kind: str
    logged: LoggedEntry


def correspondence(entries: Sequence[Entry], zone: tzinfo | None) -> tuple[LoggedEntry, ...]:
    """The *entries* in order of time, times without an offset read in *zone*.

    Why one that is corrected is left out: the log is never rewritten, so the mistake stays in the file,
    and what counts is the entry that corrects it. A correction can be corrected itself: the last one counts.
    """
    last = {entry.correction_of.instant(zone): n for n, entry in enumerate(entries, 1) if entry.correction_of}
    placed = (LoggedEntry(entry.at.instant(zone), entry, n) for n, entry in enumerate(entries, 1))
    return tuple(sorted((one for one in placed if not _corrected(one, last, zone)), key=lambda logged: logged.at))


def _corrected(logged: LoggedEntry, last: Mapping[datetime, int], zone: tzinfo | None) -> bool:
    """Whether another entry counts instead; *last* has, by the time that is corrected, the last entry that does so.

    A correction is itself corrected by one that stands below it and names its time, or the time that it names.
    """
    own = logged.entry.correction_of
    if own is None:
        return logged.at in last
    return max(last.get(logged.at, 0), last[own.instant(zone)]) > logged.number


def sent_letters(log: Iterable[LoggedEntry]) -> tuple[SentLetter, ...]:
    """The letters that went out, in order of time."""
    return tuple(SentLetter(logged.entry.letter, logged) for logged in log if logged.ours and logged.entry.letter)


def references(log: Iterable[LoggedEntry]) -> tuple[str, ...]:
    """The provider's numbers in the order in which they came up, each once."""
    return tuple(dict.fromkeys(logged.entry.reference for logged in log if logged.entry.reference))


def first_answer(log: Sequence[LoggedEntry]) -> timedelta | None:
    """The time from our first message to the first that came back after it; None where none has come."""
    first = next((logged.at for logged in log if logged.ours), None)
    back = next((logged.at for logged in log if first and not logged.ours and logged.at >= first), None)
    return back - first if first and back else None


def unanswered(log: Sequence[LoggedEntry]) -> tuple[LoggedEntry, ...]:
    """Our messages since the last one that came back, in order: nobody has said anything to them."""
    heard = max((logged.at for logged in log if not logged.ours), default=None)
    return tuple(logged for logged in log if logged.ours and (heard is None or logged.at > heard))
