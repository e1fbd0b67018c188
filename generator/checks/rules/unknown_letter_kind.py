"""A kind of letter that the playbook does not have."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.model.record import Record
from generator.source.nearest import nearest

ID = "unknown-letter-kind"


def check(record: Record) -> Iterator[Finding]:
    """One finding for each `letter` in the log that no folder of `playbook/letters` is called."""
    known = (*record.playbook.kinds, *record.playbook.broken_kinds)
    for n, entry in enumerate(record.case.log):
        if entry.letter is not None and entry.letter not in known:
            named = values(letter=entry.letter, known=", ".join(known), nearest=nearest(entry.letter, known))
            yield Finding(("log", n, "letter"), ID, named)
