"""ping of Windows, Linux, macOS, BSD and busybox; several runs in a file, pasted or redirected."""

import re
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from generator.base.diagnostic import values
from generator.evidence.clean import clean
from generator.evidence.given import Given
from generator.evidence.lines import Stretch
from generator.evidence.numbers import share
from generator.evidence.ping_lines import (
    MANY,
    SIGNS,
    Counts,
    Seen,
    header,
    seen,
    summary_head,
    unix_counts,
    unix_rtt,
    windows_counts,
    windows_rtt,
)
from generator.evidence.source import EvidenceFile
from generator.evidence.stamps import stamp
from generator.model.observation import PingRun, Remark, Rtt

NAME = "ping"
_LONG = 400
"""Characters; a longer line is a paste that lost its line breaks, and may hold a whole run."""
_NOTHING = Rtt()


def recognises(file: EvidenceFile) -> bool:
    """Whether lines of ping stand in the beginning."""
    return bool(SIGNS.search(file.opening))


@dataclass(slots=True)
class _Run:
    """A run while it is being read: counters only, so that a month of ping needs no more memory than four lines."""

    line: int
    target: str | None = None
    kind: str = ""
    replies: int = 0
    duplicates: int = 0
    timeouts: int = 0
    from_host: int = 0
    own: int = 0
    counts: Counts | None = None
    at_counts: Seen | None = None
    rtt: Rtt = _NOTHING
    started: datetime | None = None
    ended: datetime | None = None
    plain: str = ""

    def many(self, same: Stretch, number: int, given: Given) -> None:
        """Count the answers of *same* from its line *number* on; of their times the first and the last are read."""
        self.replies += same.count - (number - same.number)
        self.started = self.started or stamp(same.first, given)
        if same.first.startswith("["):
            self.plain = same.last

    def settle(self, given: Given) -> None:
        """Read the time of the last plain answer: of millions of them, that of the last one will do."""
        if self.plain:
            at, self.plain = stamp(self.plain, given), ""
            self.ended = at or self.ended

    def add(self, found: Seen) -> None:
        self.replies += found.replies
        self.duplicates += found.duplicates
        self.timeouts += found.timeouts
        self.from_host += found.from_host
        self.own += found.own

    def stamped(self, at: datetime) -> None:
        self.started = self.started or at
        self.ended = at

    @property
    def goes_on(self) -> bool:
        """Whether a further answer belongs to it whatever it says: it has begun, and of Unix no summary closed it."""
        return bool(self.kind) and (self.counts is None or self.kind != "unix")

    @property
    def lines(self) -> Seen:
        return Seen(self.replies, self.duplicates, self.timeouts, self.from_host, self.own)


def parse(file: EvidenceFile, given: Given) -> Iterator[PingRun | Remark]:
    """Every run; a run without summary has no counts of packets, because nobody knows how many were sent."""
    run: _Run | None = None
    for found in file.stretches(MANY):
        if isinstance(found, Stretch):
            # What begins a run, or follows a summary, is seen by the careful reading of one line after the other.
            for number, line in found.lines():
                if run is not None and run.goes_on:
                    run.many(found, number, given)
                    break
                run = yield from _line(run, number, line, given)
        else:
            run = yield from _line(run, *found, given)
    if run is not None:
        run.settle(given)
    yield from _finished(run)


def _line(run: _Run | None, number: int, raw: str, given: Given) -> Generator[PingRun | Remark, None, _Run | None]:
    """Read one line with care; the run that is open behind it."""
    for line in _pieces(clean(raw)):
        found = seen(line)
        begun = _begun(run, line, number, found)
        if begun is not run:
            if run is not None:
                run.settle(given)
            yield from _finished(run)
            run = begun
        if run is not None:
            _take(run, line, found)
            run.settle(given)
            if (at := stamp(line, given)) is not None:
                run.stamped(at)
    return run


def _pieces(line: str) -> list[str]:
    """*line*, or its parts where several lines were joined by `; `."""
    return re.split(r"; ?(?=\S)", line) if "; " in line and SIGNS.search(line) else [line]


def _begun(run: _Run | None, line: str, number: int, found: Seen) -> _Run | None:
    """The run that *line* belongs to: *run*, or a new one."""
    opened = header(line)
    if opened is not None:
        return _Run(number, opened[0], opened[1])
    named = summary_head(line)
    if named is not None and (run is None or _other(run, *named)):
        return _Run(number, named[0] or None, named[1])
    if run is None or (run.kind == "unix" and run.counts is not None):
        return _Run(number) if found else run
    return run


