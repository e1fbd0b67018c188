"""One case: read, checked, its facts computed, its letters written and checked."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.base.diagnostic import Diagnostic, Finding
from generator.base.digest import Digest
from generator.base.rule import Severity, severity
from generator.build.office import Office
from generator.checks.run import check_dossier, check_letter, check_record
from generator.evidence.digest import digest
from generator.facts.checklist import checklist
from generator.facts.dossier import Dossier, dossier
from generator.model.case import Case
from generator.model.letter import Letter
from generator.model.load_case import load_case
from generator.model.record import Record
from generator.source.document import Document, diagnostics
from generator.source.folder import Folder
from generator.texts.formats import Papers

FIRST = "first-complaint"
CALL = "call-sheet"


@dataclass(frozen=True, slots=True)
class _Opened:
    """A case without errors so far: its facts, the document it was read from, and its warnings."""

    facts: Dossier
    document: Document
    found: list[Diagnostic]


@dataclass(frozen=True, slots=True)
class Examined:
    """One case after all its checks; no papers where an error keeps it from being built."""

    id: str
    diagnostics: tuple[Diagnostic, ...]
    papers: Papers | None


def examine(office: Office, case_id: str) -> Examined:
    """The case with all its papers: every letter in every language, the call sheet, the checklist."""
    opened = _open(office, case_id)
    if isinstance(opened, list):
        return Examined(case_id, tuple(opened), None)
    facts = opened.facts
    letters, trouble, findings = _letters(office, facts, office.box.languages(FIRST))
    call = _call_sheet(office, facts)
    if isinstance(call, Diagnostic):
        trouble.append(call)
    found = [*opened.found, *trouble, *diagnostics(opened.document, findings)]
    if _has_error(found) or isinstance(call, Diagnostic):
        return Examined(case_id, tuple(found), None)
    ticks = checklist(facts, office.playbook.guidelines, office.playbook.phrases)
    return Examined(case_id, tuple(found), Papers(facts, tuple(letters), call, ticks))


def inspect(office: Office, case_id: str) -> tuple[Diagnostic, ...]:
    """What is wrong in the case. Of its letters, only the one that goes out is written.

    Why: a slip in a template shows there as well, and a check of many cases should not take a build's time.
    """
    opened = _open(office, case_id)
    if isinstance(opened, list):
        return tuple(opened)
    _, trouble, findings = _letters(office, opened.facts, [opened.facts.letter_language])
    return (*opened.found, *trouble, *diagnostics(opened.document, findings))


def _open(office: Office, case_id: str) -> _Opened | list[Diagnostic]:
    """The case with its facts; where an error keeps them from being computed, all that was found."""
    loaded = load_case(office.folder, case_id, office.playbook.company.language)
    if isinstance(loaded, list):
        return loaded
    case, document = loaded
    digests, unreadable = _digests(office.folder, case_id, case)
    record = Record(case_id, case, office.playbook, digests, frozenset(unreadable))
    found = [*unreadable.values(), *diagnostics(document, list(check_record(record)))]
    if _has_error(found) or case.provider not in office.playbook.providers:
        return found
    facts = dossier(case_id, case, office.playbook, digests, office.today)
    found += diagnostics(document, list(check_dossier(facts)))
    return found if _has_error(found) else _Opened(facts, document, found)


def _letters(
    office: Office, facts: Dossier, languages: Iterable[str]
) -> tuple[list[Letter], list[Diagnostic], list[Finding]]:
    """The first complaint in *languages*, what keeps one from being written, and what is wrong in the others."""
    written = [(language, office.box.write(facts, FIRST, language)) for language in languages]
    letters = [letter for _, letter in written if isinstance(letter, Letter)]
    heads = {language: office.playbook.letters[FIRST, language].head for language, _ in written}
    findings = [finding for letter in letters for finding in check_letter(letter, heads[letter.language])]
    return letters, [trouble for _, trouble in written if isinstance(trouble, Diagnostic)], findings


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
        content = folder.find(path)
        if isinstance(content, Diagnostic):
            unreadable[exhibit.file] = content
        elif content is not None:
            digests[exhibit.file] = digest(content)
    return digests, unreadable


def _has_error(found: Iterable[Diagnostic]) -> bool:
    return any(severity(diagnostic) is Severity.ERROR for diagnostic in found)
