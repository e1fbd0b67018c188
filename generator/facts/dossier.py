"""The dossier: one case with everything that follows from it on a given day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from zoneinfo import ZoneInfo

from generator.base.digest import Digest
from generator.base.money import Money
from generator.facts.assessment import assess
from generator.facts.charges import charged
from generator.facts.claim import Claim
from generator.facts.demand import Demand, demands, reply_day
from generator.facts.downtime import Downtime, downtime
from generator.facts.matter import Matter, matter, terms_of
from generator.model.case import Case, Entry
from generator.model.company import Company, Signatory
from generator.model.exhibit import Exhibit
from generator.model.playbook import Playbook
from generator.model.provider import Provider
from generator.model.terms import Terms


@dataclass(frozen=True, slots=True)
class NumberedExhibit:
    """An exhibit with its number in letters, from 1, and the fingerprint of its file as it is now."""

    number: int
    exhibit: Exhibit
    path: str
    digest: Digest


@dataclass(frozen=True, slots=True)
class LoggedEntry:
    """One communication with its moment in UTC."""

    at: datetime
    entry: Entry


@dataclass(frozen=True)
class Dossier:
    """What letters, checklists and pages are made from. *today* is the day for which it was computed.

    *terms* are those under which a credit is claimed, *matter* is the case as far as one is concerned.
    """

    id: str
    case: Case
    company: Company
    provider: Provider
    terms: Terms | None
    matter: Matter
    signatory: Signatory
    today: date
    zone: ZoneInfo | None
    letter_language: str
    downtime: Downtime
    charged: Money | None
    demands: tuple[Demand, ...]
    reply_by: date | None
    exhibits: tuple[NumberedExhibit, ...]
    log: tuple[LoggedEntry, ...]
    references: tuple[str, ...]

    @cached_property
    def claim(self) -> Claim | None:
        """What can be claimed for it, None where nothing was down.

        Why not with the rest: a check of thousands of cases asks few of them for it.
        """
        return assess(self.matter) if self.downtime.disturbances else None


def dossier(case_id: str, case: Case, playbook: Playbook, digests: Mapping[str, Digest], today: date) -> Dossier:
    """The dossier of a *case* that the checks have let pass; *digests* by file name."""
    company, provider = playbook.company, playbook.providers[case.provider]
    zone = case.time_zone or company.time_zone
    asked = demands(case, playbook.phrases)
    entries = sorted((LoggedEntry(e.at.instant(zone), e) for e in case.log), key=lambda logged: logged.at)
    down = downtime(case.incident.outages, zone)
    references = tuple(dict.fromkeys(logged.entry.reference for logged in entries if logged.entry.reference))
    return Dossier(
        id=case_id,
        case=case,
        company=company,
        provider=provider,
        terms=terms_of(case, provider),
        matter=matter(case, playbook, today, down),
        signatory=next((s for s in company.signatories if s.role == case.owner), company.signatories[0]),
        today=today,
        zone=zone,
        letter_language=case.letter_language or provider.letter_language,
        downtime=down,
        charged=charged(case.incident.charges),
        demands=asked,
        reply_by=reply_day(asked),
        exhibits=tuple(
            NumberedExhibit(n, e, f"cases/{case_id}/evidence/{e.file}", digests[e.file])
            for n, e in enumerate(case.evidence, 1)
        ),
        log=tuple(entries),
        references=references,
    )
