"""WhatsApp's exported chat, of iOS and Android."""

import re
from collections.abc import Iterator

from generator.base.diagnostic import values
from generator.evidence.clean import clean
from generator.evidence.given import Given
from generator.evidence.order import date_order
from generator.evidence.source import EvidenceFile
from generator.evidence.talk import Head, messages
from generator.model.observation import Message, Remark

NAME = "whatsapp"
_CLOCK = r"\d{1,2}:\d{2}(?::\d{2})?(?: ?[AaPp]\.?[Mm]\.?)?"
_DATE = r"(?:\d{4}/\d{1,2}/\d{1,2}|\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2}))"
_IOS = re.compile(rf"^\[(?P<date>{_DATE}),? (?P<clock>{_CLOCK})\] (?P<rest>.*)$")
_ANDROID = re.compile(rf"^(?P<date>{_DATE}),? (?P<clock>{_CLOCK}) - (?P<rest>.*)$")
_WHO = re.compile(r"^(?P<who>[^:]{1,60}): (?P<text>.*)$", re.DOTALL)
_LEAST = 2


def recognises(file: EvidenceFile) -> bool:
    """Whether lines of the beginning open a message in the manner of WhatsApp."""
    lines = [clean(line) for line in file.opening.splitlines()[:200]]
    return sum(bool(_IOS.match(line) or _ANDROID.match(line)) for line in lines) >= _LEAST


def parse(file: EvidenceFile, given: Given) -> Iterator[Message | Remark]:
    """What people wrote; a line without a name is the program's own, and is counted."""
    order = date_order((match["date"] for _, raw in file.lines() if (match := _opened(clean(raw)))), given)
    notices = 0
    for message in messages(file.lines(), _head, given, order):
        if message.sender:
            yield message
        else:
            notices += 1
    if notices:
        yield Remark("notices-left-out", 1, values(count=notices))
    yield Remark("chat-copied", 1)


def _opened(line: str) -> re.Match[str] | None:
    return _IOS.match(line) or _ANDROID.match(line)


def _head(raw: str) -> Head | None:
    match = _opened(clean(raw))
    if match is None:
        return None
    named = _WHO.match(match["rest"])
    when = f"{match['date']} {match['clock']}"
    return Head(named["who"], when, named["text"]) if named else Head("", when, match["rest"])
