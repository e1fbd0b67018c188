"""One case: read, checked, its facts computed, its letters written and checked."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator.base.diagnostic import Diagnostic, Finding
from generator.base.digest import Digest
from generator.base.rule import Severity, severity
from generator.build.office import Office
from generator.build.outgoing import Plan, plans, written
from generator.build.readings import readings
from generator.build.seals import seals, with_seals
from generator.build.younger import younger
from generator.checks.run import check_dossier, check_letter, check_record
from generator.evidence.digest import digest
from generator.facts.as_of import as_of, end_of
from generator.facts.checklist import checklist
from generator.facts.dossier import Dossier, dossier, fault
from generator.facts.history import Fault, earlier
from generator.facts.wording import lapses
from generator.model.case import Case
from generator.model.evidence import Evidence
from generator.model.letter import Letter
from generator.model.load_case import load_case
from generator.model.record import Record
from generator.source.document import Document, diagnostics
from generator.source.folder import Folder
from generator.source.waivers import WAIVE, waived
from generator.texts.formats import Outgoing, Papers

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
    """The case with all its papers: letters sent and due in every language, the call sheet, the checklist."""
    opened = _open(office, case_id)
    if isinstance(opened, list):
        return Examined(case_id, tuple(opened), None)
    facts = replace(opened.facts, earlier=_earlier(office, opened.facts))
    sealed, broken = seals(office.folder, case_id, office.playbook.company.language)
    letters, trouble, findings = _letters(office, plans(office, facts))
    letters, trouble = with_seals(letters, sealed), [*trouble, *broken, *younger(office.folder, facts, sealed)]
    call = _call_sheet(office, facts)
    if isinstance(call, Diagnostic):
        trouble.append(call)
    found = [*opened.found, *trouble, *diagnostics(opened.document, findings)]
    if _has_error(found) or isinstance(call, Diagnostic):
        return Examined(case_id, tuple(found), None)
    ticks = checklist(facts, office.playbook.guidelines, office.playbook.phrases)
    return Examined(case_id, tuple(found), Papers(facts, tuple(letters), call, ticks))


@dataclass(frozen=True, slots=True)
class Prepared:
    """One case with its facts and without letters; no facts where an error keeps them from being computed."""

    id: str
    diagnostics: tuple[Diagnostic, ...]
    facts: Dossier | None


def prepare(office: Office, case_id: str) -> Prepared:
    """The case as far as its facts: what a table of many cases needs."""
    opened = _open(office, case_id)
    if isinstance(opened, list):
        return Prepared(case_id, tuple(opened), None)
    return Prepared(case_id, tuple(opened.found), opened.facts)


def inspect(office: Office, case_id: str) -> tuple[Diagnostic, ...]:
    """What is wrong in the case. Of its letters, only those are written that are due, as they go out.

    Why: a slip in a template shows there as well, and a check of many cases should not take a build's time.
    """
    opened = _open(office, case_id)
    if isinstance(opened, list):
        return tuple(opened)
    due = plans(office, opened.facts, gone=False)
    _, trouble, findings = _letters(office, due, outgoing_only=True)
    sealed, broken = seals(office.folder, case_id, office.playbook.company.language)
    late = younger(office.folder, opened.facts, sealed)
    return (*opened.found, *trouble, *broken, *late, *diagnostics(opened.document, findings))


def _open(office: Office, case_id: str) -> _Opened | list[Diagnostic]:
    """The case with its facts; where an error keeps them from being computed, all that was found."""
    loaded = load_case(office.folder, case_id, office.playbook.company.language)
    if isinstance(loaded, list):
        return loaded
    case, document = loaded
    digests, unreadable = _digests(office.folder, case_id, case)
    read = readings(office, case_id, case, digests)
    record = Record(case_id, case, office.playbook, digests, office.today, frozenset(unreadable), read)
    found = [*unreadable.values(), *diagnostics(document, list(check_record(record)))]
    if _has_error(found) or case.provider not in office.playbook.providers:
        return found
    known = as_of(case, end_of(office.today, record.zone), record.zone)
    facts = dossier(case_id, known, office.playbook, Evidence(digests, read), office.today)
    facts = replace(facts, lapses=lapses(case, office.playbook.tone))
    found = waived(document, [*found, *diagnostics(document, list(check_dossier(facts)))])
    return found if _has_error(found) else _Opened(_counted(facts, found), document, found)


def _counted(facts: Dossier, found: Iterable[Diagnostic]) -> Dossier:
    """The facts with only those words that no comment lets pass."""
    places = {dict(one.values).get(WAIVE) for one in found}
    return replace(facts, lapses=tuple(one for one in facts.lapses if one.hit.rule in places))


def _letters(
    office: Office, planned: tuple[Plan, ...], *, outgoing_only: bool = False
) -> tuple[list[Outgoing], list[Diagnostic], list[Finding]]:
    """The letters as *planned*, what keeps one from being written, and what is wrong in those not sent yet."""
    made = list(written(office, planned, outgoing_only=outgoing_only))
    letters = [one for one in made if isinstance(one, Outgoing)]
    heads = office.playbook.letters
    findings = [
        finding
        for one in letters
        if one.sent is None
        for finding in check_letter(one.letter, heads[one.letter.kind, one.letter.language].head)
    ]
    return letters, [trouble for trouble in made if isinstance(trouble, Diagnostic)], findings


def _earlier(office: Office, facts: Dossier) -> tuple[Fault, ...]:
    """The same fault in earlier cases."""
    return earlier(fault(facts.id, facts.case, facts.began), office.faults)


def _call_sheet(office: Office, facts: Dossier) -> tuple[Letter, Letter] | Diagnostic | None:
    """The sheet in the team's language and in the provider's; beside English where it is not written in that one."""
    known = office.box.languages(CALL)
    ours = facts.company.language
    wanted = (facts.letter_language, "en", *known)
    theirs = next((one for one in wanted if one != ours and one in known), ours)
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
