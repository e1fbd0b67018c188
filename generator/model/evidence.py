"""What was found of a case's evidence: the fingerprints of its files, and what those say that give facts."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.base.digest import Digest
from generator.model.observation import Reading


@dataclass(frozen=True, slots=True)
class Evidence:
    """By file name: *digests* of the files that are there, *readings* of those exhibits that give facts."""

    digests: Mapping[str, Digest] = field(default_factory=dict)
    readings: Mapping[str, Reading] = field(default_factory=dict)


NO_EVIDENCE = Evidence()
