"""A fact of which a letter gives no proof."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.model.record import Record

ID = "statement-without-exhibit"
FACTS = ("outages", "events", "charges")
"""What a letter states. What it cost us is ours to say: the checklist asks for its figures."""


def check(record: Record) -> Iterator[Finding]:
    """One finding for each fact without an exhibit, in a case where another fact has one."""
    incident = record.case.incident
    facts = [(name, n, fact) for name in FACTS for n, fact in enumerate(getattr(incident, name))]
    if not any(fact.exhibits for _, _, fact in facts):
        return
    for name, n, fact in facts:
        if not fact.exhibits:
            known = ", ".join(exhibit.id for exhibit in record.case.evidence)
            yield Finding(("incident", name, n), ID, values(fact=f"{name}[{n + 1}]", known=known))
