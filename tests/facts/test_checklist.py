from generator.facts.checklist import TickedItem, checklist, progress
from generator.facts.conditions import State, Tick
from generator.model.guideline import Guideline, Item
from generator.model.scalars.text import Text
from tests.facts.desk import BILLING, open_case, playbook

WORDS = Text((("zh", "项"), ("en", "item")))


def step(name: str, *conditions: str) -> Guideline:
    """A step with an item for each of the *conditions*."""
    items = tuple(Item.model_construct(id=condition, text=WORDS, when=condition) for condition in conditions)
    return Guideline(name, WORDS, WORDS, items, (), (), (("zh", ""),))


def ticked(*ticks: Tick) -> tuple[TickedItem, ...]:
    """Items that stand so."""
    one = step("00-x", "backup-recorded")
    return tuple(TickedItem(one, one.checklist[0], State(tick, "backup-recorded-open")) for tick in ticks)


def test_every_item_in_the_order_of_the_steps() -> None:
    """Step by step, item by item; one whose condition nobody knows is left out, because a check has told its author."""
    steps = (
        step("00-now", "times-recorded", "no-such-condition", "backup-recorded"),
        step("01-next"),
        step("02-later", "invoice-enclosed"),
    )
    made = checklist(open_case(), steps, playbook().phrases)
    assert [(i.step.id, i.item.id, i.state.tick) for i in made] == [
        ("00-now", "times-recorded", Tick.DONE),
        ("00-now", "backup-recorded", Tick.OPEN),
        ("02-later", "invoice-enclosed", Tick.NOT_NEEDED),
    ]


def test_what_a_billing_case_does_not_need_an_outage_case_needs() -> None:
    """The same step asks a case about money for the invoice and a case about an outage for a measurement."""
    steps = (step("00-x", "invoice-enclosed", "measurement-enclosed"),)
    assert [i.state.tick for i in checklist(open_case(), steps, playbook().phrases)] == [Tick.NOT_NEEDED, Tick.OPEN]
    assert [i.state.tick for i in checklist(open_case(BILLING), steps, playbook().phrases)] == [
        Tick.OPEN,
        Tick.NOT_NEEDED,
    ]


def test_progress_counts_what_is_needed() -> None:
    """Two done of three; what is not needed counts on neither side."""
    done, todo, needless = Tick.DONE, Tick.OPEN, Tick.NOT_NEEDED
    assert progress(ticked(done, todo, needless, done)) == (2, 3)
    assert progress(ticked(needless, needless)) == (0, 0)
    assert progress(()) == (0, 0)


def test_the_playbook_has_a_list_for_every_step_it_describes() -> None:
    """Every item of the guidelines has a condition that is known, so that none is left out."""
    guidelines = playbook().guidelines
    assert len(guidelines) >= 5
    items = [item for guideline in guidelines for item in guideline.checklist]
    assert len(checklist(open_case(), guidelines, playbook().phrases)) == len(items) > 10
