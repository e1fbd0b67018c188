"""Sealed letters that hold an exhibit which was captured after they had gone out.

Why only sealed ones: any other letter that went out is written from what was known on its day, and cannot.
"""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from generator.base.diagnostic import Diagnostic, Finding, values
from generator.build.seals import sent_folder
from generator.facts.dossier import Dossier, NumberedExhibit
from generator.model.seal import SealedLetter
from generator.source.document import diagnostics
from generator.source.folder import Folder
from generator.source.load import load

YOUNGER = "exhibit-younger-than-letter"
A_MINUTE = timedelta(minutes=1)
"""Times are written to the minute: a letter and an exhibit of one minute are in no order."""


def younger(folder: Folder, facts: Dossier, sealed: Sequence[SealedLetter]) -> list[Diagnostic]:
    """One finding for each such exhibit, at the time in the record of the seal."""
    found: list[Diagnostic] = []
    for one in sealed:
        late = list(_late(facts, one))
        if not late:
            continue
        document = load(folder, f"{sent_folder(facts.id)}/{one.name}.yaml")
        if not isinstance(document, list):
            found += diagnostics(document, late)
    return found


def _late(facts: Dossier, letter: SealedLetter) -> Iterator[Finding]:
    sent = letter.seal.sent.instant(facts.zone)
    for numbered in facts.exhibits:
        captured = numbered.exhibit.captured
        if captured and captured.instant(facts.zone) >= sent + A_MINUTE and _holds(letter, numbered):
            said = values(letter=letter.name, exhibit=numbered.exhibit.id, captured=captured, sent=letter.seal.sent)
            yield Finding(("sent",), YOUNGER, said)


def _holds(letter: SealedLetter, numbered: NumberedExhibit) -> bool:
    """Whether its text says the SHA-256 of the file, as its list of exhibits does; numbers change, this does not."""
    wanted = numbered.digest.sha256.encode()
    return any(wanted in content for form, content in letter.contents.items() if form in ("txt", "html"))
