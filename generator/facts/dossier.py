"""The dossier: one case with everything that follows from it on a given day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from generator.base.digest import Digest
from generator.base.money import Money
from generator.facts.as_of import end_of
from generator.facts.assessment import assess
from generator.facts.charges import charged
from generator.facts.claim import Claim
from generator.facts.commitments import Commitment, commitments
from generator.facts.contradiction import Contradiction, disagreement
from generator.facts.correspondence import LoggedEntry, SentLetter, correspondence, references, sent_letters
from generator.facts.demand import Demand, demands, reply_day
from generator.facts.downtime import Downtime, downtime
from generator.facts.ending import Ending, ending
from generator.facts.happenings import Happening, first_day, happenings
from generator.facts.history import Fault
from generator.facts.matter import Matter, matter, terms_of
from generator.facts.measured import Measured
from generator.facts.offers import MadeOffer, offers
from generator.facts.recorded import Records, recorded
from generator.facts.reply_clock import ReplyClock, asking, reply_clock
from generator.facts.reply_days import WhoseDays
from generator.facts.scorecard import Standing, scorecard
from generator.facts.wording import Lapse
from generator.model.body import Body
from generator.model.case import Case
from generator.model.company import Company, Signatory
from generator.model.evidence import Evidence
from generator.model.exhibit import Exhibit
from generator.model.observation import Reading
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
class Dossier:
    """What letters, checklists and pages are made from. *today* is the day for which it was computed.

    *case* has among its facts what its exhibits give, by *readings*; *written* is the case without that, *measured* is
    what they show, by service, and *disagreement* is None where the provider has no record of its own.
    *asked* are those of the letters *sent* that ask the provider for something, *terms* those under which a credit is
    claimed; *matter* is the case as far as one is concerned, *claim* is None where nothing was down.
    """

    id: str
    case: Case
    written: Case
    readings: Mapping[str, Reading]
    measured: Mapping[str, Measured]
    disagreement: Contradiction | None
    company: Company
    provider: Provider
    terms: Terms | None
    matter: Matter
    claim: Claim | None
    signatory: Signatory
    today: date
    zone: ZoneInfo | None
    letter_language: str
    began: date
    downtime: Downtime
    happenings: tuple[Happening, ...]
    charged: Money | None
    demands: tuple[Demand, ...]
    reply_by: date | None
    exhibits: tuple[NumberedExhibit, ...]
    log: tuple[LoggedEntry, ...]
    references: tuple[str, ...]
    sent: tuple[SentLetter, ...]
    offers: tuple[MadeOffer, ...]
    commitments: tuple[Commitment, ...]
    scorecard: tuple[Standing, ...]
    asked: tuple[SentLetter, ...]
    clock: ReplyClock | None
    ending: Ending
    earlier: tuple[Fault, ...]
    bodies: Mapping[str, Body]
    lapses: tuple[Lapse, ...] = ()

    @property
    def country(self) -> str | None:
        """Whose working days the provider's are: its own country's, ours where that is not known."""
        return self.provider.country or self.company.calendar

    def local_day(self, at: datetime) -> date:
        """The day of *at* on the wall clock of the case."""
        return at.astimezone(self.zone or UTC).date()


def dossier(
    case_id: str,
    case: Case,
    playbook: Playbook,
    evidence: Evidence,
    today: date,
) -> Dossier:
    """The dossier of a *case* that the checks have let pass, with what was found of its *evidence*.

    The same fault in *earlier* cases is nothing that one case knows: whoever has all of them puts it in.
    """
    company, provider = playbook.company, playbook.providers[case.provider]
    zone = case.time_zone or company.time_zone
    written, known = case, recorded(case, Records(evidence.readings, zone, end_of(today, zone)))
    case = known.case
    log = correspondence(case.log, zone)
    bound = commitments(log, case.verifications, today)
    sent, began = sent_letters(log), first_day(case, zone)
    down = downtime(case.incident.outages, zone)
    about = matter(case, playbook, today, down)
    claim = assess(about) if down.disturbances else None
    wanted = demands(case, playbook.phrases, claim)
    asked = asking(sent, playbook.kinds)
    return Dossier(
        id=case_id,
        case=case,
        written=written,
        readings=evidence.readings,
        measured=known.measured,
        disagreement=disagreement(case.incident.reported, down, zone),
        company=company,
        provider=provider,
        terms=terms_of(case, provider),
        matter=about,
        claim=claim,
        signatory=next((s for s in company.signatories if s.role == case.owner), company.signatories[0]),
        today=today,
        zone=zone,
        letter_language=case.letter_language or provider.letter_language,
        began=began or today,
        downtime=down,
        happenings=happenings(case.incident.events, zone),
        charged=charged(case.incident.charges),
        demands=wanted,
        reply_by=reply_day(wanted),
        exhibits=_numbered(case_id, case, evidence),
        log=log,
        references=references(log),
        sent=sent,
        offers=offers(log, today),
        commitments=bound,
        scorecard=scorecard(wanted, log, bound, asked),
        asked=asked,
        clock=reply_clock(sent, playbook.kinds, wanted, log, WhoseDays(zone, provider.country or company.calendar)),
        ending=ending(case.outcomes),
        earlier=(),
        bodies=playbook.bodies,
    )


def _numbered(case_id: str, case: Case, evidence: Evidence) -> tuple[NumberedExhibit, ...]:
    """The exhibits of the case in the order of its file, which is that of their numbers."""
    return tuple(
        NumberedExhibit(n, e, f"cases/{case_id}/evidence/{e.file}", evidence.digests[e.file])
        for n, e in enumerate(case.evidence, 1)
    )


def fault(case_id: str, case: Case, began: date) -> Fault:
    """What the case is about, in short."""
    return Fault(case_id, case.provider, case.service.id, case.incident.kind, began)
