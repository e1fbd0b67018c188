"""Sealing a letter: its files as they go out, and the record of them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from generator.base.artifact import Artifact, text_artifact
from generator.base.diagnostic import Diagnostic
from generator.build.office import Office
from generator.build.outgoing import Plan, before, written
from generator.build.printing import printing
from generator.build.publish import artifacts
from generator.build.seals import sent_folder
from generator.evidence.digest import digest
from generator.texts.formats import Outgoing, Papers
from generator.texts.seal_record import Sending, record


def as_sent(office: Office, plan: Plan, at: datetime) -> Outgoing | Diagnostic | None:
    """The letter of *plan* as it went out at *at*; None where it is not written in its reader's language."""
    gone = replace(plan, facts=before(office, plan.facts, at), sent=at)
    return next(written(office, [gone], outgoing_only=True), None)


def sealing(office: Office, outgoing: Outgoing, sending: Sending, forms: Sequence[str]) -> tuple[Artifact, ...]:
    """The files that seal a letter, by their path in the repository: one in each of these *forms*, and the record."""
    papers = Papers(outgoing.facts, (outgoing,), None, ())
    made = {one.path: one.content for one in artifacts(office, papers)}
    made |= {one.path: one.content for one in printing(office, papers, made.get) if isinstance(one, Artifact)}
    stem, folder = f"letters/{outgoing.facts.id}/{outgoing.name}", sent_folder(outgoing.facts.id)
    sealed = {f"{outgoing.name}.{form}": made[path] for form in forms if (path := f"{stem}.{form}") in made}
    hashes = {name: digest(content).sha256 for name, content in sealed.items()}
    said = record(outgoing.letter.kind, outgoing.body, outgoing.letter.language, sending, hashes)
    place = f"{folder}/{outgoing.label}.yaml"
    return (*(Artifact(f"{folder}/{name}", content) for name, content in sealed.items()), text_artifact(place, said))
