"""Twins spoiled in the ways that files are spoiled, and what must hold of whatever is then read."""

import random
import re
from datetime import datetime
from decimal import Decimal
from pathlib import Path

from generator.evidence.read import read
from generator.model.observation import Figure, Outage, PingRun, Reading, Route, Unknown
from tests.evidence.twins import given

_NUMBERS = (b"0", b"1", b"-1", b"4294967295", b"9" * 20, b"1e9", b"NaN", b"100", b"101", b"0.5", b"1,5", b"null", b'""')
_DIGITS = re.compile(rb"\d+")
_NUMBER = re.compile(r"\d+(?:e\d)?")
FIRST, LAST = 2005, 2101


def mutated(content: bytes, other: bytes, dice: random.Random) -> bytes:
    """*content* after one to four accidents: cut off, edited, doubled, mixed with *other*, bits flipped."""
    for _ in range(dice.randint(1, 4)):
        content = dice.choice(_ACCIDENTS)(content, other, dice)
    return content[:200_000]


def _cut(content: bytes, other: bytes, dice: random.Random) -> bytes:  # noqa: ARG001 - all accidents are called alike
    return content[: dice.randint(0, len(content))]


def _flip(content: bytes, other: bytes, dice: random.Random) -> bytes:  # noqa: ARG001 - the same
    spoiled = bytearray(content or b"\0")
    for _ in range(dice.randint(1, 5)):
        spoiled[dice.randrange(len(spoiled))] = dice.randrange(256)
    return bytes(spoiled)


def _number(content: bytes, other: bytes, dice: random.Random) -> bytes:  # noqa: ARG001 - the same
    found = list(_DIGITS.finditer(content))
    if not found:
        return content
    one = dice.choice(found)
    return content[: one.start()] + dice.choice(_NUMBERS) + content[one.end() :]


def _line(content: bytes, other: bytes, dice: random.Random) -> bytes:
    lines = content.split(b"\n")
    place = dice.randrange(len(lines))
    accident = dice.randrange(4)
    if accident == 0:
        lines.pop(place)
    elif accident == 1:
        lines.insert(place, dice.choice(lines))
    elif accident == 2:
        lines.insert(place, dice.choice(other.split(b"\n")))
    else:
        dice.shuffle(lines)
    return b"\n".join(lines)


def _splice(content: bytes, other: bytes, dice: random.Random) -> bytes:
    place = dice.randint(0, len(content))
    start = dice.randint(0, len(other))
    return content[:place] + other[start : start + dice.randint(0, 400)] + content[place:]


def _double(content: bytes, other: bytes, dice: random.Random) -> bytes:  # noqa: ARG001 - the same
    return content + dice.choice((b"", b"\n", b"\r\n", b"\0")) + content


_ACCIDENTS = (_cut, _flip, _number, _number, _line, _line, _splice, _double)


def examined(path: Path, content: bytes) -> Reading:
    """What is read of *content*; AssertionError where it says more than the text does."""
    path.write_bytes(content)
    found = read(path, given())
    assert path.read_bytes() == content, "the file was changed"
    if found.refusal:
        assert not found.observations, "a refused file gives no figure"
        return found
    text = content.decode("utf-16" if found.encoding == "utf-16" else "latin-1", "replace")
    most = max((Decimal(one) for one in _NUMBER.findall(text)), default=Decimal(0)) + 1
    for one in found.observations:
        _sound(one, most)
    return found


def _sound(one: object, most: Decimal) -> None:
    if isinstance(one, PingRun):
        _ping(one, most)
    elif isinstance(one, Route):
        assert one.loss_percent is None or (one.reached and 0 <= one.loss_percent <= 100), one
        for hop in one.hops:
            assert hop.loss_percent is None or 0 <= hop.loss_percent <= 100, hop
            assert all(0 <= ms <= most for ms in hop.probes_ms), hop
            assert hop.sent is None or 0 <= hop.sent <= max(most, Decimal(1000)), hop
    elif isinstance(one, (Outage, Unknown)):
        for at in (one.start, one.end):
            assert at is None or FIRST <= at.year <= LAST, one
        assert one.start is None or one.end is None or one.start <= one.end, one
    elif isinstance(one, Figure):
        assert one.value >= 0, one
        assert one.unit != "%" or one.value <= 100, one
        assert one.value <= most * 10**9, one


def _ping(run: PingRun, most: Decimal) -> None:
    for count in (run.sent, run.received, run.lost):
        assert count is None or 0 <= count <= max(most, Decimal(1000)), run
    if run.sent is None:
        assert run.lost is None, run
        assert run.loss_percent is None, run
    if run.lost is not None and run.sent is not None:
        assert run.lost <= run.sent, run
        assert run.loss_percent is None or 0 <= run.loss_percent <= 100, run
    if run.loss_percent == 0 and run.sent:
        assert run.received is not None, run
        assert run.received >= run.sent, run
    for ms in (run.rtt_ms.min, run.rtt_ms.avg, run.rtt_ms.max):
        assert ms is None or 0 <= ms <= most, run
    assert isinstance(run.started, datetime | None)
