"""What a good end looks like: outcome, closing letter, money that arrived, lesson."""

from generator.facts.conditions.tick import State, unneeded, when
from generator.facts.dossier import Dossier
from generator.model.phrases import Phrases


def closing_sent(d: Dossier, _: Phrases) -> State:
    """A closed case has its closing letter, also when it failed."""
    if not d.ending.closed:
        return unneeded("closing-sent")
    return when(any(sent.kind.startswith("closing-") for sent in d.sent), "closing-sent")


def outcome_recorded(d: Dossier, _: Phrases) -> State:
    """The outcome is on record once nothing is open any more."""
    waiting = any(standing.open for standing in d.scorecard) or any(c.verification is None for c in d.commitments)
    if not d.ending.closed and (d.clock is None or waiting):
        return unneeded("outcome-recorded")
    return when(d.ending.closed, "outcome-recorded")


def credit_received(d: Dossier, phrases: Phrases) -> State:
    """The money asked for has really arrived; its sum is on record."""
    asked = any(phrases.remedies[x.request.remedy].worth in ("credit", "money", "goodwill") for x in d.demands)
    if not asked or not d.ending.closed or d.ending.result in ("failed", "withdrawn"):
        return unneeded("credit-received")
    return when(d.ending.last is not None and d.ending.last.credited is not None, "credit-received")


def lesson_recorded(d: Dossier, _: Phrases) -> State:
    """What the company does differently next time is on record."""
    if not d.ending.closed:
        return unneeded("lesson-recorded")
    return when(d.ending.last is not None and d.ending.last.lesson is not None, "lesson-recorded")
