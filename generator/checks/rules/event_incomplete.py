"""A single event without what its sentence names."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.model.record import Record

ID = "event-incomplete"


def check(record: Record) -> Iterator[Finding]:
    """One finding for each field that the kind of event needs and that is not given."""
    for n, event in enumerate(record.case.incident.events):
        kind = record.playbook.phrases.events.get(event.kind)
        for field in kind.needs if kind else ():
            if getattr(event, field) is None:
                yield Finding(("incident", "events", n), ID, values(event=event.kind, field=field))
