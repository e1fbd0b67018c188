"""What we lose if the provider suspends the account: looked at before an escalation, a dispute, or a publication."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Protocol

from generator.facts.dossier import Dossier
from generator.model.case import Elsewhere
from generator.model.scalars.text import Text

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


class Clause(Protocol):
    """A clause by which a provider turns on a customer who complains: its words, and where they stand."""

    @property
    def text(self) -> Text:
        """What it says."""

    @property
    def source(self) -> str:
        """The address at which it was read."""


@dataclass(frozen=True, slots=True)
class Preflight:
    """What lives and what dies, and the clauses that turn against us."""

    exposures: tuple[Exposure, ...]
    clauses: tuple[Clause, ...]

    @property
    def unsettled(self) -> tuple[str, ...]:
        """What does not surely live on."""
        return tuple(one.what for one in self.exposures if one.fate is not Fate.LIVES)


def preflight(d: Dossier, clauses: Iterable[Clause] = ()) -> Preflight:
    """The preflight on the dossier's day; *clauses* are the provider's, for whoever has them."""
    saved = d.case.safeguards
    looked = (("domains", saved.domains), ("dns", saved.dns), ("mail", saved.mail), ("backup", saved.backup))
    return Preflight(tuple(_exposure(what, seen, d.today) for what, seen in looked), tuple(clauses))


def _exposure(what: str, seen: Elsewhere | None, today: date) -> Exposure:
    if seen is None or seen.on > today:
        return Exposure(what, Fate.UNKNOWN, None)
    if not seen.elsewhere:
        return Exposure(what, Fate.DIES, seen.on)
    return Exposure(what, Fate.LIVES if today - seen.on <= FRESH else Fate.STALE, seen.on)
