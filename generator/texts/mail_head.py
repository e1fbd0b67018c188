"""What a saved mail says of itself: the lines by which somebody else can find it on their own server."""

from contextlib import suppress
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header, make_header

PRINTED = ("From", "To", "Date", "Subject", "Message-ID")
_HEAD = 65_536
"""Bytes that are looked at: no mail has a longer head."""
_LONGEST = 998  # RFC 5322, section 2.1.1: the most characters of a line


def mail_head(file: str, content: bytes) -> tuple[tuple[str, str], ...]:
    """The headers of a mail *file*, decoded and each on one line; none where it is no mail or has none of them."""
    if not file.lower().endswith(".eml"):
        return ()
    head = message_from_bytes(content[:_HEAD])
    return tuple((name, _one_line(str(head[name]))) for name in PRINTED if head[name])


def _one_line(value: str) -> str:
    """*value* decoded; left as it stands where it cannot be, because the file itself is the evidence."""
    with suppress(HeaderParseError, LookupError, ValueError):
        value = str(make_header(decode_header(value)))
    return " ".join(value.split())[:_LONGEST]
