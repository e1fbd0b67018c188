"""The scorecard: what has become of each request."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.facts.commitments import Commitment, Fate
from generator.facts.correspondence import LoggedEntry
from generator.facts.demand import Demand
from generator.model.log import Treatment


@dataclass(frozen=True, slots=True)
class Standing:
    """One request as it stands: by which messages it was raised, how it was last treated and by which message.

    *treatment* is None while no message has treated it. *open* says whether it still has to be asked for.
    """

    demand: Demand
    raised: tuple[LoggedEntry, ...]
    treatment: Treatment | None
    answer: LoggedEntry | None
    commitment: Commitment | None
    open: bool


def scorecard(
    demands: Iterable[Demand], log: Sequence[LoggedEntry], made: Iterable[Commitment]
) -> tuple[Standing, ...]:
    """The standing of each of *demands*, in their order; the last message that treats a request decides.

    A promise closes a request for as long as it is not broken.
    """
    latest = {commitment.request: commitment for commitment in made if commitment.request}
    return tuple(_standing(demand, log, latest.get(demand.id)) for demand in demands)


def _standing(demand: Demand, log: Sequence[LoggedEntry], commitment: Commitment | None) -> Standing:
    answer = next((logged for logged in reversed(log) if demand.id in logged.entry.answers), None)
    treatment = answer.entry.answers[demand.id] if answer else None
    if treatment is None and commitment:
        treatment, answer = "promised", commitment.made
    broken = commitment is not None and commitment.fate is Fate.BROKEN
    return Standing(
        demand=demand,
        raised=tuple(logged for logged in log if _raises(logged, demand)),
        treatment=treatment,
        answer=answer,
        commitment=commitment,
        open=broken or treatment not in ("answered", "promised"),
    )


def _raises(logged: LoggedEntry, demand: Demand) -> bool:
    """Whether a message raises it: by name, or with a letter, which raises them all."""
    return demand.id in logged.entry.raises or (logged.ours and logged.entry.letter is not None)
