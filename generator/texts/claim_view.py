"""What templates and the command line may say of a claim: flat values in the words of one language."""

from dataclasses import dataclass
from decimal import Decimal
from zoneinfo import ZoneInfo

from generator.base.money import Money
from generator.facts.claim import Claim, PeriodClaim, Verdict
from generator.facts.limits import Extension
from generator.facts.working import Share
from generator.model.claim_rule import Need
from generator.texts.tongue import Tongue, fill
from generator.texts.working import Figures


@dataclass(frozen=True)
class ClaimView:
    """Every name that a text about *claim* can use; moments on the clock of *zone*.

    Why each is worded only when it is asked for: letters name few of them, and a language of letters only has no
    words for the rest.
    """

    claim: Claim
    tongue: Tongue
    zone: ZoneInfo | None

    @property
    def _figures(self) -> Figures:
        return Figures(self.tongue, self.zone)

    @property
    def verdict(self) -> str:
        """Whether the promise was broken."""
        return self.tongue.words[f"sla_verdict_{self.claim.verdict}"]

    @property
    def evidence(self) -> str:
        """Whether the evidence is enough for these terms."""
        return self.tongue.words[f"sla_evidence_{self.claim.evidence}"]

    @property
    def readiness(self) -> str:
        """What still keeps the claim back."""
        return self.tongue.words[f"sla_readiness_{_readiness(self.claim)}"]

    @property
    def opens(self) -> str | None:
        """The first day of the window."""
        return self.tongue.day(self.claim.readiness.opens) if self.claim.readiness.opens else None

    @property
    def closes(self) -> str | None:
        """The last day of the window."""
        return self.tongue.day(self.claim.readiness.closes) if self.claim.readiness.closes else None

    @property
    def reasons(self) -> list[str]:
        """Where the window comes from."""
        return self._figures.lines(self.claim.readiness.lines)

    @property
    def missing(self) -> list[str]:
        """What the claim must contain and the case does not have."""
        return [self.tongue.words[f"sla_need_{one.field}"] for one in self.claim.readiness.missing]

    @property
    def needs(self) -> list[str]:
        """What the claim must contain."""
        return [need(one, self.tongue) for one in self.claim.needs]

    @property
    def subject_words(self) -> str | None:
        """The words that the terms want in the subject line."""
        return next((one.text for one in self.claim.needs if one.field == "subject-words"), None)

    @property
    def periods(self) -> list["PeriodView"]:
        """Each measuring period."""
        return [PeriodView(one, self._figures) for one in self.claim.periods]

    @property
    def total(self) -> str | None:
        """The sum of all credits in money."""
        return self.tongue.money(self.claim.total) if self.claim.total else None

    @property
    def sentences(self) -> list[str]:
        """What a letter says of each period in which the promise was broken."""
        return [sentence(one, self._figures) for one in self.claim.periods if one.verdict is Verdict.BREACH]

    @property
    def doubts(self) -> list[str]:
        """Clauses that nobody confirmed, each with the address at which to re-read it."""
        words = self.tongue.words
        return [fill(words["sla_doubt"], part=words[f"sla_part_{one.part}"], url=one.url) for one in self.claim.doubts]

    @property
    def assumptions(self) -> list[str]:
        """What was taken as given."""
        return self._figures.lines(self.claim.assumptions)


@dataclass(frozen=True)
class PeriodView:
    """One measuring period of a claim, its names worded when they are asked for."""

    claimed: PeriodClaim
    figures: Figures

    @property
    def label(self) -> str:
        """As in `2026-11`."""
        return self.claimed.label

    @property
    def name(self) -> str:
        """As in `November 2026`."""
        return self.figures.period(self.claimed.tally.period.days) if self.claimed.tally else self.claimed.label

    @property
    def services(self) -> str:
        """The services that are measured together."""
        return self.figures.tongue.listed(self.claimed.services)

    @property
    def verdict(self) -> str:
        """Whether the promise was broken in it."""
        return self.figures.tongue.words[f"sla_verdict_{self.claimed.verdict}"]

    @property
    def counted(self) -> str:
        """The downtime in the provider's way."""
        return self.figures.time(self.claimed.counted)

    @property
    def credit(self) -> str | None:
        """What the terms give for it."""
        return credit(self.claimed, self.figures)

    @property
    def working(self) -> list[str]:
        """How that was come by, line by line."""
        return self.figures.lines(self.claimed.working)


def _readiness(claim: Claim) -> str:
    """The state, or that there is nothing to claim, or that it comes without a claim."""
    if claim.verdict is Verdict.OUT_OF_SCOPE or claim.verdict is Verdict.NO_BREACH:
        return "nothing"
    automatic = claim.terms and claim.terms.credit and claim.terms.credit.automatic
    return "automatic" if automatic else str(claim.readiness.state)


def need(one: Need, tongue: Tongue) -> str:
    """One thing that a claim must contain, in the words of the terms where there are some; fixed words in quotes."""
    said = one.words.nearest(tongue.language)[1] if one.words else tongue.words[f"sla_need_{one.field}"]
    return f"{said}{tongue.words['colon']}“{one.text}”" if one.text else said


def credit(one: PeriodClaim, figures: Figures) -> str | None:
    """The sum, or the time that is added to the term; None where there is none."""
    if isinstance(one.credit, Money):
        return figures.tongue.money(one.credit)
    if isinstance(one.credit, Extension):
        unit = figures.tongue.unit(one.credit.months, "month") if one.credit.months else figures.time(one.credit.time)
        return fill(figures.tongue.words["sla_extension"], time=unit)
    return None


def sentence(one: PeriodClaim, figures: Figures) -> str:
    """What the letter says of one period, in whole sentences: what was down, and what is claimed for it."""
    tongue, given = figures.tongue, credit(one, figures)
    named = {
        "period": figures.period(one.tally.period.days, "sla_days") if one.tally else one.label,
        "service": tongue.listed(one.services),
        "down": figures.time(one.counted),
    }
    if one.uptime is None or one.promised is None or one.uptime >= one.promised:
        said = fill(tongue.words["sla_sentence_plain"], **named)
    else:
        counted = {
            "uptime": _uptime(one.uptime, one.promised, figures),
            "promised": figures.figure(Share(one.promised)),
        }
        said = fill(tongue.words["sla_sentence"], **named, **counted)
    claimed = fill(tongue.words["sla_sentence_credit"], credit=given) if given else tongue.words["sla_sentence_open"]
    return said + tongue.words["sentence_join"] + claimed


def _uptime(uptime: Decimal, promised: Decimal, figures: Figures) -> str:
    """The availability to two decimals, or to six where two would hide that it is below the promise."""
    shown = round(uptime, 2)
    return figures.figure(Share(shown if shown < promised else uptime))
