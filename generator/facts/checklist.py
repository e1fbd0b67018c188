"""The checklist of a case: every item of every step, ticked from the facts."""

from dataclasses import dataclass

from generator.facts.conditions import CONDITIONS, State, Tick
from generator.facts.dossier import Dossier
from generator.model.guideline import Guideline, Item
from generator.model.phrases import Phrases


@dataclass(frozen=True, slots=True)
class TickedItem:
    """One item of one step, and how it stands."""

    step: Guideline
    item: Item
    state: State


def checklist(dossier: Dossier, guidelines: tuple[Guideline, ...], phrases: Phrases) -> tuple[TickedItem, ...]:
    """Every item in the order of the steps; one whose condition is unknown is left out: a check has told its author."""
    return tuple(
        TickedItem(step, item, CONDITIONS[item.when](dossier, phrases))
        for step in guidelines
        for item in step.checklist
        if item.when in CONDITIONS
    )


def progress(items: tuple[TickedItem, ...]) -> tuple[int, int]:
    """How many of the needed items are done, and how many are needed."""
    needed = [i for i in items if i.state.tick is not Tick.NOT_NEEDED]
    return sum(i.state.tick is Tick.DONE for i in needed), len(needed)
