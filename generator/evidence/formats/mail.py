"""Mail: single messages (`.eml`) and mailboxes (`.mbox`), with the character sets of Chinese senders."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from email import message_from_bytes
from email.errors import HeaderParseError, MessageError
from email.header import decode_header
from email.message import Message as Mail
from email.policy import compat32
from email.utils import getaddresses, parsedate_tz
from html.parser import HTMLParser

from generator.base.diagnostic import values
from generator.evidence.charsets import decoded
from generator.evidence.given import Given
from generator.evidence.references import reference
from generator.evidence.refused import refuse
from generator.evidence.source import LARGEST_WHOLE, EvidenceFile
from generator.evidence.times import FIRST_YEAR, LAST_YEAR
from generator.model.observation import Message, Remark

NAME = "mail"
_HEADER = re.compile(
    rb"^(?:From|To|Subject|Date|Received|Return-Path|Message-ID|MIME-Version|Delivered-To|X-[\w-]+|DKIM-Signature|Content-Type|Reply-To|Cc):[ \t]",  # noqa: E501 - one pattern
    re.IGNORECASE | re.MULTILINE,
)
_ENVELOPE = re.compile(rb"^From \S+ .*\d{4}\s*$")
_LEAST_HEADERS = 2
_MOST_TEXT = 100_000
_DATE = re.compile(
    r"\s*(?:[A-Za-z]{3,9},?\s+)?(?:\d{1,2}[ -]+[A-Za-z]{3,9}[ -]+\d{2,4}\s+\d{1,2}:\d{2}(?::\d{2})?\s"
    r"|[A-Za-z]{3}\s+\d{1,2}\s+\d{1,2}:\d{2}:\d{2}\s+\d{4}\s)",
    re.ASCII,
)
"""Beginning of a date; the standard library reads `20.6 148.4 02:12` as a time too."""
_QUARTER = 900
"""Seconds; zones differ by whole quarters of an hour."""
_APART = timedelta(minutes=10)
_QUOTED = re.compile(
    r"^(?:-{2,} ?(?:Original Message|原始邮件|Forwarded message|转发的邮件|Ursprüngliche Nachricht) ?-{2,}"
    r"|On .{5,120} wrote:|Am .{5,120} schrieb.{0,80}:|在 ?.{5,120}写道[:：]|发件人[:：] ?.+|From: .+|Von: .+)",
    re.IGNORECASE,
)


def recognises(file: EvidenceFile) -> bool:
    """Whether the file begins with the headers of a mail, or with the envelope line of a mailbox."""
    head = file.head[:8192].lstrip(b"\xef\xbb\xbf\r\n")
    first = head.split(b"\n", 1)[0]
    block = re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0]
    names = {match.group(0).lower() for match in _HEADER.finditer(block)}
    starts = bool(re.match(rb"[A-Za-z][\w-]*:[ \t]?", first)) or bool(_ENVELOPE.match(first))
    return starts and len(names) >= _LEAST_HEADERS and bool(names & {b"from: ", b"received: ", b"date: ", b"from:\t"})


def parse(file: EvidenceFile, given: Given) -> Iterator[Message | Remark]:  # noqa: ARG001 - mails bear their offset
    """Every message in the file's order; attachments are left where they are."""
    for line, content in _mails(file):
        yield from _whole(content, line)


def _whole(content: bytes, line: int) -> list[Message | Remark]:
    """The one mail of *content*. The standard library raises many things over a mail that is broken; all refuse it."""
    try:
        return list(_message(message_from_bytes(content, policy=compat32), line))
    except (ValueError, LookupError, TypeError, AttributeError, MessageError) as error:
        refuse("mail-broken", line, reason=error)


def _mails(file: EvidenceFile) -> Iterator[tuple[int, bytes]]:
    """Each mail and the line it begins in. A line `From ` inside a text begins none unless it is an envelope."""
    first = file.head.lstrip(b"\xef\xbb\xbf\r\n").split(b"\n", 1)[0]
    if not _ENVELOPE.match(first):
        yield 1, file.content.lstrip(b"\xef\xbb\xbf")
        return
    held: list[bytes] = []
    size, begun, blank = 0, 1, True
    with file.path.open("rb") as stream:
        for number, raw in enumerate(iter(lambda: stream.readline(1_000_000), b""), 1):
            if blank and _ENVELOPE.match(raw):
                if held:
                    yield begun, b"".join(held)
                held, size, begun = [], 0, number + 1
            else:
                held.append(raw[1:] if raw.startswith(b">From ") else raw)
                size += len(raw)
                if size > LARGEST_WHOLE:
                    refuse("file-too-large", number, size=size, largest=LARGEST_WHOLE)
            blank = raw.strip() == b""
    if held:
        yield begun, b"".join(held)


