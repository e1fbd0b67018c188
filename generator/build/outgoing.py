"""Which letters a case has: those that went out, as they were then, and those that are due now."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from generator.base.diagnostic import Diagnostic
from generator.build.office import Office
from generator.facts.as_of import as_of, incident_as_of
from generator.facts.dossier import Dossier, dossier
from generator.facts.occasions import DueLetter, due_letters
from generator.model.letter import Letter
from generator.texts.formats import Outgoing


@dataclass(frozen=True, slots=True)
class Plan:
    """One letter to be written: its *kind* and number, the facts it rests on, and when it went out or why it is due."""

    number: int
    kind: str
    facts: Dossier
    sent: datetime | None
    due: DueLetter | None


def plans(office: Office, facts: Dossier, *, gone: bool = True) -> tuple[Plan, ...]:
    """The letters of a case: sent ones in order of time (unless not *gone*), then those that are due; numbered from 1.

    A letter that went out is written from what was known just before, because that is what its reader has.
    """
    kinds = office.playbook.kinds
    sent = [s for s in facts.sent if s.kind in kinds]
    past = [(s.kind, before(office, facts, s.logged.at), s.logged.at, None) for s in sent] if gone else []
    due = [(d.kind, facts, None, d) for d in due_letters(facts, kinds, office.playbook.phrases)]
    return tuple(Plan(n, *one) for n, one in enumerate([*past, *due], 1 if gone else len(sent) + 1))


def written(office: Office, planned: Iterable[Plan], *, outgoing_only: bool = False) -> Iterator[Outgoing | Diagnostic]:
    """Each letter in each language that the playbook has for it, or only in the one in which it goes out."""
    for plan in planned:
        out = destination(office, plan.facts, plan.kind)
        for language in office.box.languages(plan.kind):
            if outgoing_only and language != out:
                continue
            letter = office.box.write(plan.facts, plan.kind, language)
            if isinstance(letter, Letter):
                known = office.playbook.kinds[plan.kind]
                yield Outgoing(plan.number, known, letter, plan.facts, plan.sent, plan.due, language == out)
            else:
                yield letter


def on_request(office: Office, facts: Dossier, kind: str) -> tuple[Outgoing, ...] | Diagnostic:
    """A letter of this *kind* as it would be today, in every language; a diagnostic where it cannot be written."""
    number = len(facts.sent) + 1
    made = tuple(written(office, [Plan(number, kind, facts, None, None)]))
    trouble = next((one for one in made if isinstance(one, Diagnostic)), None)
    return trouble or tuple(one for one in made if isinstance(one, Outgoing))


def destination(office: Office, facts: Dossier, kind: str) -> str:
    """The language in which a letter of this *kind* goes out: that of the provider, or that of our customers."""
    to = office.playbook.kinds[kind].to
    return facts.company.customer_language if to == "customers" else facts.letter_language


def before(office: Office, facts: Dossier, at: datetime) -> Dossier:
    """The facts as they stood just before *at*."""
    case = incident_as_of(as_of(facts.case, at, facts.zone), at, facts.zone)
    digests = {exhibit.exhibit.file: exhibit.digest for exhibit in facts.exhibits}
    then = dossier(facts.id, case, office.playbook, digests, facts.local_day(at))
    return replace(then, earlier=facts.earlier)
