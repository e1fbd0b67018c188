"""The recipe: what is read, checked and written, in order. Touches no clock and writes nothing."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from generator.base.artifact import Artifact
from generator.base.diagnostic import Diagnostic, Finding
from generator.base.digest import Digest
from generator.base.rule import Severity, severity
from generator.base.words import LANGUAGES
from generator.checks.run import check_dossier, check_letter, check_playbook, check_record
from generator.evidence.digest import digest
from generator.facts.checklist import checklist
from generator.facts.dossier import Dossier, dossier
from generator.model.case import Case
from generator.model.letter import Letter
from generator.model.load_case import load_case
from generator.model.load_playbook import read_playbook
from generator.model.playbook import Playbook
from generator.model.record import Record
from generator.site.page import Download
from generator.site.shelf import Shelf
from generator.site.tree import Tree, tree
from generator.source.document import Document, diagnostics
from generator.source.folder import Folder
from generator.source.load import load_head
from generator.texts.as_text import body_text
from generator.texts.formats import Papers, files
from generator.texts.letters import LetterBox, letter_box

FIRST = "first-complaint"
CALL = "call-sheet"


@dataclass(frozen=True, slots=True)
class Office:
    """What every case needs: the folder, its playbook, the letters that it can write, and the day."""

    folder: Folder
    playbook: Playbook
    box: LetterBox
    today: date


@dataclass(frozen=True, slots=True)
class Examined:
    """One case after all its checks; no papers where an error keeps it from being built."""

    id: str
    diagnostics: tuple[Diagnostic, ...]
    papers: Papers | None


@dataclass(frozen=True, slots=True)
class Built:
    """Everything of one day.

    The office, the cases that could be built, the ids of those that could not, all trouble.
    """

    office: Office | None
    papers: tuple[Papers, ...]
    broken: tuple[str, ...]
    diagnostics: tuple[Diagnostic, ...]

    @property
    def failed(self) -> bool:
        """Whether anything people wrote is wrong, warnings apart."""
        return any(severity(found) is Severity.ERROR for found in self.diagnostics)


def open_office(folder: Folder, today: date) -> tuple[Office | None, list[Diagnostic]]:
    """The playbook read, checked and compiled.

    No office where company, phrases or the words of its language cannot be read.
    """
    playbook, found = read_playbook(folder)
    if playbook is None:
        return None, found
    box = letter_box(playbook)
    trouble = [*found, *_playbook_trouble(folder, playbook), *box.diagnostics]
    if playbook.company.language not in playbook.spoken:
        return None, trouble
    return Office(folder, playbook, box, today), trouble


def examine(office: Office, case_id: str) -> Examined:
    """One case: read, checked, its facts computed, its letters written and checked."""
    loaded = load_case(office.folder, case_id, office.playbook.company.language)
    if isinstance(loaded, list):
        return Examined(case_id, tuple(loaded), None)
    case, document = loaded
    digests, unreadable = _digests(office.folder, case_id, case)
    record = Record(case_id, case, office.playbook, digests, frozenset(unreadable))
    found = [*unreadable.values(), *diagnostics(document, list(check_record(record)))]
    if _has_error(found) or case.provider not in office.playbook.providers:
        return Examined(case_id, tuple(found), None)
    facts = dossier(case_id, case, office.playbook, digests, office.today)
    papers, trouble = _write(office, facts, document)
    found += trouble
    return Examined(case_id, tuple(found), None if _has_error(found) else papers)


def build(folder: Folder, today: date, only: Iterable[str] | None = None) -> Built:
    """All cases (or *only* these) of the repository in *folder* as on *today*."""
    office, found = open_office(folder, today)
    if office is None:
        return Built(None, (), (), tuple(sorted(set(found))))
    examined = [examine(office, case_id) for case_id in (folder.cases() if only is None else only)]
    return gathered(office, found, examined)


def gathered(office: Office, found: list[Diagnostic], examined: list[Examined]) -> Built:
    """What was *examined*, as one result; trouble sorted by place, each told once."""
    everything = {*found, *(trouble for one in examined for trouble in one.diagnostics)}
    papers = tuple(one.papers for one in examined if one.papers)
    return Built(office, papers, tuple(one.id for one in examined if one.papers is None), tuple(sorted(everything)))


def artifacts(office: Office, papers: Papers) -> Iterator[Artifact]:
    """The files of one case; its evidence is read again for the mail drafts, so that no build holds all of it."""
    evidence = {e.exhibit.file: office.folder.read(e.path) for e in papers.dossier.exhibits}
    readable = {name: content for name, content in evidence.items() if isinstance(content, bytes)}
    yield from files(papers, office.box.tongues, readable)


def letter_texts(built: Built) -> dict[str, dict[str, str]]:
    """The text of every letter by case and by kind and language, one line a paragraph: what a review compares."""
    if built.office is None:
        return {}
    tongues = built.office.box.tongues
    return {
        papers.dossier.id: {
            f"{letter.kind} ({letter.language})": body_text(letter.blocks, tongues[letter.language])
            for letter in papers.letters
        }
        for papers in built.papers
    }


def site_languages(office: Office) -> tuple[str, ...]:
    """The languages of the site: those that pages and messages have words for, the company's first."""
    ours = office.playbook.company.language
    known = [language for language in LANGUAGES if language in office.box.tongues]
    return tuple(sorted(known, key=lambda language: language != ours))


