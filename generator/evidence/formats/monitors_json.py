"""Monitors that answer with finished outages as JSON: Pingdom, Better Stack, updown.io, DigitalOcean Uptime."""

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

from generator.base.diagnostic import values
from generator.evidence.causes import cause
from generator.evidence.given import Given
from generator.evidence.kuma import noted
from generator.evidence.numbers import exact
from generator.evidence.refused import refuse
from generator.evidence.source import EvidenceFile
from generator.evidence.times import epoch, iso
from generator.model.observation import Cause, Outage, Remark, Unknown

NAME = "monitor-json"
Found = Iterator[Outage | Unknown | Remark]


def recognises(file: EvidenceFile) -> bool:
    """Whether the JSON has the keys of one of them."""
    return file.looks_like_json and _reader(file.opening) is not None


def parse(file: EvidenceFile, given: Given) -> Found:
    """The outages as the monitor closed them; what it did not confirm is unknown."""
    reader = _reader(file.opening)
    data = file.json
    if reader is None or not isinstance(data, dict):
        refuse("shape-unknown", 1, format=NAME)
    count = 0
    for one in reader(data, given):
        count += 1
        yield one
    if not count:
        yield Remark("no-entries", 1)


def _reader(opening: str) -> Callable[[dict[str, Any], Given], Found] | None:
    if '"states"' in opening and '"timefrom"' in opening:
        return _pingdom
    if '"started_at"' in opening and '"resolved_at"' in opening and '"attributes"' in opening:
        return _betterstack
    if '"downtime"' in opening and '"down_since"' in opening:
        return _updown
    return _digitalocean if '"previous_outage"' in opening else None


def _pingdom(data: dict[str, Any], given: Given) -> Found:  # noqa: ARG001 - its times are instants
    summary = data.get("summary")
    rows = summary.get("states") if isinstance(summary, dict) else None
    for place, row in enumerate(_list(rows), 1):
        status = row.get("status")
        start, end = epoch(exact(row.get("timefrom"))), epoch(exact(row.get("timeto")))
        if status in ("down", "unknown", "unconfirmed_down", "paused") and (start is None or end is None):
            yield Remark("time-implausible", place, values(said=f"{row.get('timefrom')} – {row.get('timeto')}"))
            start = end = None
        if status == "down":
            yield Outage(start, _after(start, end, place), "down", Cause.UNKNOWN, (None, start), "pingdom", place)
        elif status in ("unknown", "unconfirmed_down", "paused"):
            why = Cause.PAUSE if status == "paused" else Cause.UNKNOWN
            yield Unknown(start, _after(start, end, place), why, "pingdom", place)
        elif status != "up":
            refuse("state-unknown", place, said=status)


def _betterstack(data: dict[str, Any], given: Given) -> Found:
    for place, row in enumerate(_list(data.get("data")), 1):
        said = row.get("attributes")
        if not isinstance(said, dict):
            refuse("row-unreadable", place, row=row)
        start = _start(said.get("started_at"), given, place)
        end = _after(start, iso(said.get("resolved_at"), given, place), place)
        reason = str(said.get("cause") or "")
        outage = Outage(
            start, end, "down", cause(reason), (None, start), str(said.get("name") or "")[:120], place, reason[:200]
        )
        yield from noted([outage])
    pages = data.get("pagination")
    if isinstance(pages, dict) and pages.get("next"):
        yield Remark("more-pages", 1)


def _updown(data: dict[str, Any], given: Given) -> Found:
    told, check = data.get("downtime"), data.get("check")
    if not isinstance(told, dict):
        refuse("shape-unknown", 1, format=NAME)
    start = _start(told.get("started_at"), given, 1)
    end = _after(start, iso(told.get("ended_at"), given, 1), 1)
    reason = str(told.get("error") or "")
    name = str(check.get("url") or "") if isinstance(check, dict) else ""
    why = cause(reason)
    yield from noted(
        [
            Outage(
                start,
                end,
                "down",
                Cause.HTTP if reason[:3].isdigit() else why,
                (None, start),
                name[:120],
                1,
                reason[:200],
            )
        ]
    )


def _digitalocean(data: dict[str, Any], given: Given) -> Found:
    state = data.get("state")
    told = state.get("previous_outage") if isinstance(state, dict) else None
    if not isinstance(told, dict):
        return
    start = _start(told.get("started_at"), given, 1)
    end = _after(start, iso(told.get("ended_at"), given, 1), 1)
    region = str(told.get("region") or "")[:120]
    yield Outage(start, end, "down", Cause.UNKNOWN, (None, start), region, 1)
    yield Remark("one-vantage", 1, values(source=region))


def _list(rows: Any) -> list[dict[str, Any]]:  # noqa: ANN401 - JSON is any of six types
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        refuse("shape-unknown", 1, format=NAME)
    return rows


def _start(said: object, given: Given, place: int) -> datetime:
    at = iso(said, given, place)
    if at is None:
        refuse("time-missing", place, what=NAME)
    return at


def _after(start: datetime | None, end: datetime | None, place: int) -> datetime | None:
    if start is not None and end is not None and end < start:
        refuse("end-before-start", place, start=start, end=end)
    return end
