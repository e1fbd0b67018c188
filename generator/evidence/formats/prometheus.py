"""Prometheus and VictoriaMetrics: the answer to `query_range`; only `probe_success` says whether a host answered."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from generator.base.diagnostic import values
from generator.evidence.beats import Beat, State, stretches, usual_interval
from generator.evidence.given import Given
from generator.evidence.numbers import exact
from generator.evidence.refused import refuse
from generator.evidence.source import EvidenceFile
from generator.evidence.times import epoch
from generator.model.observation import Outage, Remark, Unknown

NAME = "prometheus"
_WANTED = "probe_success"
_FEWEST_STEP = timedelta(seconds=1)


def recognises(file: EvidenceFile) -> bool:
    """Whether the JSON is a matrix."""
    return file.looks_like_json and '"resultType"' in file.opening and '"data"' in file.opening


def parse(file: EvidenceFile, given: Given) -> Iterator[Outage | Unknown | Remark]:  # noqa: ARG001 - its times are instants
    """Stretches of every series; a series is one probe's view, and no two are added up. NaN is no answer."""
    series = matrix(file)
    for place, one in enumerate(series, 1):
        yield from _series(one, place)
    if len(series) > 1:
        yield Remark("two-probes", 1, values(count=len(series)))


def matrix(file: EvidenceFile) -> list[Any]:
    """The series of the answer as they stand; refused where it is no answer of the right shape."""
    data = file.json
    inner = data.get("data") if isinstance(data, dict) else None
    if not isinstance(data, dict) or data.get("status") != "success" or not isinstance(inner, dict):
        refuse("error-body", 1, said=data.get("error") if isinstance(data, dict) else data)
    series = inner.get("result")
    if inner.get("resultType") != "matrix" or not isinstance(series, list):
        refuse("shape-unknown", 1, format=NAME)
    return series


def _series(one: Any, place: int) -> Iterator[Outage | Unknown | Remark]:  # noqa: ANN401 - JSON is any of six types
    source, beats = beats_of(one, place)
    step = usual_interval(beat.at for beat in beats)
    yield from stretches(beats, source, step)
    if step is not None and step >= _FEWEST_STEP:
        yield Remark("step", place, values(source=source, seconds=int(step.total_seconds())))


def beats_of(one: Any, place: int) -> tuple[str, list[Beat]]:  # noqa: ANN401 - the same
    """What one series watches, and its checks in order of time."""
    metric = one.get("metric") if isinstance(one, dict) else None
    rows = one.get("values") if isinstance(one, dict) else None
    if not isinstance(metric, dict) or not isinstance(rows, list):
        refuse("row-unreadable", place, row=one)
    if metric.get("__name__") != _WANTED:
        refuse("not-availability", place, name=metric.get("__name__"))
    source = " ".join(str(metric[key]) for key in ("job", "instance") if key in metric)[:120]
    beats = [beat for number, row in enumerate(rows, 1) if (beat := _beat(row, number)) is not None]
    return source, sorted(beats, key=lambda beat: beat.at)


def _beat(row: Any, number: int) -> Beat | None:  # noqa: ANN401 - the same
    if not isinstance(row, list) or len(row) != 2:  # noqa: PLR2004 - a time and a value
        refuse("row-unreadable", number, row=row)
    if row[1] in ("NaN", "+Inf", "-Inf"):
        return None
    at, value = epoch(exact(row[0])), exact(row[1])
    if at is None:
        refuse("time-implausible", number, said=row[0])
    if value not in (0, 1):
        refuse("state-unknown", number, said=row[1])
    return Beat(at, State.UP if value else State.DOWN, "", number)
