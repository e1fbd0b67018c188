"""What single lines of ping say, on Windows, Linux, macOS and busybox, in Chinese, English and German.

Lines are told apart by the shape of their numbers first, because translations are many and pastes lose letters.
"""

import re
from dataclasses import dataclass
from decimal import Decimal

from generator.evidence.numbers import number
from generator.model.observation import Rtt

_WINDOWS_HEADER = re.compile(
    r"(?:Pinging |正在 ?Ping |Ping wird ausgef\S+hrt f\S+r )(?P<host>\S+?)(?: \[(?P<ip>[^\]]+)\])?"
    r" (?:with|具有|mit|von|from|从) ?\S.*?(?:\d+ ?(?:bytes|字节|Bytes)|:)"
)
_FOREIGN_HEADER = re.compile(r"\b[Pp]ing\b(?P<host>[^:]*?)\[(?P<ip>[\da-fA-F:.]+)\]\D*\b32\b")
_UNIX_HEADER = re.compile(r"\bPING ?(?P<host>[^\s()]*) ?\((?P<ip>[^()\s]*)(?: ?\([^()]*\))?\)")
_BARE_HEADER = re.compile(r"\bPING (?P<host>[^\s()]+) ?(?:\([^()]*\))? ?\d+ data bytes")
_PING6_HEADER = re.compile(r"\bPING6?\([^)]*bytes\) \S+ --> (?P<host>\S+)")
_WINDOWS_HEAD = re.compile(
    r"(?:Ping statistics for (?P<en>[^:;]\S*?):|(?P<zh>\S+) 的 ?Ping 统计信息|Ping-Statistik f\S+r (?P<de>\S+?):)"
    r"(?:\s|;|$)"
)
_UNIX_HEAD = re.compile(r"-{2,3} ?(?P<host>\S*) ?ping6?[ -][^-]*?-{2,3}")
_WINDOWS_COUNTS = re.compile(
    r"= ?(?P<sent>\d{1,12})(?! ?ms)[^\d=]{1,24}= ?(?P<received>\d{1,12})(?! ?ms)[^\d=]{1,24}= ?(?P<lost>\d{1,12})(?! ?ms)(?!\d)"  # noqa: E501 - one pattern
    r"(?:[^\d=]{0,12}\((?P<percent>\d{1,3})% )?"
)
_UNIX_COUNTS = re.compile(
    r"(?<!\d)(?P<sent>\d{1,12}) ?(?P<word>[^\d,%]{1,40}), ?(?P<second>[^\d,%]{0,20}?)(?P<received>\d{1,12})(?!\d)"
    r" ?[^\d,%]{0,40},"
    r"(?P<rest>.*?)(?P<percent>(?<![\d.,])-?\d{1,9}(?:[.,]\d{1,9})?)%"
)
_COUNT_WORDS = re.compile(r"transmitted|已发送|个包|bertragen|gesendet|received|empfangen|已接收")
_UNIX_RTT = re.compile(
    r"min/avg/max(?:/[a-z-]+)? = ([\d.,]+)/([\d.,]+)/([\d.,]++)(?!e\d)(?:/[\d.,]+|/[Nn]a[Nn])? ?(?:ms|毫秒)?"
)
_WINDOWS_RTT = re.compile(
    r"= ?(\d{1,9}) ?(?:ms|毫秒)[^\d=]{1,24}= ?(\d{1,9}) ?(?:ms|毫秒)[^\d=]{1,24}= ?(\d{1,9}) ?(?:ms|毫秒)"
)
_UNIX_REPLY = re.compile(
    r"\bfrom [^\n]*?seq[= ]\d+[^\n]*?[=<][\d.,]+ ?ms|[^\s,]*seq=\d+ (?:ttl|hlim)=\d+ \S+?[=<][\d.,]+ ?(?:ms|毫秒)"
)
_WINDOWS_REPLY = re.compile(
    r"=\d+ [^\s=<]+[=<]\d+ ?(?:ms|毫秒)(?: TTL=\d+)?|[^\s=<]+[=<]\d+ ?(?:ms|毫秒) TTL=\d+|: (?:time|时间|Zeit)[=<]\d+ ?ms"  # noqa: E501 - one pattern
)
PLAIN = re.compile(
    r"(?:\[[\d.]+\] )?\d+ bytes from [^:]+: icmp_seq=\d+ ttl=\d+ time=[\d.]+ ms"
    r"|(?:Reply from|来自) [\da-f:.]+(?: 的回复)?: (?:bytes|字节)=\d+ (?:time|时间)[=<]\d+ms TTL=\d+"
).fullmatch
"""An answer as the tools write it when nothing is wrong: most lines of a long file."""
_HOST = r"[a-z0-9.:%_-]+(?: \([0-9a-f.:%]+\))?"
_SAME = (
    rf"[0-9]+ bytes from {_HOST}: (?:icmp_)?seq=[0-9]+ ttl=[0-9]+ time=[0-9.]+ ms\n"
    rf"|Reply from {_HOST}: bytes=[0-9]+ time[=<][0-9]+ms TTL=[0-9]+\n"
    rf"|来自 {_HOST} 的回复: 字节=[0-9]+ 时间[=<][0-9]+ms TTL=[0-9]+\n"
    rf"|Antwort von {_HOST}: Bytes=[0-9]+ Zeit[=<][0-9]+ms TTL=[0-9]+\n"
)
MANY = re.compile(rf"(?:\[1[2-9][0-9]{{8}}(?:\.[0-9]{{1,9}})?\] (?:{_SAME}))++|(?:{_SAME})++")
"""Lines, with their ends, of which each is one answer and nothing else: all with the seconds of `ping -D`, or none.

Whatever differs by one sign is no part of it and is read with care. A host in capitals is not taken here, because
`PING (203.0.113.17)` begins a run.
"""
_DUPLICATE = re.compile(r"\(DUP!\)|\(重复!?\)")
_TIMEOUT = re.compile(
    r"Request timed out|请求超时|berschreitung der Anforderung|no answer yet for icmp_seq|Request timeout for icmp_seq"
)
_FROM_HOST = re.compile(
    r"Destination \w+ ?\w* ?(?:unreachable|prohibited)|无法访问目标\S{0,4}|Ziel\w+ nicht erreichbar"
    r"|TTL expired in transit|TTL 传输中过期|Time to live exceeded|Die G\S+ltigkeitsdauer wurde|Packet filtered",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"(?:PING: )?(?:transmit failed|传输失败)(?:[^;]{0,12}(?:General failure|一般故障|常见故障))?"
    r"|General failure|一般故障|常见故障|Allgemeiner Fehler",
    re.IGNORECASE,
)
_PLUS = re.compile(r"(?<!\d)\+?(?P<count>\d{1,12}) ?(?P<what>duplicates?|个?重复\S*|Duplikate|errors?|个?错误|Fehler)")
SIGNS = re.compile(
    r"icmp_seq[= ]\d|packets transmitted|\bTTL=\d+|\bPING6?[ (]|\bPing(?:ing |-Statistik| statistics| wird)"
    r"|正在 ?Ping|[Pp]ing 统计|\bseq=\d+ ttl=|请求超时|ping-Statistik"
)


