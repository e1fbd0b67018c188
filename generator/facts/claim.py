"""The claim for a service credit: verdict, evidence and readiness, each for itself, with all working."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from generator.base.money import Money
from generator.facts.caps import Extension
from generator.facts.proof import Proof
from generator.facts.readiness import Readiness
from generator.facts.tally import Tally
from generator.facts.working import Line
from generator.model.claim_rule import Need
from generator.model.scalars.text import Text
from generator.model.terms import Terms


class Verdict(StrEnum):
    """Whether the promise was broken."""

    BREACH = "breach"
    NO_BREACH = "no-breach"
    UNKNOWN = "unknown"
    OUT_OF_SCOPE = "out-of-scope"


@dataclass(frozen=True, slots=True)
class PeriodClaim:
    """One service (or several that are measured together) in one measuring period; *label* as in `2026-11`.

    *counted* is the downtime in the provider's way, *uptime* and *promised* are exact, in percent.
    """

    services: tuple[str, ...]
    label: str
    counted: timedelta
    uptime: Decimal | None
    promised: Decimal | None
    verdict: Verdict
    credit: Money | Extension | None
    exact: Decimal
    working: tuple[Line, ...]
    tally: Tally | None = None


@dataclass(frozen=True, slots=True)
class Doubt:
    """A clause that the claim rests on and that nobody confirmed: the *part* of the terms, and where to re-read it."""

    part: str
    clause: Text | None
    url: str


@dataclass(frozen=True, slots=True)
class Claim:
    """What a case can claim under its provider's terms on a given day.

    *total* is the sum of all credits in money; None where there is none, or it has no sum. *ceiling* is the most that
    the terms can ever give for these periods. *needs* is everything that the claim must contain.
    """

    terms: Terms | None
    verdict: Verdict
    evidence: Proof
    readiness: Readiness
    periods: tuple[PeriodClaim, ...]
    total: Money | None
    ceiling: Money | None
    needs: tuple[Need, ...]
    doubts: tuple[Doubt, ...]
    assumptions: tuple[Line, ...]
    today: date

    @property
    def extension(self) -> Extension | None:
        """All the time that is added to the term, where the terms give time instead of money."""
        given = [one.credit for one in self.periods if isinstance(one.credit, Extension)]
        if not given:
            return None
        return Extension(sum((one.time for one in given), timedelta()), sum(one.months for one in given))
