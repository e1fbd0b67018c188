"""Tables of steps: by availability, or by the length of each outage."""

from collections.abc import Iterator
from datetime import timedelta

from generator.facts.stake import Part, Stake, gift_line, worth
from generator.facts.working import Line, line
from generator.model.credit import Band, Tier


def by_availability(tiers: tuple[Tier, ...], stake: Stake, lines: list[Line]) -> Iterator[Part]:
    """What the step gives in which the exact availability lies; nothing, and a line, where it lies in a gap."""
    uptime = stake.tally.uptime
    found = next(
        (
            tier
            for tier in tiers
            if not (
                (tier.from_ is not None and uptime < tier.from_)
                or (tier.above is not None and uptime <= tier.above)
                or (tier.below is not None and uptime >= tier.below)
                or (tier.at_most is not None and uptime > tier.at_most)
            )
        ),
        None,
    )
    if found is None:
        lines.append(line("tier-gap"))
        return
    lines.append(gift_line("tier", found))
    yield worth(found, stake)


def by_length(bands: tuple[Band, ...], stake: Stake, lines: list[Line]) -> Iterator[Part]:
    """What each outage gives by its length; nothing, and a line, for one whose length no band has."""
    for length in stake.tally.lengths:
        found = next((band for band in bands if _holds(band, length)), None)
        if found is None:
            lines.append(line("band-gap", length=length))
            continue
        lines.append(gift_line("band", found, length=length))
        yield worth(found, stake)


def _holds(band: Band, length: timedelta) -> bool:
    return not (
        (band.from_ is not None and length < band.from_.duration)
        or (band.below is not None and length >= band.below.duration)
    )
