"""A rule or kind of letter that a guideline names and that does not exist."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.base.rule import rule_ids
from generator.model.playbook import Playbook
from generator.source.nearest import nearest

ID = "unknown-step-link"


def check(playbook: Playbook) -> Iterator[tuple[str, Finding]]:
    """One finding, with its file, for each name in `rules` or `letters` of a guideline that nothing has."""
    known = {"rules": rule_ids(), "letters": (*playbook.kinds, *playbook.broken_kinds)}
    for guideline in playbook.guidelines:
        for field, names in (("rules", guideline.rules), ("letters", guideline.letters)):
            for n, name in enumerate(names):
                if name not in known[field]:
                    named = values(name=name, field=field, nearest=nearest(name, known[field]))
                    yield f"playbook/guidelines/{guideline.id}.md", Finding((field, n), ID, named)
