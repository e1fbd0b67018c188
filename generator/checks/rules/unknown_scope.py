"""A scope that the provider's terms do not have."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.model.record import Record
from generator.source.nearest import nearest

ID = "unknown-scope"


def check(record: Record) -> Iterator[Finding]:
    """One finding where `service.scope` is no scope of the provider's profile."""
    provider, scope = record.playbook.providers.get(record.case.provider), record.case.service.scope
    if provider is None or scope is None:
        return
    known = [one.scope for one in provider.terms]
    if scope not in known:
        named = values(scope=scope, known=", ".join(known) or "-", nearest=nearest(scope, known))
        yield Finding(("service", "scope"), ID, named)
