"""Uptime Kuma as JSON: the status page's heartbeats, a webhook, and the backup of 1.x, which holds no heartbeats."""

from collections.abc import Iterator
from typing import Any

from generator.base.diagnostic import values
from generator.evidence.beats import Beat, State, stretches, usual_interval
from generator.evidence.causes import cause
from generator.evidence.given import Given
from generator.evidence.kuma import noted, utc
from generator.evidence.numbers import whole
from generator.evidence.refused import refuse
from generator.evidence.source import EvidenceFile
from generator.model.observation import Cause, Outage, Remark, Unknown

NAME = "uptime-kuma-json"


def recognises(file: EvidenceFile) -> bool:
    """Whether the JSON has the keys of a status page, a webhook or a backup."""
    if not file.looks_like_json:
        return False
    opening = file.opening
    backup = '"monitorList"' in opening and '"notificationList"' in opening
    return '"heartbeatList"' in opening or backup or ('"heartbeat"' in opening and '"monitor' in opening)


def parse(file: EvidenceFile, given: Given) -> Iterator[Outage | Unknown | Remark]:  # noqa: ARG001 - its zone is known
    """Stretches of every monitor; of a webhook the one failure or recovery that it tells."""
    data = file.json
    if not isinstance(data, dict):
        refuse("shape-unknown", 1, format=NAME)
    if isinstance(data.get("heartbeatList"), dict):
        yield from _page(data["heartbeatList"])
    elif isinstance(data.get("heartbeat"), dict):
        yield from _webhook(data["heartbeat"], data.get("monitor"))
    elif "monitorList" in data:
        refuse("kuma-backup", 1)
    else:
        refuse("shape-unknown", 1, format=NAME)


def _page(monitors: dict[str, Any]) -> Iterator[Outage | Unknown | Remark]:
    """The page gives the last hundred beats or so; before them nothing is known."""
    count = 0
    for monitor, rows in monitors.items():
        if not isinstance(rows, list):
            refuse("shape-unknown", 1, format=NAME)
        beats = sorted((_beat(row, place) for place, row in enumerate(rows, 1)), key=lambda beat: beat.at)
        count += len(beats)
        interval = usual_interval(beat.at for beat in beats)
        yield from noted(stretches(beats, str(monitor)[:120], interval))
    yield Remark("kuma-last-beats-only", 1, values(beats=count))


def _beat(row: Any, place: int) -> Beat:  # noqa: ANN401 - JSON is any of six types
    status = whole(row.get("status")) if isinstance(row, dict) else None
    if status is None or status not in State.__members__.values():
        refuse("state-unknown", place, said=row)
    return Beat(utc(row.get("time"), place), State(status), str(row.get("msg") or "")[:500], place)


def _webhook(heartbeat: dict[str, Any], monitor: Any) -> Iterator[Outage | Unknown | Remark]:  # noqa: ANN401 - the same
    beat = _beat(heartbeat, 1)
    name = monitor.get("name") if isinstance(monitor, dict) else heartbeat.get("monitorID")
    source = str(name or "")[:120]
    if beat.state is State.DOWN:
        why = cause(beat.said)
        found: Outage | Unknown = Outage(beat.at, None, "down", why, (None, beat.at), source, 1, beat.said[:200])
        if why is Cause.MONITOR:
            found = Unknown(beat.at, None, why, source, 1, (None, beat.at))
        yield from noted([found])
    yield Remark("webhook-one-moment", 1, values(state=beat.state.name.lower(), at=f"{beat.at:%Y-%m-%dT%H:%M:%SZ}"))
