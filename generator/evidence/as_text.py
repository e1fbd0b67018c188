"""A reading for people: what was read, line by line, and what to know about it."""

from collections.abc import Iterator

from generator.evidence.as_data import written
from generator.evidence.words import said, sentences
from generator.model.observation import Figure, Message, Observation, Outage, PingRun, Reading, Route, Unknown


def as_text(reading: Reading, name: str, language: str) -> str:
    """One line a figure, each with the line or row of the file that it stands in."""
    head = [
        f"{name}: {reading.format or '-'}, {reading.size} bytes, {reading.encoding or '-'}",
        f"  SHA-256 {reading.sha256}",
    ]
    body = [f"  {name}:{one.line}: {_line(one, language)}" for one in reading.observations]
    told = [f"  {_place(name, one.line)}: {said(one, language)} [{one.rule}]" for one in reading.remarks]
    if reading.refusal:
        one = reading.refusal
        told.append(f"  {_place(name, one.line)}: {_word('refused', language)}: {said(one, language)} [{one.rule}]")
    return "\n".join([*head, *body, *told])


def _place(name: str, line: int) -> str:
    return f"{name}:{line}" if line else name


def _word(key: str, language: str) -> str:
    return sentences()[f"word-{key}"][language]


def _line(one: Observation, language: str) -> str:
    if isinstance(one, PingRun):
        return _word("run", language).format(
            target=one.target or "?", sent=_shown(one.sent), received=_shown(one.received), lost=_shown(one.lost),
            loss=_shown(one.loss_percent), min=_shown(one.rtt_ms.min), avg=_shown(one.rtt_ms.avg),
            max=_shown(one.rtt_ms.max), errors=one.errors, duplicates=one.duplicates,
        )  # fmt: skip
    if isinstance(one, Route):
        rows = "".join(f"\n      {row}" for row in _hops(one))
        return (
            _word("route", language).format(target=one.target or "?", hops=len(one.hops), loss=_shown(one.loss_percent))
            + rows
        )
    if isinstance(one, (Outage, Unknown)):
        return _word("stretch", language).format(
            state=one.state,
            cause=one.cause,
            source=one.source,
            start=written(one.start) or "?",
            end=written(one.end) or "…",
        )
    if isinstance(one, Message):
        first = one.text.strip().split("\n")[0][:60]
        return f"{written(one.at) or one.time_said or '?'} {one.sender}: {one.subject or first}"
    return _figure(one)


def _figure(one: Figure) -> str:
    return f"{one.name}: {one.value.normalize():f} {one.unit} {written(one.at) or ''} {one.note}".rstrip()


def _hops(route: Route) -> Iterator[str]:
    for hop in route.hops:
        times = " ".join(str(ms) for ms in hop.probes_ms) or _shown(hop.avg)
        yield f"{hop.hop:>3} {hop.host or '*'} {_shown(hop.loss_percent)} % {times} ms"


def _shown(value: object) -> str:
    return "?" if value is None else str(value)
