"""What a file of evidence was seen to say: numbers and times, each with the line or row that it stands in.

Instants are in UTC; a time whose zone nobody said is None, never a guess. Numbers are exact, as written.
"""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from generator.base.diagnostic import Values


class Cause(StrEnum):
    """What failed, as far as the record says; it travels with a stretch, because it decides who answers for it."""

    HOST = "host-unreachable"
    PORT = "port"
    HTTP = "http-status"
    DNS = "dns"
    TLS = "tls"
    TIMEOUT = "timeout"
    MONITOR = "monitor-fault"
    PAUSE = "paused"
    GAP = "no-data"
    MAINTENANCE = "maintenance"
    SLOW = "slow"
    RECORD = "provider-record"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Rtt:
    """Round-trip times in milliseconds; None where the text does not say them."""

    min: Decimal | None = None
    avg: Decimal | None = None
    max: Decimal | None = None

    @property
    def orderly(self) -> bool:
        """Whether those that are known do not contradict each other."""
        known = [ms for ms in (self.min, self.avg, self.max) if ms is not None]
        return known == sorted(known)


@dataclass(frozen=True, slots=True)
class PingRun:
    """One run of ping. What is not proven is None: without a summary nobody knows how many packets were sent.

    *errors* counts the answers of routers and of the sender itself, which some systems count as received;
    *received* does not.
    """

    target: str | None
    sent: int | None
    received: int | None
    lost: int | None
    loss_percent: Decimal | None
    rtt_ms: Rtt
    errors: int
    duplicates: int
    started: datetime | None
    ended: datetime | None
    line: int


@dataclass(frozen=True, slots=True)
class Hop:
    """One row of a route. *probes_ms* are single probes; *unanswered* counts those shown as `*`."""

    hop: int
    host: str | None
    line: int
    loss_percent: Decimal | None = None
    sent: int | None = None
    received: int | None = None
    last: Decimal | None = None
    avg: Decimal | None = None
    best: Decimal | None = None
    worst: Decimal | None = None
    probes_ms: tuple[Decimal, ...] = ()
    unanswered: int = 0
    ip: str | None = None


@dataclass(frozen=True, slots=True)
class Route:
    """One trace. *reached* is None where the text does not prove that the last row is the target.

    *loss_percent* is end to end: the last row's, and only where it is the target's. Loss in the middle is no loss.
    """

    target: str | None
    started: datetime | None
    reached: bool | None
    loss_percent: Decimal | None
    hops: tuple[Hop, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Outage:
    """A stretch that a record calls down (or, by *state*, degraded or reported): `[start, end)`.

    *start* is the first failure seen; it lies after the last good answer (`start_bounds[0]`) and is beyond doubt
    from `start_bounds[1]` on, which is what a careful claim counts from. *end* None: not over when recorded.
    *start* None: the record's time cannot be true, and a remark says which.
    """

    start: datetime | None
    end: datetime | None
    state: str
    cause: Cause
    start_bounds: tuple[datetime | None, datetime | None]
    source: str
    line: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class Unknown:
    """A stretch of which the record proves neither up nor down: a pause, a gap, the monitor's own fault."""

    start: datetime | None
    end: datetime | None
    cause: Cause
    source: str
    line: int
    start_bounds: tuple[datetime | None, datetime | None] = (None, None)
    state: str = "unknown"


@dataclass(frozen=True, slots=True)
class Message:
    """One message. *at* is None where it bears no time, or none that can be read; *time_said* is as written."""

    at: datetime | None
    time_said: str
    sender: str
    recipients: tuple[str, ...]
    subject: str
    text: str
    reference: str
    line: int


@dataclass(frozen=True, slots=True)
class Figure:
    """A single measured number with its unit: CPU steal, a transfer rate, a benchmark's score."""

    name: str
    value: Decimal
    unit: str
    at: datetime | None
    line: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class Remark:
    """Something the reader of the figures must know; its words stand in `messages/evidence.yaml`."""

    rule: str
    line: int
    values: Values = ()


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a file was not read, by name; no figure of it is given. The words stand where those of remarks do."""

    rule: str
    line: int
    values: Values = ()


Observation = PingRun | Route | Outage | Unknown | Message | Figure
"""What formats see in a file."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A file of evidence, read: its fingerprint, how it was read, and all that was seen, in the file's order.

    Where *refusal* is there, nothing else of the content is; *format* is then the one that refused, or empty.
    """

    format: str
    sha256: str
    size: int
    encoding: str
    observations: tuple[Observation, ...]
    remarks: tuple[Remark, ...]
    refusal: Refusal | None = None
