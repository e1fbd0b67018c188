"""An exhibit that is to give facts and has none of that kind."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.facts.as_of import end_of
from generator.facts.recorded import Records
from generator.model.record import Record

ID = "exhibit-gives-nothing"


def check(record: Record) -> Iterator[Finding]:
    """One finding for each exhibit that was read and holds nothing of what it is asked for; it names its monitors."""
    records = Records(record.readings, record.zone, end_of(record.today, record.zone))
    for n, exhibit in enumerate(record.case.evidence):
        if records.has(exhibit) and next(records.stretches(exhibit), None) is None:
            seen = (getattr(one, "source", "") for one in record.readings[exhibit.file].observations)
            known = ", ".join(sorted({one for one in seen if one})[:8]) or "–"
            yield Finding(("evidence", n, "gives"), ID, values(exhibit=exhibit.id, gives=exhibit.gives, known=known))