def _other(run: _Run, target: str, kind: str) -> bool:
    """Whether a summary is of another run than *run*: it has one already, and this one is not its continuation."""
    if run.counts is None:
        return False
    return kind == "unix" or bool(target and run.target and target != run.target and run.lines == run.at_counts)


def _take(run: _Run, line: str, found: Seen) -> None:
    if found:
        run.add(found)
        run.kind = run.kind or ("unix" if "seq" in line else "windows")
        if len(line) < _LONG:
            return
    if "=" in line:
        rtt = unix_rtt(line) or windows_rtt(line)
        if rtt is not None and run.counts is not None:
            run.rtt = rtt
            return
    counts = (unix_counts(line) if "%" in line else None) or (windows_counts(line) if line.count("=") > 2 else None)  # noqa: PLR2004 - sent, received, lost
    if counts is not None:
        run.counts, run.at_counts, run.rtt = counts, run.lines, _NOTHING


def _finished(run: _Run | None) -> Iterator[PingRun | Remark]:
    if run is None or not (run.counts or run.lines):
        return
    if run.started is not None and run.ended is not None and run.ended < run.started:
        run.started = run.ended = None
        yield Remark("times-disordered", run.line)
    if run.counts is None:
        yield _observed(run)
        yield Remark(
            "no-summary", run.line, values(replies=run.replies, timeouts=run.timeouts, errors=run.from_host + run.own)
        )
        return
    if run.counts.lost is None:
        yield from _unix(run, run.counts)
    else:
        yield from _windows(run, run.counts, run.counts.lost)
    if run.lines != run.at_counts:
        yield Remark("lines-after-summary", run.line)


def _observed(run: _Run) -> PingRun:
    return PingRun(
        run.target, None, run.replies, None, None, _NOTHING, run.from_host + run.own, run.duplicates,
        run.started, run.ended, run.line,
    )  # fmt: skip


def _unix(run: _Run, counts: Counts) -> Iterator[PingRun | Remark]:
    before = run.at_counts or Seen()
    lost = counts.sent - counts.received
    errors = before.from_host + before.own if counts.errors is None else counts.errors
    duplicates = before.duplicates if counts.duplicates is None else counts.duplicates
    sound = lost >= 0 and _agrees(counts, lost)
    yield from _summed(run, counts.sent, counts.received if sound else None, errors, duplicates)
    if not sound:
        yield Remark("figures-disagree", run.line)
    elif before.replies > counts.received:
        yield Remark("more-answers-than-printed", run.line, values(seen=before.replies, printed=counts.received))


def _windows(run: _Run, counts: Counts, lost: int) -> Iterator[PingRun | Remark]:
    """The run with errors taken out of what Windows counts as received.

    Why: every ICMP error that comes back is "received" to it; its summary can say 0 % loss when nothing answered.
    """
    before = run.at_counts or Seen()
    sound = counts.received + lost == counts.sent and before.replies <= counts.received and _agrees(counts, lost)
    answered = _answered(run, counts, before) if sound else None
    if answered is not None and answered < before.replies:
        sound, answered = False, None
    yield from _summed(run, counts.sent, answered, before.from_host + before.own, before.duplicates)
    if not sound:
        yield Remark("figures-disagree", run.line)
    elif answered is None:
        yield Remark("answers-not-proven", run.line, values(received=counts.received))
    elif answered != counts.received:
        yield Remark("errors-counted-as-received", run.line, values(printed=counts.received, answered=answered))


def _answered(run: _Run, counts: Counts, before: Seen) -> int | None:
    """How many packets the target itself answered; None where the text does not prove it."""
    if before.replies + before.timeouts + before.from_host + before.own == counts.sent:
        return before.replies
    if before.own and counts.received:
        return None
    left = counts.received - before.from_host
    silent = run.rtt.avg is None and before.replies == 0
    return None if left < 0 or (left > 0 and silent) else left


def _agrees(counts: Counts, lost: int) -> bool:
    """Whether the share printed fits the counts; old systems cut it to whole percent."""
    if counts.percent is None or counts.sent == 0:
        return counts.sent > 0 or (counts.received == 0 and lost == 0)
    return abs(counts.percent - Decimal(100) * lost / counts.sent) < 1


def _summed(run: _Run, sent: int, answered: int | None, errors: int, duplicates: int) -> Iterator[PingRun | Remark]:
    lost = None if answered is None else sent - answered
    rtt = run.rtt
    yield PingRun(
        run.target, sent, answered, lost, None if lost is None else share(lost, sent), rtt if rtt.orderly else _NOTHING,
        errors, duplicates, run.started, run.ended, run.line,
    )  # fmt: skip
    if not rtt.orderly:
        yield Remark("round-trip-disorder", run.line)
