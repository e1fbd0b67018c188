"""Incidents as the provider published them: Statuspage's JSON, and pages that answer in the same shape."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from generator.base.diagnostic import values
from generator.evidence.given import Given
from generator.evidence.refused import refuse
from generator.evidence.source import EvidenceFile
from generator.evidence.times import iso
from generator.model.observation import Cause, Outage, Remark

NAME = "statuspage"
_OVER = {"resolved", "postmortem", "completed"}
_MOST_LISTED = 50


def recognises(file: EvidenceFile) -> bool:
    """Whether the JSON lists incidents with an impact."""
    opening = file.opening
    return (
        file.looks_like_json
        and '"incidents"' in opening
        and ('"impact"' in opening or '"incidents":[]' in opening.replace(" ", ""))
    )


def parse(file: EvidenceFile, given: Given) -> Iterator[Outage | Remark]:
    """A stretch an incident: what the provider says, and of its service, not of one server.

    Its state is `reported`, or `degraded` where the provider calls it no more than that.
    """
    data = file.json
    incidents = data.get("incidents") if isinstance(data, dict) else None
    if not isinstance(incidents, list):
        refuse("shape-unknown", 1, format=NAME)
    for place, incident in enumerate(incidents, 1):
        if not isinstance(incident, dict):
            refuse("row-unreadable", place, row=incident)
        yield from _incident(incident, place, given)
    yield Remark("provider-record", 1, values(incidents=len(incidents)))
    if len(incidents) >= _MOST_LISTED:
        yield Remark("list-may-be-cut", 1, values(most=_MOST_LISTED))


def _incident(incident: dict[str, Any], place: int, given: Given) -> Iterator[Outage | Remark]:
    started, created = (iso(incident.get(key), given, place) for key in ("started_at", "created_at"))
    start = started or created
    end = iso(incident.get("resolved_at"), given, place)
    watched = iso(incident.get("monitoring_at"), given, place)
    name = str(incident.get("name") or "")[:200]
    if start is None:
        refuse("time-missing", place, what=name)
    if end is not None and end < start:
        refuse("end-before-start", place, start=start, end=end)
    status = str(incident.get("status") or "")
    impact = str(incident.get("impact") or "unknown")[:40]
    state = "degraded" if _degraded(incident) else "maintenance" if impact == "maintenance" else "reported"
    yield Outage(start, end, state, Cause.RECORD, (start, start), name, place, f"{impact}, {status}"[:200])
    if started is None:
        yield Remark("start-from-created", place, values(name=name))
    yield from _ended(place, end, watched, status, name)


def _ended(place: int, end: datetime | None, watched: datetime | None, status: str, name: str) -> Iterator[Remark]:
    """What another reading of the end would give."""
    if end is None and status in _OVER:
        yield Remark("end-missing", place, values(name=name, status=status))
    if end is not None and watched is not None and watched < end:
        yield Remark(
            "two-ends",
            place,
            values(name=name, monitoring=f"{watched:%Y-%m-%dT%H:%M:%SZ}", resolved=f"{end:%Y-%m-%dT%H:%M:%SZ}"),
        )


def _degraded(incident: dict[str, Any]) -> bool:
    """Whether every component that is named was only slow."""
    components = incident.get("components")
    said = [one.get("status") for one in components if isinstance(one, dict)] if isinstance(components, list) else []
    return bool(said) and all(one == "degraded_performance" for one in said)
