"""What templates and the command line may say of a claim: flat values in the words of one language."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from generator.facts.claim import Claim, Verdict
from generator.model.claim_rule import Need
from generator.texts.claim_period import PeriodView, longer, sentence
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
    def periods(self) -> list[PeriodView]:
        """Each measuring period."""
        return [PeriodView(one, self._figures) for one in self.claim.periods]

    @property
    def total(self) -> str | None:
        """The sum of all credits in money."""
        return self.tongue.money(self.claim.total) if self.claim.total else None

    @property
    def extension(self) -> str | None:
        """The time that is added to the term instead of money, as in `3 days`."""
        return longer(self.claim.extension, self._figures) if self.claim.extension else None

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
