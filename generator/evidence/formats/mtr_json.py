"""mtr `--json`: numbers as text in old versions, no time at all."""

from collections.abc import Iterator
from typing import Any

from generator.evidence.given import Given
from generator.evidence.hosts import address, host
from generator.evidence.numbers import exact, whole, within
from generator.evidence.refused import refuse
from generator.evidence.routes import MOST_HOPS, MOST_PROBES, route
from generator.evidence.source import EvidenceFile
from generator.model.observation import Hop, Remark, Route

NAME = "mtr-json"


def recognises(file: EvidenceFile) -> bool:
    """Whether the JSON is a report of mtr."""
    return '"report"' in file.opening and '"hubs"' in file.opening and file.looks_like_json


def parse(file: EvidenceFile, given: Given) -> Iterator[Route | Remark]:
    """The one route."""
    report = file.json.get("report") if isinstance(file.json, dict) else None
    if not isinstance(report, dict) or not isinstance(report.get("hubs"), list):
        refuse("shape-unknown", 1, format=NAME)
    head = report.get("mtr")
    target = head.get("dst") if isinstance(head, dict) else None
    hops = [_hop(hub, place) for place, hub in enumerate(report["hubs"][:MOST_HOPS], 1)]
    yield from route(target if isinstance(target, str) else None, None, hops, 1, given)


def _hop(hub: Any, place: int) -> Hop:  # noqa: ANN401 - JSON is any of six types
    if not isinstance(hub, dict):
        refuse("row-unreadable", place, row=hub)
    count, sent = whole(hub.get("count")), whole(hub.get("Snt"))
    loss = exact(str(hub.get("Loss%", "")).removesuffix("%"))
    if count is None or sent is None or loss is None:
        refuse("row-unreadable", place, row=hub)
    within((loss,), 0, 100, place, "Loss%")
    within((sent,), 0, MOST_PROBES, place, "Snt")
    name = str(hub.get("host", ""))
    return Hop(
        count, host(name), place, loss, sent, None, exact(hub.get("Last")), exact(hub.get("Avg")),
        exact(hub.get("Best")), exact(hub.get("Wrst")), ip=address(name),
    )  # fmt: skip
