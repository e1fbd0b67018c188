"""Bytes into text: UTF-8 only, bounded, without characters that cannot be seen."""

import re

from generator.base.diagnostic import Diagnostic, values
from generator.base.position import Position

LARGEST = 1_000_000
"""Bytes of one YAML, Markdown or template file; a long case with a hundred log entries has 60 000."""
INVISIBLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]")
"""Control characters, blanks of no width, and the marks that make text read in another order than it is stored
(Trojan Source, CVE-2021-42574)."""
_FOREIGN = (("UTF-16", (b"\xff\xfe", b"\xfe\xff")),)


def decode(content: bytes, path: str) -> str | Diagnostic:
    """*content* as text, line ends as they are.

    A diagnostic where it is too large, not UTF-8, or holds a hidden character.
    """
    if len(content) > LARGEST:
        return Diagnostic(Position(path), "file-too-large", values(size=len(content), largest=LARGEST))
    for name, marks in _FOREIGN:
        if content.startswith(marks):
            return Diagnostic(Position(path), "not-utf-8", values(encoding=name))
    if content.startswith(b"\xef\xbb\xbf"):
        return Diagnostic(Position(path), "byte-order-mark")
    try:
        text = content.decode()
    except UnicodeDecodeError as error:
        return Diagnostic(_after(path, content[: error.start].decode()), "not-utf-8", values(encoding=_guess(content)))
    hidden = INVISIBLE.search(text)
    if hidden:
        return Diagnostic(
            _after(path, text[: hidden.start()]), "hidden-character", values(code=f"U+{ord(hidden[0]):04X}")
        )
    return text


def _after(path: str, before: str) -> Position:
    """The place right after the text *before*."""
    line = before.count("\n")
    return Position(path, line + 1, len(before) - (before.rfind("\n") + 1) + 1)


def _guess(content: bytes) -> str:
    """What the bytes may be: GBK where they read as Chinese, else unknown; only ever a hint in a message."""
    try:
        text = content.decode("gb18030")
    except UnicodeDecodeError:
        return "?"
    return "GBK" if re.search(r"[\u4e00-\u9fff]", text) else "?"
