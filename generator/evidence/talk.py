"""Conversations as people copy them: a line that says who and when, and below it what was said."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from generator.evidence.given import Given
from generator.evidence.references import reference
from generator.evidence.refused import refuse
from generator.evidence.times import instant, wall
from generator.model.observation import Message

MOST_TEXT = 100_000


@dataclass(slots=True)
class Head:
    """The line that opens a message: *who*, *when* as written (nothing where it says none), and what follows it."""

    who: str
    when: str
    rest: str = ""
    line: int = 0
    words: list[str] = field(default_factory=list)


def messages(
    lines: Iterator[tuple[int, str]], head: Callable[[str], Head | None], given: Given, order: str | None
) -> Iterator[Message]:
    """Every message that a *head* opens; what stands before the first belongs to none."""
    current: Head | None = None
    subject = ""
    for number, line in lines:
        opened = head(line)
        if opened is not None:
            if current is not None:
                yield _message(current, given, order, subject)
            current = opened
            current.line = number
            current.words = [opened.rest] if opened.rest else []
        elif current is not None:
            if sum(map(len, current.words)) < MOST_TEXT:
                current.words.append(line)
        else:
            subject = subject or reference(line)
    if current is not None:
        yield _message(current, given, order, subject)


def _message(head: Head, given: Given, order: str | None, subject: str) -> Message:
    text = "\n".join(head.words).strip()
    at = None
    if head.when:
        found = wall(head.when, order)
        if found is None:
            refuse("time-unreadable", head.line, said=head.when)
        at = instant(found, given, head.line)
    return Message(at, head.when, head.who[:120], (), "", text, reference(text) or subject, head.line)


RELATIVE = re.compile(
    r"^(?P<who>\S.{0,40}?)\s+(?P<when>(?:昨天|前天|今天|星期[一二三四五六日天]|周[一二三四五六日天]|Yesterday|Today|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\s+(?:上午|下午|晚上|凌晨)?\s*\d{1,2}:\d{2}(?::\d{2})?)\s*$"
)
"""A time that only the day of copying makes one."""


def refuse_relative(lines: Iterator[tuple[int, str]]) -> None:
    """Refuse a conversation whose times say `yesterday`: yesterday of which day, the text does not tell."""
    for number, line in lines:
        match = RELATIVE.match(line)
        if match:
            refuse("relative-time", number, said=match["when"])
