"""An impact without the number that its sentence needs."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.model.record import Record

ID = "impact-without-number"


def check(record: Record) -> Iterator[Finding]:
    """One finding for each impact that lacks the `count` or `amount` that its phrase counts in."""
    for n, impact in enumerate(record.case.incident.impact):
        kind = record.playbook.phrases.impacts.get(impact.kind)
        if kind and getattr(impact, kind.needs) is None:
            yield Finding(("incident", "impact", n, kind.needs), ID, values(kind=impact.kind, needs=kind.needs))
