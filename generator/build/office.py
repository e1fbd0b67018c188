"""The office: what every case of one day needs, opened once."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from generator.base.diagnostic import Diagnostic, Finding, values
from generator.base.words import LANGUAGES
from generator.checks.run import check_playbook
from generator.facts.dossier import fault
from generator.facts.happenings import first_day
from generator.facts.history import Fault
from generator.model.load_case import load_case
from generator.model.load_playbook import COMPANY, read_playbook
from generator.model.playbook import Playbook
from generator.source.document import Document, diagnostics
from generator.source.folder import Folder
from generator.source.history import Change, history
from generator.source.load import load_head
from generator.source.nearest import nearest
from generator.texts.letters import LetterBox, letter_box

HISTORY = 20
"""Commits that the page of the latest changes shows."""


@dataclass(frozen=True)
class Office:
    """What every case needs: the folder, its playbook, the letters that it can write, and the day."""

    folder: Folder
    playbook: Playbook
    box: LetterBox
    today: date

    @cached_property
    def history(self) -> tuple[Change, ...]:
        """The newest changes of the case files: git is asked once for the pages of all languages."""
        return history(self.folder.root, HISTORY)

    @cached_property
    def faults(self) -> tuple[Fault, ...]:
        """What every case is about, in short, broken ones left out: read once, when the first letter asks for it."""
        return tuple(self._faults())

    def _faults(self) -> Iterator[Fault]:
        for case_id in self.folder.cases():
            loaded = load_case(self.folder, case_id, self.playbook.company.language)
            zone = None if isinstance(loaded, list) else loaded[0].time_zone or self.playbook.company.time_zone
            if isinstance(loaded, list) or zone is None:
                continue
            began = first_day(loaded[0], zone)
            if began:
                yield fault(case_id, loaded[0], began)


def open_office(folder: Folder, today: date) -> tuple[Office | None, list[Diagnostic]]:
    """The playbook read, checked and compiled.

    No office where company, phrases or the words of its language cannot be read.
    """
    playbook, found = read_playbook(folder)
    if playbook is None:
        return None, found
    box = letter_box(playbook)
    trouble = [*found, *_playbook_trouble(folder, playbook), *box.diagnostics]
    if playbook.company.language not in playbook.site_languages:
        return None, [*trouble, *_not_of_the_site(folder, playbook.company.language)]
    return Office(folder, playbook, box, today), trouble


def _not_of_the_site(folder: Folder, language: str) -> Iterator[Diagnostic]:
    """That the company's *language* is none of the site; nothing where it is one, and lacks words, which is told."""
    document = load_head(folder, COMPANY)
    if language not in LANGUAGES and isinstance(document, Document):
        named = values(value=language, known=", ".join(LANGUAGES), nearest=nearest(language, LANGUAGES))
        yield from diagnostics(document, [Finding(("language",), "unknown-value", named)])


def _playbook_trouble(folder: Folder, playbook: Playbook) -> Iterator[Diagnostic]:
    """What is wrong between the parts of the playbook, each at its place."""
    for path, finding in check_playbook(playbook):
        document = load_head(folder, path)
        if isinstance(document, Document):
            yield from diagnostics(document, [finding])
