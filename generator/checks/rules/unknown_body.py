"""An escalation to a body without a file."""

from collections.abc import Iterator, Mapping

from generator.base.diagnostic import Finding, values
from generator.model.body import Body
from generator.model.record import Record
from generator.source.nearest import nearest

ID = "unknown-body"


def check(record: Record) -> Iterator[Finding]:
    """One finding for each body that `playbook/bodies` does not have; a broken file is told at its own lines."""
    playbook = record.playbook
    for n, escalation in enumerate(record.case.escalations):
        if escalation.body not in playbook.bodies and escalation.body not in playbook.broken_bodies:
            named = values(
                body=escalation.body[:80],
                known=", ".join(sorted(playbook.bodies)),
                nearest=_meant(escalation.body, playbook.bodies),
            )
            yield Finding(("escalations", n, "body"), ID, named)


def _meant(typed: str, bodies: Mapping[str, Body]) -> str:
    """The id of the body whose name, in any language, has the words that were typed; else the id most like them."""
    words = typed.casefold()
    for name, body in bodies.items():
        if any(words in said.casefold() or said.casefold() in words for _, said in body.name.by_language):
            return name
    return nearest(typed, bodies)
