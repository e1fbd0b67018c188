"""Uptime Kuma's table `heartbeat` as CSV, as a query of SQLite writes it."""

from collections import defaultdict
from collections.abc import Iterator

from generator.evidence.beats import Beat, State, stretches, usual_interval
from generator.evidence.given import Given
from generator.evidence.kuma import noted, utc
from generator.evidence.numbers import whole
from generator.evidence.refused import refuse
from generator.evidence.source import EvidenceFile
from generator.evidence.tables import header, rows
from generator.model.observation import Outage, Remark, Unknown

NAME = "uptime-kuma-csv"
_WANTED = {"monitor_id", "status", "time", "important"}


def recognises(file: EvidenceFile) -> bool:
    """Whether the first row names the table's columns."""
    return set(header(file)) >= _WANTED


def parse(file: EvidenceFile, given: Given) -> Iterator[Outage | Unknown | Remark]:  # noqa: ARG001 - its zone is known
    """Stretches of every monitor; the interval is the usual distance of its beats."""
    table = rows(file)
    _, names = next(table)
    beats: defaultdict[str, list[Beat]] = defaultdict(list)
    for line, row in table:
        if len(row) != len(names):
            refuse("row-unreadable", line, row=",".join(row))
        cells = dict(zip(names, row, strict=True))
        status = whole(cells["status"])
        if status is None or status not in State.__members__.values():
            refuse("state-unknown", line, said=cells["status"])
        name = cells.get("name") or cells["monitor_id"]
        beats[name[:120]].append(Beat(utc(cells["time"], line), State(status), cells.get("msg", "")[:500], line))
    for name, own in beats.items():
        own.sort(key=lambda beat: beat.at)
        yield from noted(stretches(own, name, usual_interval(beat.at for beat in own)))
