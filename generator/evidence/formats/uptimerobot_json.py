"""UptimeRobot's API, version 2, saved to a file."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from generator.base.diagnostic import values
from generator.evidence.given import Given
from generator.evidence.logs import Change, stretches
from generator.evidence.numbers import exact, whole
from generator.evidence.refused import refuse
from generator.evidence.source import EvidenceFile
from generator.evidence.times import epoch
from generator.model.observation import Outage, Remark, Unknown

NAME = "uptimerobot-json"
_KINDS = {1: "down", 2: "up", 98: "started", 99: "paused"}
_UP, _DOWN = 2, (8, 9)
_LONGEST = 10**9


def recognises(file: EvidenceFile) -> bool:
    """Whether the JSON holds logs with types and times, or the answer to a call that failed."""
    opening = file.opening
    logs = '"logs"' in opening and '"type"' in opening and '"datetime"' in opening
    return file.looks_like_json and (logs or ('"stat"' in opening and '"monitors"' in opening))


def parse(file: EvidenceFile, given: Given) -> Iterator[Outage | Unknown | Remark]:  # noqa: ARG001 - its times are instants
    """Stretches of every monitor."""
    data = file.json
    if not isinstance(data, dict) or data.get("stat") == "fail":
        refuse("error-body", 1, said=data.get("error") if isinstance(data, dict) else data)
    monitors = data.get("monitors", [data])
    if not isinstance(monitors, list):
        refuse("shape-unknown", 1, format=NAME)
    found = False
    for place, monitor in enumerate(monitors, 1):
        if not isinstance(monitor, dict) or not isinstance(monitor.get("logs"), list):
            refuse("logs-missing", 1, place=place)
        found = found or bool(monitor["logs"])
        yield from _monitor(monitor)
    if not found:
        yield Remark("no-entries", 1)


def _monitor(monitor: dict[str, Any]) -> Iterator[Outage | Unknown | Remark]:
    source = str(monitor.get("friendly_name") or monitor.get("id") or "")[:120]
    changes = [_change(row, place) for place, row in enumerate(monitor["logs"], 1)]
    yield from stretches(changes, source)
    newest = max((c for c in changes if c.at and c.kind in ("up", "down")), key=lambda c: c.at or 0, default=None)
    status = whole(monitor.get("status"))
    if newest is not None and ((newest.kind == "down" and status == _UP) or (newest.kind == "up" and status in _DOWN)):
        yield Remark("status-disagrees", newest.line, values(source=source, status=status, newest=newest.kind))
    if not any(change.kind == "down" for change in changes):
        yield Remark("no-outage", 1, values(source=source, entries=len(changes)))


def _change(row: Any, place: int) -> Change:  # noqa: ANN401 - JSON is any of six types
    kind = whole(row.get("type")) if isinstance(row, dict) else None
    if kind not in _KINDS:
        refuse("state-unknown", place, said=row)
    at = epoch(exact(row.get("datetime")))
    lasted = exact(row.get("duration"))
    length = timedelta(seconds=float(lasted)) if lasted is not None and 0 <= lasted < _LONGEST else None
    reason = row.get("reason")
    if isinstance(reason, dict):
        reason = " ".join(str(reason[key]) for key in ("code", "detail") if reason.get(key))
    return Change(at, _KINDS[kind], length, _worded(str(reason or ""), at is None, row.get("datetime")), place)


def _worded(reason: str, implausible: bool, said: object) -> str:  # noqa: FBT001 - one of two forms of the same words
    return f"{reason} (datetime {said})"[:200] if implausible else reason[:200]
