"""A checklist item whose condition the generator does not know."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.facts.conditions import CONDITIONS
from generator.model.playbook import Playbook
from generator.source.nearest import nearest

ID = "unknown-condition"


def check(playbook: Playbook) -> Iterator[tuple[str, Finding]]:
    """One finding, with its file, for each `when` that nothing computes: the item could never be ticked."""
    for guideline in playbook.guidelines:
        for n, item in enumerate(guideline.checklist):
            if item.when not in CONDITIONS:
                named = values(
                    condition=item.when,
                    known=", ".join(sorted(CONDITIONS)),
                    nearest=nearest(item.when, CONDITIONS),
                )
                yield f"playbook/guidelines/{guideline.id}.md", Finding(("checklist", n, "when"), ID, named)
