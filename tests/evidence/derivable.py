"""No invented figure, as a property: whatever is read follows from what the bytes of the file say.

A number of the result stands in the text, or is a count of its lines, or follows by the rule of its kind:
lost = sent - received, loss = lost / sent, a rate times its unit, an instant less the offset of its zone.
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation
from functools import cached_property
from itertools import pairwise
from pathlib import Path

from generator.evidence.clean import clean
from generator.evidence.given import Given
from generator.evidence.numbers import share
from generator.evidence.read import read
from generator.model.observation import Figure, Hop, Message, Observation, Outage, PingRun, Reading, Route, Unknown

FIRST, LAST = 2005, 2100
_RUN = re.compile(r"\d+")
_NUMBERS = (re.compile(r"\d+\.\d*(?:[eE][+-]?\d{1,3})?"), re.compile(r"\d+,\d*"), re.compile(r"\d+[eE][+-]?\d{1,3}"))
_CLOCKS = (re.compile(r"\d:(\d{1,2})(?!\d)(?::(\d{1,2})(?!\d))?"), re.compile(r"\d:(\d{2})(?::(\d{2}))?"))
"""As people write them; and as a database does, where whatever comes next may be a digit."""
_FACTORS = tuple(Decimal(one) for one in (1, 8, 10**3, 10**6, 10**9, 8 * 10**3, 8 * 10**6, 8 * 10**9))
_SCALES = (*_FACTORS, Decimal("0.001"), Decimal("0.000001"))
"""From nano- and microseconds to the milliseconds that are kept."""
_LENGTHS = {"outage-table", "mtr-raw"}
"""Ends and averages here are computed of several figures, by a rule that a test of their own checks."""

_BYTES = {"mail", "uptime-kuma-sqlite"}
"""Read as bytes; what the file's beginning looks like is no encoding of theirs."""


class Text:
    """What the bytes of a file say: all of its numbers and clocks."""

    def __init__(self, content: bytes, encoding: str) -> None:
        self.text = "\n".join(map(clean, content.decode(encoding or "latin-1", "replace").split("\n")))

    @cached_property
    def lines(self) -> int:
        """How many lines or words a count can be made of."""
        return self.text.count("\n") + len(self.text.split()) + 1

    @cached_property
    def numbers(self) -> frozenset[Decimal]:
        """Every number, with its decimals and without."""
        return frozenset(Decimal(run) for run in _RUN.findall(self.text)) | frozenset(self._decimals())

    def _decimals(self) -> Iterator[Decimal]:
        for said in (one for pattern in _NUMBERS for one in pattern.findall(self.text)):
            try:
                yield Decimal(said.replace(",", "."))
            except InvalidOperation:
                continue

    @cached_property
    def clocks(self) -> frozenset[tuple[int, int]]:
        """Minute and second of every clock, minutes within a quarter of an hour, because zones differ by quarters."""
        return frozenset((int(one[1]) % 15, int(one[2] or 0)) for clock in _CLOCKS for one in clock.finditer(self.text))

    def says(self, value: Decimal | int | None) -> bool:
        """Whether the text has the number *value*, in whatever unit."""
        if value == 0 and "<" in self.text:  # `<1 ms`, which is stored as 0
            return True
        return value is None or value in self.numbers or any(value / factor in self.numbers for factor in _SCALES)

    def dates(self, at: datetime | None) -> bool:
        """Whether the text has the clock of *at*, or its seconds since 1970 in whatever unit."""
        if at is None:
            return True
        seconds = int(at.timestamp())
        return (
            (at.minute % 15, at.second) in self.clocks
            or str(seconds) in self.text
            or self._compact(at)
            or any(Decimal(seconds) * 10**unit in self.numbers for unit in (0, 3, 6, 9))
        )

    def _compact(self, at: datetime) -> bool:
        """`20261110-011140`, as YABS writes it, or a clock whose minute the text parts from its hour otherwise."""
        return f"{at:%M%S}" in self.text


def examined(path: Path, content: bytes, given: Given) -> Reading:
    """What is read of *content*; AssertionError where it says more than the text does."""
    path.write_bytes(content)
    found = read(path, given)
    assert path.read_bytes() == content, "the file was changed"
    if found.refusal:
        assert not found.observations, "a refused file gives no figure"
        return found
    text = Text(content, "latin-1" if found.format in _BYTES else found.encoding)
    for one in found.observations:
        _sound(one, text, found.format)
    return found


def _sound(one: Observation, text: Text, form: str) -> None:
    if isinstance(one, PingRun):
        _ping(one, text)
    elif isinstance(one, Route):
        _route(one, text, form)
    elif isinstance(one, (Outage, Unknown)):
        _stretch(one, text, form)
    elif isinstance(one, Figure):
        assert one.value >= 0, one
        assert one.unit != "%" or one.value <= 100, one
        assert text.says(one.value), one
        assert _plausible(one.at), one
    elif isinstance(one, Message):
        assert _plausible(one.at), one
        assert text.dates(one.at), one


def _ping(run: PingRun, text: Text) -> None:
    assert run.sent is None or text.says(run.sent) or run.sent <= text.lines, run
    for count in (run.received, run.errors, run.duplicates):
        assert count is None or 0 <= count <= text.lines or text.says(count) or (run.sent or 0) >= count, run
    if run.sent is None or run.received is None:
        assert run.lost is None, run
        assert run.loss_percent is None, run
    else:
        assert run.lost == max(run.sent - run.received, 0), run
        assert run.loss_percent == share(run.lost, run.sent), run
    rtt = [ms for ms in (run.rtt_ms.min, run.rtt_ms.avg, run.rtt_ms.max) if ms is not None]
    assert rtt == sorted(rtt), run
    assert all(map(text.says, (run.rtt_ms.min, run.rtt_ms.max))), run
    assert _plausible(run.started), run
    assert _plausible(run.ended), run
    assert text.dates(run.started), run
    assert text.dates(run.ended), run
    assert run.started is None or run.ended is None or run.started <= run.ended, run


def _route(route: Route, text: Text, form: str) -> None:
    assert route.loss_percent is None or (route.reached and route.loss_percent == route.hops[-1].loss_percent), route
    assert _plausible(route.started), route
    assert text.dates(route.started), route
    if route.loss_percent is not None:
        assert all(after.hop > before.hop for before, after in pairwise(route.hops)), route
    for hop in route.hops:
        _hop(hop, text, form)


def _hop(hop: Hop, text: Text, form: str) -> None:
    assert hop.loss_percent is None or 0 <= hop.loss_percent <= 100, hop
    counts = [count for count in (hop.sent, hop.received) if count is not None]
    assert all(count >= 0 for count in counts), hop
    assert hop.sent is None or hop.received is None or hop.received <= hop.sent, hop
    times = [ms for ms in (hop.best, hop.avg, hop.worst) if ms is not None]
    assert times == sorted(times), hop
    if form not in _LENGTHS:
        assert all(map(text.says, (hop.sent, hop.last, hop.avg, hop.best, hop.worst, *hop.probes_ms))), hop


def _stretch(one: Outage | Unknown, text: Text, form: str) -> None:
    for at in (one.start, one.end, *one.start_bounds):
        assert _plausible(at), one
    order = [at for at in (one.start_bounds[0], one.start, one.end) if at is not None]
    assert order == sorted(order), one
    known = (one.start, *one.start_bounds) if form in _LENGTHS else (one.start, one.end, *one.start_bounds)
    assert all(map(text.dates, known)), one


def _plausible(at: datetime | None) -> bool:
    return at is None or (at.tzinfo is UTC and FIRST <= at.year <= LAST)
