"""A ticket page copied as text: who wrote, in which role, and when, above each answer."""

import re
from collections.abc import Iterator

from generator.base.diagnostic import values
from generator.evidence.clean import clean
from generator.evidence.given import Given
from generator.evidence.order import date_order
from generator.evidence.source import EvidenceFile
from generator.evidence.talk import Head, messages, refuse_relative
from generator.evidence.times import wall
from generator.model.observation import Message, Remark

NAME = "ticket-text"
_TIME = (
    r"(?P<when>(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|[A-Z][a-z]{2,8} \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]{2,8} \d{4}),?"  # noqa: E501 - one pattern
    r" \(?\d{1,2}:\d{2}(?::\d{2})?(?: ?[AaPp][Mm])?\)?(?: ?(?:UTC|GMT|Z|[+-]\d{2}:?\d{2}|[A-Z]{3,4}))?)"
)
_PAGE_ZONE = re.compile(r"(?:[Tt]imes? |[Tt]ime ?zone|时间|时区)[^\n]{0,40}?(?:UTC|GMT) ?(?P<zone>[+-]\d{2}:\d{2})")
_ROLE = r"(?:Staff|Client|Customer|Owner|Operator|Support|Agent|Admin|客服|客户|员工|技术支持|工程师|用户)"
_FORMS = (
    re.compile(rf"^(?:Posted|Reply|Replied|Submitted|Created) by (?P<who>.{{1,60}}?) on {_TIME}\s*$"),
    re.compile(
        rf"^(?P<who>[^\[\]]{{1,60}}?)\s*(?:\|\||-|—|–|,|/|\()\s*{_ROLE}\)?\s*(?:\|\||-|—|–|,|on|at)?\s*{_TIME}\s*$"
    ),
    re.compile(rf"^\[?{_TIME}\]?\s*(?:-|—|–|\|)?\s*(?P<who>[^:]{{1,40}}?)\s*\({_ROLE}\)\s*:?\s*(?P<rest>.*)$"),
    re.compile(rf"^(?P<who>[^:]{{1,40}}?)\s*\({_ROLE}\)\s*(?:-|—|–|,)?\s*{_TIME}\s*:?\s*$"),
    re.compile(rf"^\[?{_TIME}\]?\s{{2,}}(?P<who>{_ROLE}[^:]{{0,60}})$"),
)


def recognises(file: EvidenceFile) -> bool:
    """Whether a line of the beginning opens an answer."""
    return any(_head(clean(line)) for line in file.opening.splitlines()[:400])


def parse(file: EvidenceFile, given: Given) -> Iterator[Message | Remark]:
    """The answers in the order of the page, which may be newest first."""
    refuse_relative((number, clean(line)) for number, line in file.lines())
    zone = _zone(file)
    order = date_order((head.when for _, line in file.lines() if (head := _head(clean(line)))), given)
    found = list(messages(file.lines(), lambda line: _head(clean(line), zone), given, order))
    yield from found
    times = [one.at for one in found if one.at is not None]
    if len(times) > 1 and times == sorted(times, reverse=True):
        yield Remark("newest-first", found[0].line, values(count=len(found)))
    yield Remark("chat-copied", 1)


def _zone(file: EvidenceFile) -> str:
    """The offset that the page itself names for its times; nothing where it names none."""
    match = _PAGE_ZONE.search("\n".join(clean(line) for line in file.opening.splitlines()[:60]))
    return match["zone"] if match else ""


def _head(line: str, zone: str = "") -> Head | None:
    if len(line) > 1000 or not any(mark.isdigit() for mark in line):  # noqa: PLR2004 - a paragraph is no head
        return None
    for form in _FORMS:
        match = form.match(line)
        if match:
            when = match["when"] if wall(match["when"] + zone) is None else match["when"] + zone
            return Head(match["who"].strip(), when, (match.groupdict().get("rest") or "").strip())
    return None
