"""What the provider's rule gives for one measuring period, before its limits."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.facts.stake import Part, Stake, gift_line, worth
from generator.facts.steps import by_availability, by_length
from generator.facts.timed import by_unit, of_clock_hours, of_lost_time
from generator.facts.working import Exact, Line, line
from generator.model.credit import SHAPES, Credit

_GAPS = frozenset({"band-gap", "tier-gap"})


@dataclass(frozen=True, slots=True)
class Award:
    """The *parts* that are given, with the working; *open* where the rule names no figure that could be computed."""

    parts: tuple[Part, ...]
    lines: tuple[Line, ...] = ()
    open: bool = False


def award(credit: Credit, stake: Stake) -> Award:
    """What *credit* gives for what is at *stake*; nothing where the promise was kept."""
    if stake.missed is False:
        return Award(())
    if credit.discretionary or not any(getattr(credit, shape) for shape in SHAPES):
        return Award((), (_open_line(credit, stake),), open=True)
    lines: list[Line] = []
    parts = tuple(_parts(credit, stake, lines))
    return Award(parts, tuple(lines), open=not parts and any(found.key in _GAPS for found in lines))


def _parts(credit: Credit, stake: Stake, lines: list[Line]) -> Iterator[Part]:
    if credit.tiers:
        yield from by_availability(credit.tiers, stake, lines)
    elif credit.flat:
        lines.append(gift_line("flat", credit.flat))
        yield worth(credit.flat, stake)
    elif credit.lost_time:
        yield from of_lost_time(credit.lost_time, stake, lines)
    elif credit.per_unit:
        yield from by_unit(credit.per_unit, stake, lines)
    elif credit.bands:
        yield from by_length(credit.bands, stake, lines)
    elif credit.clock_hours:
        yield from of_clock_hours(credit.clock_hours, stake, lines)


def _open_line(credit: Credit, stake: Stake) -> Line:
    """Why no sum can be given."""
    if credit.discretionary and credit.discretionary.most:
        most = worth(credit.discretionary.most, stake).amount
        return line("discretionary-most", most=Exact(most, stake.currency))
    return line("discretionary" if credit.discretionary else "credit-not-seen")