def _message(mail: Mail, line: int) -> Iterator[Message | Remark]:
    said = _header(mail, "Date")
    at, remarks = _sent(mail, said, line)
    text, sound = _text(mail)
    subject = _header(mail, "Subject")[:500]
    people = [_address(mail, name) for name in ("From", "To")]
    yield Message(
        at, said[:100], ", ".join(people[0]), tuple(people[1]), subject, _own(text)[:_MOST_TEXT],
        reference(subject) or reference(text[:2000]), line,
    )  # fmt: skip
    yield from remarks
    if not sound:
        yield Remark("charset-unsure", line, values(subject=subject[:80]))


def _sent(mail: Mail, said: str, line: int) -> tuple[datetime | None, list[Remark]]:
    """When it was sent, by the sender's clock; beside it, when our own server took it, where they differ."""
    at = _instant(said)
    stations = [str(one).rsplit(";", 1)[-1].strip() for one in mail.get_all("Received", [])]
    received = _instant(stations[0]) if stations else None
    remarks = []
    if at is None:
        remarks.append(Remark("mail-without-date", line, values(said=said or "-")))
    elif said.rstrip().endswith("-0000"):
        remarks.append(Remark("mail-zone-unknown", line, values(said=said)))
    if received is None:
        remarks.append(Remark("mail-without-received", line))
    elif at is not None and abs(received - at) > _APART:
        remarks.append(
            Remark(
                "mail-clocks-differ",
                line,
                values(sent=f"{at:%Y-%m-%dT%H:%M:%SZ}", received=f"{received:%Y-%m-%dT%H:%M:%SZ}"),
            )
        )
    return at, remarks


def _instant(said: str) -> datetime | None:
    """The instant of a date as mails write it; None where it is none, or its year cannot be.

    Why: the standard library turns 31 November into 1 December, and `-1` into a zone of one minute.
    """
    try:
        parts = parsedate_tz(said) if _DATE.match(said) else None
        if parts is None or parts[9] is None or parts[9] % _QUARTER:
            return None
        at = datetime(*parts[:6], tzinfo=timezone(timedelta(seconds=parts[9]))).astimezone(UTC)
    except (ValueError, OverflowError, IndexError, TypeError):
        return None
    return at if FIRST_YEAR <= at.year <= LAST_YEAR else None


def _header(mail: Mail, name: str) -> str:
    """A header as people read it; raw bytes in it are read as what they are likely to be."""
    raw = mail.get(name)
    if raw is None:
        return ""
    try:
        parts = decode_header(raw)
    except (ValueError, LookupError, HeaderParseError):
        return " ".join(str(raw).split())
    pieces = []
    for part, charset in parts:
        content = part.encode("utf-8", "surrogateescape") if isinstance(part, str) else part
        pieces.append(decoded(content, None if charset == "unknown-8bit" else charset)[0])
    return " ".join("".join(pieces).split())


def _address(mail: Mail, name: str) -> list[str]:
    return [
        f"{who} <{where}>" if who else where for who, where in getaddresses([_header(mail, name)])[:50] if where or who
    ]


def _text(mail: Mail) -> tuple[str, bool]:
    """The text for people: the first plain part, else the first of HTML without its marks."""
    parts = [part for part in _walk(mail) if part.get_content_maintype() == "text" and not part.get_filename()]
    plain = next((part for part in parts if part.get_content_subtype() == "plain"), None)
    chosen = plain or next(iter(parts), None)
    if chosen is None:
        return "", True
    content = chosen.get_payload(decode=True)
    text, sound = decoded(content if isinstance(content, bytes) else b"", chosen.get_content_charset())
    return (text if plain is not None else _unmarked(text)), sound


def _walk(mail: Mail) -> Iterator[Mail]:
    """The parts of *mail* itself; a mail inside it is an attachment."""
    stack = [(mail, 0)]
    while stack:
        part, depth = stack.pop(0)
        payload = part.get_payload()
        if part.get_content_type() == "message/rfc822" and depth:
            continue
        if isinstance(payload, list) and depth < 20:  # noqa: PLR2004 - no sender nests deeper
            stack.extend((one, depth + 1) for one in payload[:100] if isinstance(one, Mail))
        elif not isinstance(payload, list):
            yield part


class _Words(HTMLParser):
    """Collects the words of HTML; scripts and styles are none."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - its signature is given
        self.hidden += tag in ("script", "style")
        if tag in ("br", "p", "div", "tr", "li"):
            self.words.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self.hidden -= tag in ("script", "style") and self.hidden > 0

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.words.append(data)


def _unmarked(text: str) -> str:
    reader = _Words()
    reader.feed(text[:2_000_000])
    return "".join(reader.words)


def _own(text: str) -> str:
    """What the sender wrote; the mail that it answers is quoted below, and is no message of its own here."""
    kept: list[str] = []
    for line in text.splitlines():
        if _QUOTED.match(line.strip()) and kept:
            break
        if not line.startswith(">"):
            kept.append(line.rstrip())
    return "\n".join(kept).strip()
