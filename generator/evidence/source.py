"""One file of evidence, opened for reading only and never held whole unless it is small."""

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import cached_property
from pathlib import Path
from typing import Any

from generator.evidence.encoding import Encoding, detect
from generator.evidence.lines import Stretch, lines, stretches
from generator.evidence.refused import refuse

HEAD = 65_536
"""Bytes that decide on encoding and format."""
LARGEST_TEXT = 256_000_000
"""Bytes of a file that is read line by line; a month of ping, once a second, is 200 MB."""
LARGEST_WHOLE = 32_000_000
"""Bytes of a file that must be read whole: JSON, XML, a single mail."""
_CHUNK = 1_048_576
_JSON = re.compile(r'[\ufeff\s]*(?:\{|\[\s*[\[{"\]])')


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """Size, SHA-256, and the first bytes."""

    size: int
    sha256: str
    head: bytes


def fingerprint(path: Path) -> Fingerprint:
    """The fingerprint of the file at *path*, in constant memory. OSError where it cannot be read."""
    digest, size, head = hashlib.sha256(), 0, b""
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            head = head or chunk[:HEAD]
            size += len(chunk)
            digest.update(chunk)
    return Fingerprint(size, digest.hexdigest(), head)


class EvidenceFile:
    """The file at *path* with its *fingerprint*; *encoding* is None where its bytes are no text."""

    def __init__(self, path: Path, known: Fingerprint) -> None:
        self.path = path
        self.fingerprint = known
        self.encoding: Encoding | None = detect(known.head, whole=known.size <= len(known.head))

    @property
    def head(self) -> bytes:
        """The first bytes of the file."""
        return self.fingerprint.head

    @cached_property
    def opening(self) -> str:
        """The text that the first bytes say, cleaned of nothing."""
        return "" if self.encoding is None else self.head.decode(self.encoding.name, "replace")

    def lines(self) -> Iterator[tuple[int, str]]:
        """The lines from 1 on, without their ends; a carriage return alone ends a line too."""
        yield from enumerate(lines(self.path, self._text_encoding), 1)

    def stretches(self, shape: re.Pattern[str]) -> Iterator[Stretch | tuple[int, str]]:
        """The same, but lines that *shape* matches together as one stretch."""
        yield from stretches(self.path, self._text_encoding, shape)

    @property
    def _text_encoding(self) -> str:
        """The encoding's name; refused where the bytes are no text, or too many to be read line by line."""
        if self.encoding is None:
            refuse("not-text")
        if self.fingerprint.size > LARGEST_TEXT:
            refuse("file-too-large", size=self.fingerprint.size, largest=LARGEST_TEXT)
        return self.encoding.name

    @cached_property
    def text(self) -> str:
        """The whole text; refused where the file is too large to be read whole."""
        if self.encoding is None:
            refuse("not-text")
        return self.content.decode(self.encoding.name, "replace")

    @cached_property
    def content(self) -> bytes:
        """All bytes; refused where the file is too large to be read whole."""
        if self.fingerprint.size > LARGEST_WHOLE:
            refuse("file-too-large", size=self.fingerprint.size, largest=LARGEST_WHOLE)
        with self.path.open("rb") as file:
            return file.read(LARGEST_WHOLE + 1)

    @property
    def looks_like_json(self) -> bool:
        """Whether the first mark of the text opens a JSON object or list."""
        return bool(_JSON.match(self.opening))

    @cached_property
    def json(self) -> Any:  # noqa: ANN401 - JSON is any of six types; formats look before they take
        """The one JSON value of the file; refused where it is cut off, followed by more, or nested too deep."""
        try:
            return json.loads(self.text.lstrip("\ufeff"), parse_float=_decimal, parse_constant=str)
        except json.JSONDecodeError as error:
            extra = error.msg == "Extra data"
            refuse("json-extra-data" if extra else "json-broken", error.lineno, column=error.colno, reason=error.msg)
        except (ValueError, RecursionError):
            refuse("json-broken", 1, column=1, reason="a number too long, or too deep")


def _decimal(text: str) -> Decimal:
    """The number *text*; ValueError for an exponent that no number has."""
    try:
        return Decimal(text)
    except InvalidOperation as error:
        raise ValueError(text) from error
