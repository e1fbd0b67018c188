"""What we lose if the provider suspends the account: looked at before an escalation, a dispute, or a publication."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from generator.facts.dossier import Dossier
from generator.model.case import Elsewhere
from generator.model.provider import Retaliation

FRESH = timedelta(days=30)
"""How long a look at it counts: our own choice, a month of renewals and changes."""


class Fate(StrEnum):
    """What becomes of it: it lives on, it dies, nobody has looked, or nobody has looked lately."""

    LIVES = "lives"
    DIES = "dies"
    UNKNOWN = "unknown"
    STALE = "stale"


@dataclass(frozen=True, slots=True)
class Exposure:
    """One thing (`domains`, `dns`, `mail`, `backup`) with its fate, and the day on which somebody looked."""

    what: str
    fate: Fate
    on: date | None


@dataclass(frozen=True, slots=True)
class Threat:
    """A clause of the provider's terms that turns on a customer who complains, and the *source* that it was read in."""

    clause: Retaliation
    source: str


@dataclass(frozen=True, slots=True)
class Preflight:
    """What lives and what dies, and the clauses that turn against us."""

    exposures: tuple[Exposure, ...]
    threats: tuple[Threat, ...]

    @property
    def unsettled(self) -> tuple[str, ...]:
        """What does not surely live on."""
        return tuple(one.what for one in self.exposures if one.fate is not Fate.LIVES)


def preflight(d: Dossier) -> Preflight:
    """The preflight on the dossier's day."""
    saved = d.case.safeguards
    looked = (("domains", saved.domains), ("dns", saved.dns), ("mail", saved.mail), ("backup", saved.backup))
    first = d.provider.sources[0].url if d.provider.sources else ""
    return Preflight(
        tuple(_exposure(what, seen, d.today) for what, seen in looked),
        tuple(Threat(clause, clause.source or first) for clause in d.provider.retaliation),
    )


def _exposure(what: str, seen: Elsewhere | None, today: date) -> Exposure:
    if seen is None or seen.on > today:
        return Exposure(what, Fate.UNKNOWN, None)
    if not seen.elsewhere:
        return Exposure(what, Fate.DIES, seen.on)
    return Exposure(what, Fate.LIVES if today - seen.on <= FRESH else Fate.STALE, seen.on)
