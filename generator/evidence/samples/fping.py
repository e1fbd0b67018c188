"""Single answers of fping with the times of `-D`; only where one host was asked."""

import re
from collections.abc import Iterator

from generator.evidence.clean import clean
from generator.evidence.given import Given
from generator.evidence.numbers import number
from generator.evidence.refused import refuse
from generator.evidence.source import EvidenceFile
from generator.evidence.stamps import stamp
from generator.model.series import Sample

_PROBE = re.compile(
    r"^(?:\[[\d.]+\] )?(?P<host>\S+) *: \[\d+\], (?:\d+ bytes, (?P<took>[\d.]{1,12}) ms|(?P<lost>timed out))"
)


def samples(file: EvidenceFile, given: Given) -> Iterator[Sample]:
    """A sample a line that bears a time; refuses a second host, whose answers are another figure."""
    known: str | None = None
    for place, raw in file.lines():
        line = clean(raw)
        match, at = _PROBE.match(line), stamp(line, given)
        if match is None or at is None:
            continue
        known = known or match["host"]
        if match["host"] != known:
            refuse("two-probes", place, count=2)
        took = number(match["took"] or "")
        yield Sample(at, 1, 1) if took is None else Sample(at, 1, 0, took, took, took, 1)
