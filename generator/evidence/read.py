"""From a file of evidence to what it says: its format by content, never by name; or why it is not read."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from itertools import islice
from pathlib import Path
from typing import Protocol, cast

from generator.base.diagnostic import values
from generator.evidence.formats import (
    benchmark,
    cpu,
    fping,
    iperf3,
    kuma_csv,
    kuma_json,
    kuma_sqlite,
    mail,
    monitors_json,
    mtr_csv,
    mtr_json,
    mtr_raw,
    mtr_report,
    mtr_xml,
    nexttrace,
    outage_csv,
    ping,
    prometheus,
    speedtest,
    statuspage,
    statuspage_rss,
    telegram,
    ticket,
    traceroute,
    uptimerobot_csv,
    uptimerobot_json,
    wechat,
    whatsapp,
    winmtr,
)
from generator.evidence.given import Asked, Given
from generator.evidence.known import refused_by_name
from generator.evidence.refused import RefusedError, refuse
from generator.evidence.source import EvidenceFile, fingerprint
from generator.model.observation import (
    Message,
    Observation,
    Outage,
    PingRun,
    Reading,
    Refusal,
    Remark,
    Route,
    Unknown,
)

MOST = 100_000
"""Observations of one file; more are no evidence that a person could check."""


class Format(Protocol):
    """What every module in `formats/` has."""

    NAME: str

    @staticmethod
    def recognises(file: EvidenceFile) -> bool:
        """Whether the beginning of *file* is of this format."""

    @staticmethod
    def parse(file: EvidenceFile, given: Given) -> Iterator[Observation | Remark]:
        """What stands in *file*, in its order."""


FORMATS: tuple[Format, ...] = tuple(
    cast("Format", module)
    for module in (
        kuma_sqlite,
        mail,
        kuma_json,
        uptimerobot_json,
        statuspage,
        statuspage_rss,
        mtr_json,
        prometheus,
        monitors_json,
        iperf3,
        speedtest,
        benchmark,
        telegram,
        mtr_csv,
        mtr_xml,
        nexttrace,
        mtr_raw,
        winmtr,
        mtr_report,
        fping,
        traceroute,
        ping,
        cpu,
        kuma_csv,
        uptimerobot_csv,
        whatsapp,
        ticket,
        wechat,
        outage_csv,
    )
)
"""In the order in which they are asked; the more particular first."""


def read(path: Path, given: Given) -> Reading:
    """What the file at *path* says. OSError where it cannot be read from disk."""
    given = replace(given, asked=Asked())
    known = fingerprint(path)
    file = EvidenceFile(path, known)
    encoding = file.encoding.name if file.encoding else ""
    name = ""
    try:
        if known.size == 0:
            refuse("file-empty")
        form = form_of(file)
        name = form.NAME
        seen = tuple(islice(form.parse(file, given), MOST + 1))
        if len(seen) > MOST:
            refuse("too-many", most=MOST)
        found = tuple(one for one in seen if not isinstance(one, Remark))
        remarks = tuple(one for one in seen if isinstance(one, Remark))
        if not found and not remarks:
            refuse("nothing-read", format=name)
    except RefusedError as error:
        return Reading(name, known.sha256, known.size, encoding, (), (), error.refusal)
    return Reading(name, known.sha256, known.size, encoding, found, (*_on_reading(file, found, given), *remarks))


def form_of(file: EvidenceFile) -> Format:
    """The format of *file*; refused, with the reason, where there is none."""
    for form in FORMATS:
        if form.recognises(file):
            return form
    raise RefusedError(refused_by_name(file) or Refusal("format-unknown", 0))


def _on_reading(file: EvidenceFile, found: tuple[Observation, ...], given: Given) -> Iterator[Remark]:
    """What holds for every format: a guessed encoding, no time at all, times in the future."""
    if file.encoding is not None and file.encoding.evidence == "guess":
        yield Remark("encoding-guessed", 0, values(encoding=file.encoding.name))
    timed = [(one.line, at) for one in found for at in _times(one)]
    untimed = [one for one in found if isinstance(one, (PingRun, Route)) and one.started is None]
    if untimed:
        yield Remark("no-time", untimed[0].line)
    limit = datetime.combine(given.today + timedelta(days=2), time(), UTC)
    for line, at in timed:
        if at >= limit:
            yield Remark("time-in-future", line, values(at=f"{at:%Y-%m-%dT%H:%M:%SZ}", today=given.today))
            break
    if given.asked.zone and given.zone is not None:
        yield Remark("zone-given", 0, values(zone=given.zone.key, by=given.zone_from or "-"))


def _times(one: Observation) -> Iterator[datetime]:
    instants: tuple[datetime | None, ...] = ()
    if isinstance(one, PingRun):
        instants = (one.started, one.ended)
    elif isinstance(one, Route):
        instants = (one.started,)
    elif isinstance(one, (Outage, Unknown)):
        instants = (one.start, one.end)
    elif isinstance(one, Message):
        instants = (one.at,)
    yield from (at for at in instants if at is not None)
