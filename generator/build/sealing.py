"""Sealing a letter: its files as they go out, the record of them, and what has changed in its draft since."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from generator.base.artifact import Artifact, text_artifact
from generator.base.diagnostic import Diagnostic
from generator.build.office import Office
from generator.build.outgoing import Plan, before, written
from generator.build.printing import printing
from generator.build.publish import artifacts
from generator.build.seals import sent_folder
from generator.changes.words import Change, paragraphs
from generator.evidence.digest import digest
from generator.facts.dossier import Dossier
from generator.texts.as_text import as_text
from generator.texts.formats import Outgoing, Papers
from generator.texts.seal_record import Sending, record
from generator.texts.tongue import Tongue


def as_sent(office: Office, facts: Dossier, number: int, kind: str, at: datetime) -> Outgoing | Diagnostic | None:
    """The letter as it was when it went out; None where it is not written in its reader's language."""
    plan = Plan(number, kind, before(office, facts, at), at, None)
    return next(written(office, [plan], outgoing_only=True), None)


def sealing(office: Office, outgoing: Outgoing, sending: Sending, forms: Sequence[str]) -> tuple[Artifact, ...]:
    """The files that seal a letter, by their path in the repository: one in each of these *forms*, and the record."""
    papers = Papers(outgoing.facts, (outgoing,), None, ())
    made = {one.path: one.content for one in artifacts(office, papers)}
    made |= {one.path: one.content for one in printing(office, papers, made.get) if isinstance(one, Artifact)}
    stem, folder = f"letters/{outgoing.facts.id}/{outgoing.name}", sent_folder(outgoing.facts.id)
    sealed = {f"{outgoing.name}.{form}": made[path] for form in forms if (path := f"{stem}.{form}") in made}
    hashes = {name: digest(content).sha256 for name, content in sealed.items()}
    said = record(outgoing.letter.kind, outgoing.letter.language, sending, hashes)
    place = f"{folder}/{outgoing.number:02}-{outgoing.letter.kind}.yaml"
    return (*(Artifact(f"{folder}/{name}", content) for name, content in sealed.items()), text_artifact(place, said))


def drift(outgoing: Outgoing, tongues: Mapping[str, Tongue]) -> tuple[tuple[Change, ...], ...]:
    """The paragraphs in which today's draft of a sealed letter differs from what was sent; none where it does not."""
    sealed = outgoing.sealed.text if outgoing.sealed else None
    if sealed is None:
        return ()
    return paragraphs(sealed, as_text(outgoing.letter, tongues[outgoing.letter.language]))
