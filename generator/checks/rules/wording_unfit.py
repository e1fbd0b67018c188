"""Words that a formal letter must not hold: an insult, a threat, slang, shouting."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.facts.dossier import Dossier

ID = "wording-unfit"


def check(dossier: Dossier) -> Iterator[Finding]:
    """One finding, at the words, for each hit of a tone rule that is an error."""
    for found in dossier.lapses:
        if found.severity == "error":
            named = values(words=found.hit.words, tone=found.hit.rule, waive=found.hit.rule)
            yield Finding(found.path, ID, (*named, *found.told), within=found.hit.words)
