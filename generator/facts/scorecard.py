"""The scorecard: what has become of each request."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.facts.commitments import Commitment, Fate
from generator.facts.correspondence import LoggedEntry, SentLetter
from generator.facts.demand import Demand
from generator.model.log import Treatment


@dataclass(frozen=True, slots=True)
class Standing:
    """One request as it stands: which messages raised it, how it was last treated and by which message.

    *treatment* is None while no message has treated it. *open* says whether it still has to be asked for.
    """

    demand: Demand
    raised: tuple[LoggedEntry, ...]
    treatment: Treatment | None
    answer: LoggedEntry | None
    commitment: Commitment | None
    open: bool


def scorecard(
    demands: Iterable[Demand], log: Sequence[LoggedEntry], made: Iterable[Commitment], asked: Iterable[SentLetter]
) -> tuple[Standing, ...]:
    """The standing of each of *demands*, in their order; the last message that treats a request decides.

    A promise closes a request for as long as it is not broken. The letters that *asked* raise every request, unless
    their entry says which.
    """
    latest = {commitment.request: commitment for commitment in made if commitment.request}
    letters = frozenset(sent.logged.number for sent in asked if not sent.logged.entry.raises)
    return tuple(_standing(demand, log, latest.get(demand.id), letters) for demand in demands)


def _standing(
    demand: Demand, log: Sequence[LoggedEntry], commitment: Commitment | None, letters: frozenset[int]
) -> Standing:
    answer = next((logged for logged in reversed(log) if demand.id in logged.entry.answers), None)
    treatment = answer.entry.answers[demand.id] if answer else None
    if treatment is None and commitment:
        treatment, answer = "promised", commitment.made
    broken = commitment is not None and commitment.fate is Fate.BROKEN
    return Standing(
        demand=demand,
        raised=tuple(one for one in log if demand.id in one.entry.raises or one.number in letters),
        treatment=treatment,
        answer=answer,
        commitment=commitment,
        open=broken or treatment not in ("answered", "promised"),
    )
