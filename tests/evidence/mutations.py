"""Twins spoiled in the ways that files are spoiled."""

import random
import re
from collections.abc import Callable

_NUMBERS = (b"0", b"1", b"-1", b"4294967295", b"9" * 20, b"1e9", b"NaN", b"100", b"101", b"0.5", b"1,5", b"null", b'""')
_DIGITS = re.compile(rb"\d+")
_WORD = re.compile(rb"[^\s\"'{}\[\](),;|=<>]+")
LONGEST = 200_000
_FIRST_CHOICES = (1, 1, 1, 1, 2, 2, 3, 4)
"""How many accidents: mostly one, because after several few files are anything at all."""


def mutated(content: bytes, other: bytes, dice: random.Random) -> bytes:
    """*content* after one to four accidents: cut off, edited, doubled, words swapped, mixed with *other*."""
    for _ in range(dice.choice(_FIRST_CHOICES)):
        content = dice.choice(_ACCIDENTS)(content, other, dice)
    return content[:LONGEST]


def _cut(content: bytes, other: bytes, dice: random.Random) -> bytes:  # noqa: ARG001 - all accidents are called alike
    return content[: dice.randint(0, len(content))]


def _flip(content: bytes, other: bytes, dice: random.Random) -> bytes:  # noqa: ARG001 - the same
    spoiled = bytearray(content or b"\0")
    for _ in range(dice.randint(1, 5)):
        spoiled[dice.randrange(len(spoiled))] = dice.randrange(256)
    return bytes(spoiled)


def _near(pattern: re.Pattern[bytes], content: bytes, dice: random.Random) -> re.Match[bytes] | None:
    """A match at a place that the *dice* choose, without a look at the rest of *content*."""
    return pattern.search(content, dice.randint(0, len(content))) or pattern.search(content)


def _number(content: bytes, other: bytes, dice: random.Random) -> bytes:  # noqa: ARG001 - the same
    one = _near(_DIGITS, content, dice)
    return content if one is None else content[: one.start()] + dice.choice(_NUMBERS) + content[one.end() :]


def _digit(content: bytes, other: bytes, dice: random.Random) -> bytes:  # noqa: ARG001 - the same
    """One digit becomes another: the edit that is hardest to see, and keeps the length of a database's cell."""
    one = _near(_DIGITS, content, dice)
    if one is None:
        return content
    return content[: one.start()] + b"0123456789"[(new := dice.randrange(10)) : new + 1] + content[one.start() + 1 :]


def _swap(content: bytes, other: bytes, dice: random.Random) -> bytes:  # noqa: ARG001 - the same
    """Two words, or values of JSON, change places."""
    one, two = _near(_WORD, content, dice), _near(_WORD, content, dice)
    if one is None or two is None or one.end() > two.start():
        return content
    between = content[one.end() : two.start()]
    return content[: one.start()] + two[0] + between + one[0] + content[two.end() :]


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


_ACCIDENTS: tuple[Callable[[bytes, bytes, random.Random], bytes], ...] = (
    _cut, _flip, _number, _number, _digit, _digit, _swap, _swap, _line, _line, _splice, _double,
)  # fmt: skip
