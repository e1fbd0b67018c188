"""How a provider has done over all cases. What nobody has recorded is not zero: it is not there."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from generator.facts.commitments import Fate
from generator.facts.correspondence import first_answer
from generator.facts.dossier import Dossier
from generator.facts.ledger import Ledger, ledger, together


@dataclass(frozen=True, slots=True)
class Score:
    """*cases* and how many are *closed*; *down*: the time of all outages that are over.

    *answer* is the median time to the first answer (None where no message has come back),
    *unheard* the cases in which none has; *kept* of *due* promises were kept (those not looked after count in neither).
    """

    cases: int
    closed: int
    down: timedelta | None
    answer: timedelta | None
    unheard: int
    kept: int
    due: int
    money: Ledger


def score(dossiers: Sequence[Dossier]) -> Score:
    """The score over these cases, all of one provider or of all."""
    answers = [first_answer(d.log) for d in dossiers]
    known = [answer for answer in answers if answer is not None]
    fates = [commitment.fate for d in dossiers for commitment in d.commitments]
    written = [d for d, answer in zip(dossiers, answers, strict=True) if answer is None and any(e.ours for e in d.log)]
    downs = [d.downtime.total for d in dossiers if d.downtime.disturbances]
    return Score(
        cases=len(dossiers),
        closed=sum(d.ending.closed for d in dossiers),
        down=sum(downs, timedelta()) if downs else None,
        answer=_median(known),
        unheard=len(written),
        kept=fates.count(Fate.KEPT),
        due=fates.count(Fate.KEPT) + fates.count(Fate.BROKEN),
        money=together(ledger(d) for d in dossiers),
    )


def _median(known: list[timedelta]) -> timedelta | None:
    """The middle one; of an even number, half way between the two in the middle. None of none."""
    ordered = sorted(known)
    middle = len(ordered) // 2
    if not ordered:
        return None
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2
