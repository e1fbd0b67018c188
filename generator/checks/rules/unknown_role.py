"""An owner whom the company's file does not have."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.model.record import Record
from generator.source.nearest import nearest

ID = "unknown-role"


def check(record: Record) -> Iterator[Finding]:
    """One finding where the owner is no role of a signatory."""
    owner, roles = record.case.owner, [s.role for s in record.playbook.company.signatories]
    if owner is not None and owner not in roles:
        yield Finding(("owner",), ID, values(role=owner, known=", ".join(roles), nearest=nearest(owner, roles)))
