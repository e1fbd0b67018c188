"""fping: one summary line a host, per-probe lines, and the bare list of `-C`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from generator.base.diagnostic import values
from generator.evidence.clean import clean
from generator.evidence.given import Given
from generator.evidence.numbers import number, share
from generator.evidence.source import EvidenceFile
from generator.evidence.stamps import stamp
from generator.model.observation import PingRun, Remark, Rtt

NAME = "fping"
_SUMMARY = re.compile(
    r"^(?:\[[\d.]+\] )?(?P<host>\S+) *: xmt/rcv/%(?P<what>loss|return) = (?P<sent>\d{1,12})/(?P<received>\d{1,12})/(?P<percent>\d{1,9})%"  # noqa: E501 - one pattern
    r"(?:, min/avg/max = (?P<min>[\d.]+)/(?P<avg>[\d.]+)/(?P<max>[\d.]+)(?![\w.]))?"
)
_PROBE = re.compile(r"^(?:\[[\d.]+\] )?(?P<host>\S+) *: \[\d+\], (?:\d+ bytes, [\d.]+ ms|(?P<lost>timed out))")
_LIST = re.compile(r"^(?P<host>\S+) +: (?P<probes>(?:\d{1,9}\.\d{1,3}|-)(?: (?:\d{1,9}\.\d{1,3}|-))*)$")
_MOST_HOSTS = 10_000


@dataclass(slots=True)
class _Host:
    line: int
    replies: int = 0
    timeouts: int = 0
    started: datetime | None = None
    ended: datetime | None = None

    def ordered(self) -> Iterator[Remark]:
        """A remark where the lines run back in time; neither end is then taken."""
        if self.started is not None and self.ended is not None and self.ended < self.started:
            self.started = self.ended = None
            yield Remark("times-disordered", self.line)


def recognises(file: EvidenceFile) -> bool:
    """Whether a line of fping stands in the beginning."""
    return any(
        _SUMMARY.match(line) or _PROBE.match(line) or _LIST.match(line) for line in file.opening.splitlines()[:50]
    )


def parse(file: EvidenceFile, given: Given) -> Iterator[PingRun | Remark]:
    """A run a summary or list; hosts whose summary is not there (it goes to standard error) as what was seen."""
    open_hosts: dict[str, _Host] = {}
    for line_number, raw in file.lines():
        line = clean(raw)
        if match := _PROBE.match(line):
            _probe(open_hosts, match, line_number, stamp(line, given))
        elif match := _SUMMARY.match(line):
            host = open_hosts.pop(match["host"], _Host(line_number))
            yield from host.ordered()
            yield from _summary(match, host, line_number)
        elif match := _LIST.match(line):
            yield _listed(match, line_number)
    for name, host in open_hosts.items():
        yield from host.ordered()
        yield PingRun(name, None, host.replies, None, None, Rtt(), 0, 0, host.started, host.ended, host.line)
        yield Remark("no-summary", host.line, values(replies=host.replies, timeouts=host.timeouts, errors=0))


def _probe(hosts: dict[str, _Host], match: re.Match[str], line: int, at: datetime | None) -> None:
    if match["host"] not in hosts and len(hosts) >= _MOST_HOSTS:
        return
    host = hosts.setdefault(match["host"], _Host(line))
    host.replies += match["lost"] is None
    host.timeouts += match["lost"] is not None
    host.started, host.ended = host.started or at, at or host.ended


def _summary(match: re.Match[str], host: _Host, line: int) -> Iterator[PingRun | Remark]:
    """`%return` is the share that came back, and may be above 100 where answers came twice or late."""
    sent, received, percent = (int(match[name]) for name in ("sent", "received", "percent"))
    more = received > sent
    lost: int | None = max(sent - received, 0)
    shown = 100 * received // sent if sent else 0
    shown = shown if match["what"] == "return" else 100 - shown
    sound = sent > 0 and abs(shown - percent) <= 1 and (not more or match["what"] == "return")
    lost = lost if sound else None
    rtt = Rtt(*(number(match[name] or "") for name in ("min", "avg", "max")))
    yield PingRun(
        match["host"], sent, received if sound else None, lost, None if lost is None else share(lost, sent),
        rtt if rtt.orderly else Rtt(), 0, 0, host.started, host.ended, line,
    )  # fmt: skip
    if not rtt.orderly:
        yield Remark("round-trip-disorder", line)
    if not sound:
        yield Remark("figures-disagree", line)
    elif more:
        yield Remark("more-received-than-sent", line, values(sent=sent, received=received))


def _listed(match: re.Match[str], line: int) -> PingRun:
    probes = match["probes"].split(" ")
    answered = [Decimal(one) for one in probes if one != "-"]
    lost = len(probes) - len(answered)
    mean = (sum(answered, Decimal()) / len(answered)).quantize(Decimal("0.001")) if answered else None
    rtt = Rtt(min(answered), mean, max(answered)) if answered else Rtt()
    return PingRun(
        match["host"], len(probes), len(answered), lost, share(lost, len(probes)), rtt, 0, 0, None, None, line
    )
