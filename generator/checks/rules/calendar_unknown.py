"""A country whose working days the library does not know."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.facts.workdays import known
from generator.model.playbook import Playbook

ID = "calendar-unknown"


def check(playbook: Playbook) -> Iterator[tuple[str, Finding]]:
    """One finding, with its file, for each provider whose country has no calendar, where a letter counts working days.

    Why only then: asking the library costs more than all other checks of the playbook together.
    """
    if not any(kind.reply and kind.reply.working for kind in playbook.kinds.values()):
        return
    for name, provider in sorted(playbook.providers.items()):
        if provider.country and provider.country not in USUAL and not known(provider.country):
            yield f"playbook/providers/{name}.yaml", Finding(("country",), ID, values(country=provider.country))


USUAL = frozenset(
    ("AU", "CA", "CH", "CN", "DE", "ES", "FI", "FR", "GB", "HK", "IE", "IN", "IT", "JP", "KR", "NL", "SE", "SG", "US")
)
"""Countries of most providers, which the library has; a test holds this list to it."""
