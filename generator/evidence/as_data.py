"""A reading as plain data, in the shape that `playbook evidence show --format json` prints."""

from datetime import datetime
from decimal import Decimal
from typing import Any

from generator.evidence.words import said
from generator.model.observation import Figure, Hop, Message, Outage, PingRun, Reading, Route, Unknown


def as_data(reading: Reading, language: str) -> dict[str, Any]:
    """`format, sha256, encoding, runs, routes, outages, unknown, messages, warnings`; times in UTC, numbers or null.

    `figures` is there only where single measured numbers were read; `refused` only where the file was not.
    """
    seen = reading.observations
    data: dict[str, Any] = {
        "format": reading.format or None,
        "sha256": reading.sha256,
        "encoding": reading.encoding or None,
        "runs": [_run(one) for one in seen if isinstance(one, PingRun)],
        "routes": [_route(one) for one in seen if isinstance(one, Route)],
        "outages": [_stretch(one) for one in seen if isinstance(one, Outage)],
        "unknown": [_stretch(one) for one in seen if isinstance(one, Unknown)],
        "messages": [_message(one) for one in seen if isinstance(one, Message)],
        "warnings": [
            {"rule": one.rule, "line": one.line or None, "message": said(one, language)} for one in reading.remarks
        ],
    }
    if figures := [_figure(one) for one in seen if isinstance(one, Figure)]:
        data["figures"] = figures
    if reading.refusal:
        refusal = reading.refusal
        data["refused"] = {"rule": refusal.rule, "line": refusal.line or None, "message": said(refusal, language)}
    return data


def written(at: datetime | None) -> str | None:
    """`2026-11-23T19:59:39.065Z`; without a fraction where there is none."""
    if at is None:
        return None
    return at.replace(tzinfo=None).isoformat(timespec="milliseconds" if at.microsecond else "seconds") + "Z"


def _number(value: Decimal | int | None) -> float | int | None:
    if value is None or isinstance(value, int):
        return value
    return int(value) if value == value.to_integral_value() and abs(value) < 10**15 else float(value)


def _run(run: PingRun) -> dict[str, Any]:
    rtt = run.rtt_ms
    return {
        "target": run.target, "sent": run.sent, "received": run.received, "lost": run.lost,
        "loss_percent": _number(run.loss_percent),
        "rtt_ms": {"min": _number(rtt.min), "avg": _number(rtt.avg), "max": _number(rtt.max)},
        "errors": run.errors, "duplicates": run.duplicates,
        "started": written(run.started), "ended": written(run.ended),
    }  # fmt: skip


def _route(route: Route) -> dict[str, Any]:
    return {
        "target": route.target, "started": written(route.started), "reached": route.reached,
        "loss_percent": _number(route.loss_percent), "hops": [_hop(hop) for hop in route.hops],
    }  # fmt: skip


def _hop(hop: Hop) -> dict[str, Any]:
    return {
        "hop": hop.hop, "host": hop.host, "loss_percent": _number(hop.loss_percent), "sent": hop.sent,
        "received": hop.received,
        "rtt_ms": {name: _number(getattr(hop, name)) for name in ("last", "avg", "best", "worst")},
        "probes_ms": [_number(one) for one in hop.probes_ms], "unanswered": hop.unanswered, "line": hop.line,
    }  # fmt: skip


def _stretch(one: Outage | Unknown) -> dict[str, Any]:
    return {
        "start": written(one.start), "end": written(one.end), "state": one.state, "cause": str(one.cause),
        "start_bounds": [written(at) for at in one.start_bounds], "source": one.source, "line": one.line,
    }  # fmt: skip


def _message(one: Message) -> dict[str, Any]:
    return {
        "at": written(one.at), "time_said": one.time_said, "from": one.sender, "to": list(one.recipients),
        "subject": one.subject, "text": one.text, "reference": one.reference, "line": one.line,
    }  # fmt: skip


def _figure(one: Figure) -> dict[str, Any]:
    return {
        "name": one.name, "value": _number(one.value), "unit": one.unit, "at": written(one.at), "note": one.note,
        "line": one.line,
    }  # fmt: skip
