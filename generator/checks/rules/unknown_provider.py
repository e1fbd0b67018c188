"""A case that names a provider without a profile."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.model.record import Record
from generator.source.nearest import nearest

ID = "unknown-provider"
MOST = 12
"""Names that a message lists; the folder has them all."""


def check(record: Record) -> Iterator[Finding]:
    """One finding where no file in `playbook/providers` has this name; a broken profile is told at its own lines."""
    playbook, name = record.playbook, record.case.provider
    if name not in playbook.providers and name not in playbook.broken_providers:
        known = sorted(playbook.providers)
        yield Finding(
            ("provider",),
            ID,
            values(
                provider=name,
                known=", ".join(known[:MOST]) + (" …" if len(known) > MOST else ""),
                nearest=nearest(name, known),
            ),
        )
