"""An escalation before it was settled what dies if the provider suspends us."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, Values, values
from generator.base.position import Path
from generator.base.words import LANGUAGES, say
from generator.facts.complained import exhausted
from generator.facts.dossier import Dossier
from generator.facts.gate import admitted
from generator.facts.preflight import Against, preflight, told

ID = "escalation-without-preflight"


def check(dossier: Dossier) -> Iterator[Finding]:
    """One finding with the keys of `safeguards` that are not settled, where an escalation runs or is the next step.

    It names the clauses that turn against us: they say what may happen, and why to hurry.
    """
    found = admitted(dossier)
    if not found and not exhausted(dossier):
        return
    made = preflight(dossier)
    if made.unsettled:
        path: Path = ("escalations", found[-1].place, "body") if found else ("safeguards",)
        named = (*values(what=", ".join(made.unsettled)), *_against(made.clauses))
        yield Finding(path, ID, named, on_key=not found)


def _against(clauses: tuple[Against, ...]) -> Values:
    """The clauses as the end of the sentence, in each language; nothing where there are none."""
    if not clauses:
        return values(against="")
    words = dict(told(clauses))
    return tuple((f"against.{own}", say("clauses-against", own, clauses=words[f"clauses.{own}"])) for own in LANGUAGES)
