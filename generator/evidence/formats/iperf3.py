"""iperf3 `-J`. What arrived counts, not what was sent; a test that failed is no rate of 0."""

from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal
from typing import Any

from generator.base.diagnostic import values
from generator.evidence.given import Given
from generator.evidence.numbers import exact
from generator.evidence.refused import refuse
from generator.evidence.source import EvidenceFile
from generator.evidence.times import epoch
from generator.model.observation import Figure, Remark

NAME = "iperf3"


def recognises(file: EvidenceFile) -> bool:
    """Whether the JSON is a result of iperf3."""
    return file.looks_like_json and '"start"' in file.opening and '"iperf ' in file.opening


def parse(file: EvidenceFile, given: Given) -> Iterator[Figure | Remark]:  # noqa: ARG001 - its time is an instant
    """What arrived, in bit/s; for UDP its loss and jitter."""
    data = file.json
    if not isinstance(data, dict):
        refuse("shape-unknown", 1, format=NAME)
    if data.get("error"):
        refuse("failed-test", 1, said=data["error"])
    end, start = data.get("end"), data.get("start")
    if not isinstance(end, dict) or not isinstance(start, dict) or not end:
        refuse("failed-test", 1, said="no end")
    stamp = start.get("timestamp")
    at = epoch(exact(stamp.get("timesecs"))) if isinstance(stamp, dict) else None
    test = start.get("test_start")
    note = "reverse" if isinstance(test, dict) and exact(test.get("reverse")) == 1 else ""
    yield from _figures(end, at, note)


def _figures(end: dict[str, Any], at: datetime | None, note: str) -> Iterator[Figure | Remark]:
    received = _value(end, "sum_received", "bits_per_second")
    datagrams = _value(end, "sum", "lost_percent")
    if received:
        yield Figure("received", received, "bit/s", at, 1, note)
    elif datagrams is None:
        yield Remark("not-measured", 1, values(what="sum_received", said=received))
    sent = _value(end, "sum_sent", "bits_per_second")
    if sent:
        yield Figure("sent", sent, "bit/s", at, 1, note)
    if datagrams is not None and 0 <= datagrams <= 100:  # noqa: PLR2004 - percent
        yield Figure("datagrams-lost", datagrams, "%", at, 1, note)
    jitter = _value(end, "sum", "jitter_ms")
    if jitter is not None:
        yield Figure("jitter", jitter, "ms", at, 1, note)
    yield Remark("benchmark-only", 1)


def _value(end: dict[str, Any], part: str, name: str) -> Decimal | None:
    inner = end.get(part)
    value = exact(inner.get(name)) if isinstance(inner, dict) else None
    return value if value is None or value >= 0 else None
