"""The lines of a text file, decoded piece by piece, and long stretches of it that say nothing new."""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.evidence.refused import refuse

LONGEST_LINE = 65_536
"""Characters; a longer line is no line of a tool."""
_CHUNK = 1_048_576


@dataclass(frozen=True, slots=True)
class Stretch:
    """*text* of *count* lines that all have the same shape, each with its end; the first is line *number*."""

    number: int
    text: str
    count: int

    def lines(self) -> Iterator[tuple[int, str]]:
        """Its lines, numbered, one by one."""
        yield from enumerate(self.text.splitlines(), self.number)

    @property
    def first(self) -> str:
        """Its first line."""
        return self.text[: self.text.index("\n")]

    @property
    def last(self) -> str:
        """Its last line."""
        return self.text[self.text.rfind("\n", 0, -1) + 1 : -1]


def lines(path: Path, encoding: str) -> Iterator[str]:
    """The lines of the file, without their ends; a byte that has no meaning becomes U+FFFD."""
    for block in _blocks(path, encoding):
        *whole, rest = block.split("\n")
        if rest:
            whole.append(rest)
        yield from whole if len(max(whole, key=len, default="")) <= LONGEST_LINE else (w[:LONGEST_LINE] for w in whole)


def stretches(path: Path, encoding: str, shape: re.Pattern[str]) -> Iterator[Stretch | tuple[int, str]]:
    """The same lines, numbered from 1, but those that *shape* matches together, ends included, as one `Stretch`.

    Why: a month of ping is millions of lines that differ in their digits; looked at one by one they cost
    more than all that is to be found among them.
    """
    number = 1
    for block in _blocks(path, encoding):
        place = 0
        while place < len(block):
            match = shape.match(block, place)
            if match is not None:
                text = match[0]
                count = text.count("\n")
                yield Stretch(number, text, count)
                number, place = number + count, match.end()
                continue
            end = block.find("\n", place)
            end = len(block) if end < 0 else end
            yield number, block[place : min(end, place + LONGEST_LINE)]
            number, place = number + 1, end + 1


def _blocks(path: Path, encoding: str) -> Iterator[str]:
    """The text in blocks of whole lines that end in a line feed alone; only the last may lack it."""
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    rest, first = "", True
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            text = rest + decoder.decode(chunk)
            if first:
                text, first = text.removeprefix("\ufeff"), False
            held = "\r" if text.endswith("\r") else ""
            text = _one_end(text.removesuffix("\r"))
            place = text.rfind("\n") + 1
            rest = text[place:] + held
            if place:
                yield text[:place]
            if len(rest) > LONGEST_LINE * 16:
                refuse("line-too-long", most=LONGEST_LINE)
    rest += decoder.decode(b"", final=True)
    if rest:
        yield rest.rstrip("\r")


def _one_end(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
