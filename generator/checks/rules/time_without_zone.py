"""A time without offset where neither the case nor the company has a zone."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.checks.moments import moments
from generator.model.record import Record

ID = "time-without-zone"


def check(record: Record) -> Iterator[Finding]:
    """One finding for each such time: nobody can know which moment it is."""
    if record.zone is None:
        for path, moment in moments(record.case):
            if moment.offset is None:
                local = f"{moment.local:%Y-%m-%d %H:%M}"
                yield Finding(path, ID, values(time=local, write=f"{local} +08:00"))
