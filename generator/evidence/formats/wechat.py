"""WeChat as its users copy it: several messages marked and pasted, on Mac, on Windows, or out of a viewer."""

import re
from collections.abc import Iterator

from generator.base.diagnostic import values
from generator.evidence.clean import clean
from generator.evidence.given import Given
from generator.evidence.source import EvidenceFile
from generator.evidence.talk import RELATIVE, Head, messages, refuse_relative
from generator.model.observation import Message, Remark

NAME = "wechat"
_DATED = re.compile(
    r"^(?P<who>[^\s\d\[(（][^\t|]{0,40}?)(?<![:：])\s+(?:\[(?:文本|图片|语音|视频|文件|链接|引用|表情)\]\s+)?"
    r"(?P<when>\d{4}[-/年]\d{1,2}[-/月]\d{1,2}日? \d{1,2}:\d{2}(?::\d{2})?)\s*$"
)
_TIMED = re.compile(r"^(?P<who>[^\s\d\[(（][^\t|:：]{0,30}?)\s+(?P<when>\d{1,2}:\d{2}(?::\d{2})?)\s*$")
_NAMED = re.compile(r"^(?P<who>[^\s\d\[(（:：\-*][^\t|:：]{0,20})[:：]\s*$")
_LEAST = 2


def recognises(file: EvidenceFile) -> bool:
    """Whether several lines of the beginning open a message."""
    lines = [clean(line) for line in file.opening.splitlines()[:400]]
    heads = sum(bool(_DATED.match(line) or RELATIVE.match(line)) for line in lines)
    bare = sum(bool(_TIMED.match(line) or _NAMED.match(line)) for line in lines)
    return heads >= 1 or bare >= _LEAST


def parse(file: EvidenceFile, given: Given) -> Iterator[Message | Remark]:
    """The messages in the order of the text. Copied chats prove little of their times: anybody can type them."""
    refuse_relative((number, clean(line)) for number, line in file.lines())
    lines = [clean(line) for line in file.opening.splitlines()[:400]]
    dated = any(_DATED.match(line) for line in lines)
    pattern = _DATED if dated else _TIMED if any(_TIMED.match(line) for line in lines) else _NAMED
    count = 0
    before = None
    for message in messages(file.lines(), lambda line: _head(pattern, clean(line), dated=dated), given, None):
        count += 1
        yield message
        if before is not None and message.at is not None and message.at < before:
            yield Remark("chat-out-of-order", message.line)
        before = message.at or before
    if count and not dated:
        yield Remark("chat-without-dates", 1, values(count=count))
    yield Remark("chat-copied", 1)


def _head(pattern: re.Pattern[str], line: str, *, dated: bool) -> Head | None:
    match = pattern.match(line)
    if not match:
        return None
    return Head(match["who"].strip(), match["when"] if dated else "")