def site_tree(
    built: Built, office: Office, language: str, downloads: Mapping[str, tuple[Download, ...]], up: str
) -> Tree:
    """The site's tree in *language*; *up* leads from it to the folder of files."""
    tongues = office.box.tongues
    return tree(
        Shelf(
            office.folder,
            office.playbook,
            built.papers,
            built.broken,
            downloads,
            tongues[language],
            tongues,
            office.today,
            up,
        )
    )


def tree_alone(built: Built, office: Office) -> Tree:
    """The tree in the company's language with its files in it: what plain MkDocs shows."""
    made = {papers.dossier.id: tuple(artifacts(office, papers)) for papers in built.papers}
    downloads = {case: tuple(download(artifact) for artifact in files_) for case, files_ in made.items()}
    alone = site_tree(built, office, site_languages(office)[0], downloads, "files/")
    return replace(alone, files=tuple(artifact for files_ in made.values() for artifact in files_))


def download(artifact: Artifact) -> Download:
    """What a page says of *artifact*."""
    taken = digest(artifact.content)
    return Download(artifact.path, taken.size, taken.sha256)


def _write(office: Office, facts: Dossier, document: Document) -> tuple[Papers, list[Diagnostic]]:
    """The letters of one case and what is wrong with it now that its facts are known."""
    findings: list[Finding] = list(check_dossier(facts))
    trouble: list[Diagnostic] = []
    letters: list[Letter] = []
    for language in office.box.languages(FIRST):
        letter = office.box.write(facts, FIRST, language)
        if isinstance(letter, Diagnostic):
            trouble.append(letter)
        else:
            letters.append(letter)
            findings += check_letter(letter, office.playbook.letters[FIRST, language].head)
    call = _call_sheet(office, facts)
    if isinstance(call, Diagnostic):
        trouble.append(call)
    ticks = checklist(facts, office.playbook.guidelines, office.playbook.phrases)
    papers = Papers(facts, tuple(letters), None if isinstance(call, Diagnostic) else call, ticks)
    return papers, [*trouble, *diagnostics(document, findings)]


def _call_sheet(office: Office, facts: Dossier) -> tuple[Letter, Letter] | Diagnostic | None:
    """The sheet in the team's language and in the provider's; the team's beside English where both are one."""
    known = office.box.languages(CALL)
    ours = facts.company.language
    theirs = (
        facts.letter_language
        if facts.letter_language != ours
        else next((other for other in known if other != ours), ours)
    )
    if ours not in known or theirs not in known:
        return None
    sheets = [office.box.write(facts, CALL, language) for language in (ours, theirs)]
    return next((s for s in sheets if isinstance(s, Diagnostic)), None) or (sheets[0], sheets[1])  # type: ignore[return-value] # no diagnostic is left


def _digests(folder: Folder, case_id: str, case: Case) -> tuple[dict[str, Digest], dict[str, Diagnostic]]:
    """The fingerprints of the exhibits that are there, and why others cannot be read, by file name."""
    unreadable: dict[str, Diagnostic] = {}
    digests: dict[str, Digest] = {}
    for exhibit in case.evidence:
        path = f"cases/{case_id}/evidence/{exhibit.file}"
        if not folder.exists(path):
            continue
        content = folder.read(path)
        if isinstance(content, Diagnostic):
            unreadable[exhibit.file] = content
        else:
            digests[exhibit.file] = digest(content)
    return digests, unreadable


def _playbook_trouble(folder: Folder, playbook: Playbook) -> Iterator[Diagnostic]:
    """What is wrong between the parts of the playbook, each at its place."""
    for path, finding in check_playbook(playbook):
        document = load_head(folder, path)
        if isinstance(document, Document):
            yield from diagnostics(document, [finding])


def _has_error(found: Iterable[Diagnostic]) -> bool:
    return any(severity(diagnostic) is Severity.ERROR for diagnostic in found)
