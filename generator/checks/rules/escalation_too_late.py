"""An escalation that came after its body's time limit."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.base.words import LANGUAGES, say
from generator.facts.dossier import Dossier
from generator.facts.gate import admitted, limit_behind

ID = "escalation-too-late"


def check(dossier: Dossier) -> Iterator[Finding]:
    """One finding for each, with the last day and how it was counted."""
    for one in admitted(dossier):
        clock = limit_behind(dossier, one)
        if clock is not None:
            on = one.escalation.on
            count, _, unit = clock.span.partition(" ")
            spans = {f"span.{own}": say(f"span-{unit}", own, count=count) for own in LANGUAGES}
            named = values(body=one.escalation.body, on=on, last=clock.last, start=clock.start, **spans)
            yield Finding(("escalations", one.place, "on"), ID, named)
