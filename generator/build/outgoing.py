"""Which letters a case has: those that went out, as they were then, and those that are due now."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from generator.base.diagnostic import Diagnostic
from generator.base.period import MICROSECOND
from generator.build.office import Office
from generator.facts.as_of import as_of, end_of, incident_as_of
from generator.facts.dossier import Dossier, dossier
from generator.facts.occasions import DueLetter, due_letters
from generator.model.aftermath import Escalation
from generator.model.evidence import Evidence
from generator.model.letter import Letter, LetterKind
from generator.texts.formats import Outgoing


@dataclass(frozen=True, slots=True)
class Plan:
    """One letter to be written: its *kind* and number, the facts it rests on, and when it went out or why it is due.

    *body* is to whom it goes, where that is neither the provider nor our customers.
    """

    number: int
    kind: str
    facts: Dossier
    sent: datetime | None
    due: DueLetter | None
    body: str = ""


def plans(office: Office, facts: Dossier, *, gone: bool = True) -> tuple[Plan, ...]:
    """The letters of a case: sent ones in order of time (unless not *gone*), then those that are due; numbered from 1.

    A letter that went out is written from what was known just before, because that is what its reader has.
    """
    kinds = office.playbook.kinds
    sent = [s for s in facts.sent if s.kind in kinds]
    logged = [(s.kind, before(office, facts, s.logged.at), s.logged.at, None, "") for s in sent] if gone else []
    taken = [_taken(office, facts, one) for one in submissions(facts, kinds)] if gone else []
    past = sorted([*logged, *taken], key=lambda one: one[2])
    due = [(d.kind, facts, None, d, d.body) for d in due_letters(facts, kinds, office.playbook.phrases)]
    return tuple(Plan(n, *one) for n, one in enumerate([*past, *due], 1 if gone else gone_out(facts, kinds) + 1))


def submissions(facts: Dossier, kinds: Mapping[str, LetterKind]) -> tuple[Escalation, ...]:
    """The escalations with which a letter went out: those to a body that takes one."""
    return tuple(one for one in facts.case.escalations if letter_for(facts, one.body) in kinds)


def letter_for(facts: Dossier, body: str) -> str | None:
    """The kind of letter that goes to this body; None where it takes none or is not known."""
    known = facts.bodies.get(body)
    return known.letter if known else None


def gone_out(facts: Dossier, kinds: Mapping[str, LetterKind]) -> int:
    """How many letters have gone out."""
    return sum(sent.kind in kinds for sent in facts.sent) + len(submissions(facts, kinds))


def _taken(office: Office, facts: Dossier, one: Escalation) -> tuple[str, Dossier, datetime, None, str]:
    """The letter that an escalation carried, from what was known at the end of its day, itself left out."""
    at = end_of(one.on, facts.zone)
    return letter_for(facts, one.body) or "", before(office, facts, at, without=one), at - MICROSECOND, None, one.body


def written(office: Office, planned: Iterable[Plan], *, outgoing_only: bool = False) -> Iterator[Outgoing | Diagnostic]:
    """Each letter in the language in which it goes out, and unless *outgoing_only* in those that the team reads.

    Why not in all that the playbook has: a case has its texts in the languages of its reader and its team.
    """
    for plan in planned:
        out = destination(office, plan.facts, plan.kind, plan.body)
        for language in office.box.languages(plan.kind):
            if language != out and (outgoing_only or language not in office.playbook.site_languages):
                continue
            letter = office.box.write(plan.facts, plan.kind, language, plan.body)
            if isinstance(letter, Letter):
                known, head = office.playbook.kinds[plan.kind], office.playbook.letters[plan.kind, language].head
                yield Outgoing(
                    plan.number,
                    known,
                    letter,
                    plan.facts,
                    plan.sent,
                    plan.due,
                    language == out,
                    plan.body,
                    unreviewed=head.unreviewed,
                )
            else:
                yield letter


def on_request(office: Office, facts: Dossier, kind: str, body: str = "") -> tuple[Outgoing, ...] | Diagnostic:
    """A letter of this *kind* as it would be today, in every language; a diagnostic where it cannot be written."""
    number = gone_out(facts, office.playbook.kinds) + 1
    made = tuple(written(office, [Plan(number, kind, facts, None, None, body)]))
    trouble = next((one for one in made if isinstance(one, Diagnostic)), None)
    return trouble or tuple(one for one in made if isinstance(one, Outgoing))


def destination(office: Office, facts: Dossier, kind: str, body: str = "") -> str:
    """The language in which a letter of this *kind* goes out: that of the provider, of our customers, or of the body.

    Whoever reads a language in which the letter is not written gets it in English, or else in ours.
    """
    to, ours = office.playbook.kinds[kind].to, facts.company.language
    wanted = facts.company.customer_language if to == "customers" else facts.letter_language
    if to == "body":
        wanted = (facts.bodies[body].language or ours) if body in facts.bodies else ours
    written_in = office.box.languages(kind)
    return next((one for one in (wanted, "en", ours) if one in written_in), ours)


def before(office: Office, facts: Dossier, at: datetime, without: Escalation | None = None) -> Dossier:
    """The facts as they stood just before *at*."""
    case = incident_as_of(as_of(facts.written, at, facts.zone), at, facts.zone)
    kept = tuple(one for one in case.escalations if one != without)
    case = case if len(kept) == len(case.escalations) else case.model_copy(update={"escalations": kept})
    evidence = Evidence({one.exhibit.file: one.digest for one in facts.exhibits}, facts.readings)
    day = facts.local_day(at - MICROSECOND if without else at)  # the end of a day is still that day
    then = dossier(facts.id, case, office.playbook, evidence, day)
    return replace(then, earlier=facts.earlier)
