"""A credit table in which two steps hold for the same case."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.facts.table import named, overlaps, stretches
from generator.model.playbook import Playbook

ID = "overlap-in-credit-table"


def check(playbook: Playbook) -> Iterator[tuple[str, Finding]]:
    """One finding, with its file, for each stretch that two steps share."""
    for name, provider in sorted(playbook.providers.items()):
        for n, terms in enumerate(provider.terms):
            credit = terms.credit
            if credit is None:
                continue
            for both in overlaps(stretches(credit, terms.promise, terms.downtime)):
                ends = values(start=named(both.low, credit), end=named(both.high, credit), scope=terms.scope)
                table = "tiers" if credit.tiers else "bands"
                yield f"playbook/providers/{name}.yaml", Finding(("terms", n, "credit", table), ID, ends, on_key=True)
