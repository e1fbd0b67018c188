"""An escalation that came before its body's gate."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.base.words import LANGUAGES, say
from generator.facts.dossier import Dossier
from generator.facts.gate import admitted, gate_ahead
from generator.facts.route import Reason

ID = "escalation-too-early"


def check(dossier: Dossier) -> Iterator[Finding]:
    """One finding for each, naming the step that is missing or the day that had not come."""
    for one in admitted(dossier):
        gate = gate_ahead(dossier, one)
        if gate is not None:
            named = values(body=one.escalation.body, on=one.escalation.on)
            yield Finding(("escalations", one.place, "on"), ID, (*named, *_told(gate)))


def _told(gate: Reason) -> tuple[tuple[str, str], ...]:
    """The gate in the words of each language."""
    named = dict(gate.named)
    return tuple(
        (f"gate.{language}", say(f"gate-{gate.key}", language, **_worded(named, language))) for language in LANGUAGES
    )


def _worded(named: dict[str, str], language: str) -> dict[str, str]:
    """What the gate names, with its wait and the beginning of it in words."""
    if "since" not in named:
        return named
    count, _, unit = named["span"].partition(" ")
    said = {"since": say(f"since-{named['since']}", language), "span": say(f"span-{unit}", language, count=count)}
    return {**named, **said}
