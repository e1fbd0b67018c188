"""An exhibit that nothing in the case rests on."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.checks.citations import citations
from generator.model.record import Record

ID = "exhibit-not-cited"


def check(record: Record) -> Iterator[Finding]:
    """One finding for each exhibit that no fact and no entry names, in a case that names others.

    Why not in every case: while none is named yet, the checklist says so once, and that is enough.
    """
    named = {exhibit for _, ids in citations(record) for exhibit in ids}
    cited = named.intersection(exhibit.id for exhibit in record.case.evidence)
    if not cited:
        return
    for n, exhibit in enumerate(record.case.evidence):
        if exhibit.id not in cited and not exhibit.gives:
            yield Finding(("evidence", n, "id"), ID, values(exhibit=exhibit.id, file=exhibit.file))
