"""Single checks of Prometheus: up or down, without a time; only where one series was asked for."""

from collections.abc import Iterator

from generator.evidence.beats import State
from generator.evidence.formats.prometheus import beats_of, matrix
from generator.evidence.given import Given
from generator.evidence.refused import refuse
from generator.evidence.source import EvidenceFile
from generator.model.series import Sample


def samples(file: EvidenceFile, given: Given) -> Iterator[Sample]:  # noqa: ARG001 - its times are instants
    """A sample a value of `probe_success`."""
    found = matrix(file)
    if len(found) != 1:
        refuse("two-probes", 1, count=len(found))
    _, beats = beats_of(found[0], 1)
    yield from (Sample(beat.at, 1, int(beat.state is State.DOWN)) for beat in beats)
