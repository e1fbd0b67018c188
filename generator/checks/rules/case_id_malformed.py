"""A case folder whose name is not a date and a slug."""

import re
from collections.abc import Iterator
from datetime import date

from generator.base.diagnostic import Finding, values
from generator.model.record import Record

ID = "case-id-malformed"
_FORM = re.compile(r"(\d{4}-\d{2}-\d{2})(?:-[a-z0-9]+)+")
LONGEST = 60
"""Characters: the id stands in letters, file names and addresses of pages."""


def check(record: Record) -> Iterator[Finding]:
    """One finding for a name that does not begin with a real day, goes on with anything but a slug, or is too long."""
    match = _FORM.fullmatch(record.id)
    if not match or not _is_day(match[1]) or len(record.id) > LONGEST:
        yield Finding((), ID, values(id=record.id[:80], longest=LONGEST))


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
