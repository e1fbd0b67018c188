"""From a file of evidence to answers over time; None where it has no times, or too few to draw."""

from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path

from generator.evidence.formats import fping as fping_format
from generator.evidence.formats import (
    kuma_csv,
    kuma_json,
    kuma_sqlite,
    mtr_csv,
    mtr_json,
    mtr_raw,
    mtr_report,
    mtr_xml,
    winmtr,
)
from generator.evidence.formats import ping as ping_format
from generator.evidence.formats import prometheus as prometheus_format
from generator.evidence.given import Given
from generator.evidence.read import form_of
from generator.evidence.refused import RefusedError, refuse
from generator.evidence.samples import fping, kuma, ping, prometheus, routes
from generator.evidence.source import EvidenceFile, fingerprint
from generator.evidence.thinning import thin
from generator.model.series import Sample, Series

LARGEST = 20_000_000
"""Bytes of a file that is drawn: two days of ping, once a second. A longer record is evidence, and no picture."""
MOST = 120
"""Stretches that are kept; a figure may put them together further."""
MOST_SAMPLES = 1_000_000
"""More than `LARGEST` bytes of any tool hold; a few lines can claim that millions were lost."""
_FEWEST_STRETCHES, _FEWEST_SENT = 2, 4

Sampler = Callable[[EvidenceFile, Given], Iterator[Sample]]
_SAMPLERS: dict[str, Sampler] = {
    ping_format.NAME: ping.samples,
    fping_format.NAME: fping.samples,
    kuma_csv.NAME: kuma.from_table,
    kuma_json.NAME: kuma.from_page,
    kuma_sqlite.NAME: kuma.from_database,
    prometheus_format.NAME: prometheus.samples,
}
_ROUTES = {one.NAME: one for one in (mtr_csv, mtr_json, mtr_raw, mtr_report, mtr_xml, winmtr)}


@lru_cache(maxsize=512)
def series(path: Path, sha256: str, given: Given) -> Series | None:
    """The answers in the file at *path*, which is only read if its fingerprint is *sha256*.

    Kept by fingerprint: pages in two languages and a site that is rebuilt read a file once.
    """
    try:
        if path.stat().st_size > LARGEST:
            return None
        known = fingerprint(path)
        file = EvidenceFile(path, known)
        found = thin(_samples(file, given), MOST) if known.sha256 == sha256 and known.size else None
    except (OSError, OverflowError, RefusedError):
        return None
    if found is None or len(found.stretches) < _FEWEST_STRETCHES or found.sent < _FEWEST_SENT:
        return None
    return found


def _samples(file: EvidenceFile, given: Given) -> Iterator[Sample]:
    for count, sample in enumerate(_sampled(file, given)):
        if count >= MOST_SAMPLES:
            refuse("too-many", most=MOST_SAMPLES)
        yield sample


def _sampled(file: EvidenceFile, given: Given) -> Iterator[Sample]:
    name = form_of(file).NAME
    if name in _ROUTES:
        return routes.samples(_ROUTES[name].parse(file, given))
    return _SAMPLERS[name](file, given) if name in _SAMPLERS else iter(())
