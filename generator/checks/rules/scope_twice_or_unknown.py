"""A scope that a profile has twice, or names in `like` without having it."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.model.playbook import Playbook

ID = "scope-twice-or-unknown"


def check(playbook: Playbook) -> Iterator[tuple[str, Finding]]:
    """One finding, with its file, for each id that a scope before has, and for each `like` that leads nowhere."""
    for name, provider in sorted(playbook.providers.items()):
        scopes = [one.scope for one in provider.terms]
        for n, terms in enumerate(provider.terms):
            known = values(scope=terms.scope, known=", ".join(scopes))
            if terms.scope in scopes[:n]:
                yield f"playbook/providers/{name}.yaml", Finding(("terms", n, "scope"), ID, known)
            if terms.like is not None and (terms.like not in scopes or terms.like == terms.scope):
                wrong = values(scope=terms.like, known=", ".join(one for one in scopes if one != terms.scope) or "-")
                yield f"playbook/providers/{name}.yaml", Finding(("terms", n, "like"), ID, wrong)
