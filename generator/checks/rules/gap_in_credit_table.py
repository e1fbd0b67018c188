"""A credit table with a hole in it."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.facts.table import gaps, named, stretches
from generator.model.playbook import Playbook

ID = "gap-in-credit-table"


def check(playbook: Playbook) -> Iterator[tuple[str, Finding]]:
    """One finding, with its file, for each hole that the provider's own text is not said to have."""
    for name, provider in sorted(playbook.providers.items()):
        for n, terms in enumerate(provider.terms):
            credit = terms.credit
            if credit is None or credit.printed_gaps:
                continue
            for hole in gaps(stretches(credit, terms.promise, terms.downtime)):
                ends = values(start=named(hole.low, credit), end=named(hole.high, credit), scope=terms.scope)
                table = "tiers" if credit.tiers else "bands"
                yield f"playbook/providers/{name}.yaml", Finding(("terms", n, "credit", table), ID, ends, on_key=True)
