"""An incident without the facts that its kind rests on: no outage, or no charge."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.model.record import Record

ID = "incident-without-facts"
_EXAMPLES = {
    "events": "events: [{at: 2026-11-10 09:12, kind: data-lost}]",
    "log": "log: [{at: 2026-11-10 09:25, direction: out, channel: ticket}]",
    "outages": "outages: [{start: 2026-11-10 09:12, end: 2026-11-10 13:40}]",
    "charges": "charges: [{invoice: INV-1001, on: 2026-11-01, amount: 39.90 USD}]",
}


def check(record: Record) -> Iterator[Finding]:
    """One finding where the facts that the kind shows are neither there nor to be read from an exhibit."""
    kind = record.playbook.phrases.kinds.get(record.case.incident.kind)
    shown = record.case if kind and kind.shows == "log" else record.case.incident
    read = kind and any(one.gives == kind.shows for one in record.case.evidence)
    if kind and not read and not getattr(shown, kind.shows):
        yield Finding(
            ("incident",),
            ID,
            values(kind=record.case.incident.kind, facts=kind.shows, write=_EXAMPLES[kind.shows]),
            on_key=True,
        )
