"""Words that weaken a formal letter: emotion, absolutes, vague times and sums, motives."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.facts.dossier import Dossier

ID = "wording-doubtful"


def check(dossier: Dossier) -> Iterator[Finding]:
    """One finding, at the words, for each hit of a tone rule that is a warning."""
    for found in dossier.lapses:
        if found.severity == "warning":
            named = values(words=found.hit.words, tone=found.hit.rule, waive=found.hit.rule)
            yield Finding(found.path, ID, (*named, *found.told), within=found.hit.words)