@dataclass(frozen=True, slots=True)
class Counts:
    """The summary's numbers, as printed; *lost* only Windows prints."""

    sent: int
    received: int
    lost: int | None
    percent: Decimal | None
    duplicates: int | None = None
    errors: int | None = None


@dataclass(frozen=True, slots=True)
class Seen:
    """What one line holds: how many replies, repeats, timeouts, errors of other hosts and of the sender itself."""

    replies: int = 0
    duplicates: int = 0
    timeouts: int = 0
    from_host: int = 0
    own: int = 0

    def __bool__(self) -> bool:
        return bool(self.replies or self.duplicates or self.timeouts or self.from_host or self.own)


_NOTHING = Seen()
_ONE = Seen(1)


def seen(line: str) -> Seen:
    """The answers in *line*; several, where a paste lost its line breaks."""
    if PLAIN(line):
        return _ONE
    if "=" in line or "<" in line:
        found = len(_UNIX_REPLY.findall(line)) or len(_WINDOWS_REPLY.findall(line))
        if found:
            twice = len(_DUPLICATE.findall(line))
            return Seen(found - min(twice, found), twice, len(_TIMEOUT.findall(line)))
    timeouts, hosts, own = (len(pattern.findall(line)) for pattern in (_TIMEOUT, _FROM_HOST, _OWN))
    return Seen(0, 0, timeouts, hosts, own) if timeouts or hosts or own else _NOTHING


def header(line: str) -> tuple[str | None, str] | None:
    """The target that a run begins with, and which kind of system says so; None where no run begins."""
    if "ing" not in line and "ING" not in line:
        return None
    for pattern, kind in (
        (_WINDOWS_HEADER, "windows"), (_PING6_HEADER, "unix"), (_UNIX_HEADER, "unix"), (_BARE_HEADER, "unix"),
        (_FOREIGN_HEADER, "windows"),
    ):  # fmt: skip
        match = pattern.search(line)
        if match and pattern is _FOREIGN_HEADER:
            return match["ip"], kind
        if match:
            return match["host"] or match.groupdict().get("ip") or None, kind
    return None


def summary_head(line: str) -> tuple[str, str] | None:
    """The target that a summary names, and the kind of system."""
    if "ing" not in line:
        return None
    match = _WINDOWS_HEAD.search(line)
    if match:
        return match["en"] or match["zh"] or match["de"], "windows"
    match = _UNIX_HEAD.search(line)
    return (match["host"], "unix") if match else None


def windows_counts(line: str) -> Counts | None:
    """Sent, received, lost: in this order in every language."""
    match = _WINDOWS_COUNTS.search(line)
    if not match:
        return None
    percent = None if match["percent"] is None else Decimal(match["percent"])
    return Counts(int(match["sent"]), int(match["received"]), int(match["lost"]), percent)


def unix_counts(line: str) -> Counts | None:
    """Transmitted, received, repeats, errors, and the share lost as printed."""
    match = _UNIX_COUNTS.search(line)
    if not match or not _COUNT_WORDS.search(line):
        return None
    plus = {one["what"][:1].lower(): int(one["count"]) for one in _PLUS.finditer(match["rest"])}
    twice = plus.get("d", plus.get("重", plus.get("个")))
    return Counts(
        int(match["sent"]), int(match["received"]), None, number(match["percent"]), twice,
        plus.get("e", plus.get("错", plus.get("f"))),
    )  # fmt: skip


def unix_rtt(line: str) -> Rtt | None:
    """min/avg/max."""
    match = _UNIX_RTT.search(line)
    return Rtt(*(number(match[i]) for i in (1, 2, 3))) if match else None


def windows_rtt(line: str) -> Rtt | None:
    """min, max, avg: in this order in every language; the average is cut to whole milliseconds."""
    match = _WINDOWS_RTT.search(line)
    return Rtt(Decimal(match[1]), Decimal(match[3]), Decimal(match[2])) if match else None
