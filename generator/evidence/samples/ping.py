"""Single answers of ping with the times that stand in front of its lines.

A packet that was lost leaves no line on most systems: it is known by its number, which is missing, and its time lies
between those of its neighbours. Where the numbers do not add up to the summary, nothing is given.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from generator.evidence.clean import clean
from generator.evidence.given import Given
from generator.evidence.numbers import number
from generator.evidence.ping_lines import Counts, Seen, header, seen, unix_counts, windows_counts
from generator.evidence.refused import refuse
from generator.evidence.source import EvidenceFile
from generator.evidence.stamps import stamp
from generator.model.series import Sample

_NUMBER = re.compile(r"seq[= ](\d{1,10})\b")
_TIME = re.compile(r"[=<]([\d.,]{1,12}) ?(?:ms|毫秒)")
_WRAP = 65_536
"""Numbers of ICMP have sixteen bits and begin again."""
_LONGEST_LOSS = 100_000
"""Packets lost in a row; more are a broken record."""


@dataclass(slots=True)
class _Run:
    """The run that is being read: its first and last answer, and how many packets are accounted for."""

    first: tuple[int, datetime] | None = None
    last: tuple[int, datetime] | None = None
    answered: int = 0
    lost: int = 0


def samples(file: EvidenceFile, given: Given) -> Iterator[Sample]:
    """A sample an answer, a sample a packet lost; only of lines that bear a time. Refuses what does not add up."""
    run = _Run()
    for number_of_line, raw in file.lines():
        line = clean(raw)
        if header(line) is not None:
            run = _Run()
        if found := seen(line):
            if (at := stamp(line, given)) is not None:
                yield from _line(run, line, found, at, number_of_line)
        elif counts := _summary(line):
            yield from _ends(run, counts.sent, counts.received, number_of_line)
            run = _Run()


def _summary(line: str) -> Counts | None:
    counts = unix_counts(line) if "%" in line else None
    return counts or (windows_counts(line) if line.count("=") > 2 else None)  # noqa: PLR2004 - sent, received, lost


def _line(run: _Run, line: str, found: Seen, at: datetime, place: int) -> Iterator[Sample]:
    numbered = _NUMBER.search(line)
    if found.duplicates or not (found.replies or found.timeouts):
        return
    if numbered is None:
        run.answered += found.replies
        run.lost += found.timeouts
        yield _answer(line, at) if found.replies else Sample(at, 1, 1)
    elif found.replies:
        yield from _missing(run, int(numbered[1]), at, place)
        run.answered += 1
        yield _answer(line, at)


def _missing(run: _Run, counted: int, at: datetime, place: int) -> Iterator[Sample]:
    """The packets between the last answer and this one, at even distances."""
    if run.last is None:
        run.first = run.last = (counted, at)
        return
    before, since = run.last
    if counted <= before % _WRAP and before % _WRAP - counted > _WRAP // 2:
        counted += _WRAP * (before // _WRAP + 1)
    elif counted < before and before >= _WRAP:
        counted += _WRAP * (before // _WRAP)
    if counted <= before or counted - before > _LONGEST_LOSS or at < since:
        refuse("figures-disagree", place)
    run.lost += counted - before - 1
    run.last = (counted, at)
    step = (at - since) / (counted - before)
    yield from (Sample(since + step * n, 1, 1) for n in range(1, counted - before))


def _ends(run: _Run, sent: int, received: int, place: int) -> Iterator[Sample]:
    """The packets lost before the first answer and after the last one, which only the summary tells."""
    if run.first is None or run.last is None:
        if run.answered and (run.answered, run.lost) != (received, sent - received):
            refuse("figures-disagree", place)
        return
    (first, begun), (last, ended) = run.first, run.last
    before = max(first - 1, 0)
    after = sent - before - (last - first + 1)
    if run.answered != received or run.lost + before + after != sent - received or not 0 <= after <= _LONGEST_LOSS:
        refuse("figures-disagree", place)
    if not before + after:
        return
    if last == first or before > _LONGEST_LOSS:
        refuse("figures-disagree", place)
    step: timedelta = (ended - begun) / (last - first)
    yield from (Sample(begun - step * n, 1, 1) for n in range(1, before + 1))
    yield from (Sample(ended + step * n, 1, 1) for n in range(1, after + 1))


def _answer(line: str, at: datetime) -> Sample:
    match = _TIME.search(line)
    took = number(match[1]) if match else None
    return Sample(at, 1, 0) if took is None else Sample(at, 1, 0, took, took, took, 1)
