"""What we lose if the provider suspends the account: looked at before an escalation, a dispute, or a publication."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from generator.base.diagnostic import Values
from generator.base.words import LANGUAGES, say
from generator.facts.dossier import Dossier
from generator.model.case import Elsewhere
from generator.model.incident import Exhibits
from generator.model.provider import Provider
from generator.model.scalars.text import Text

FRESH = timedelta(days=30)
"""How long a look at it counts, and how old a backup may be: our own choice, a month of renewals and changes."""


class Fate(StrEnum):
    """What becomes of it: it lives on, it was made lately, it dies, nobody has looked, or nobody has lately."""

    LIVES = "lives"
    FRESH = "fresh"
    DIES = "dies"
    UNKNOWN = "unknown"
    STALE = "stale"


_SAFE = (Fate.LIVES, Fate.FRESH)


@dataclass(frozen=True, slots=True)
class Exposure:
    """One thing (`domains`, `dns`, `mail`, `backup`, and its age, `backup_at`) with its fate and what proves it.

    *on* is the day on which somebody looked, or on which the backup was made.
    """

    what: str
    fate: Fate
    on: date | None
    exhibits: Exhibits = ()


@dataclass(frozen=True, slots=True)
class Against:
    """A clause by which the provider turns on a customer who complains: its words, where it stands, how sure that is.

    *source* is empty where the profile names none. *status* is the clause's own, else that of the whole profile.
    """

    text: Text
    place: Text | None
    source: str
    status: str


@dataclass(frozen=True, slots=True)
class Preflight:
    """What lives and what dies, and the clauses that turn against us.

    *searched* says whether anybody looked for such clauses: a profile that has none says so with an empty list.
    """

    exposures: tuple[Exposure, ...]
    clauses: tuple[Against, ...]
    searched: bool

    @property
    def unsettled(self) -> tuple[str, ...]:
        """What is not surely safe, by its key in `safeguards`."""
        return tuple(one.what for one in self.exposures if one.fate not in _SAFE)


def preflight(d: Dossier) -> Preflight:
    """The preflight on the dossier's day."""
    saved = d.case.safeguards
    looked = (("domains", saved.domains), ("dns", saved.dns), ("mail", saved.mail), ("backup", saved.backup))
    found = (*(_exposure(what, seen, d.today) for what, seen in looked), _copy(d))
    return Preflight(found, against(d.provider), "retaliation" in d.provider.model_fields_set)


def against(provider: Provider) -> tuple[Against, ...]:
    """The clauses in the provider's profile, each with the page to read first."""
    first = provider.sources[0].url if provider.sources else ""
    return tuple(
        Against(one.words, one.clause, one.source or first, one.status or provider.status)
        for one in provider.retaliation
    )


def told(clauses: Iterable[Against]) -> Values:
    """The clauses in the words of each language, for a sentence that names them; empty words where there are none."""
    every = tuple(clauses)
    return tuple((f"clauses.{own}", say("list-joiner", own).join(said(one, own) for one in every)) for own in LANGUAGES)


def said(one: Against, language: str) -> str:
    """One clause: what it says, where it stands, how sure that is, and the page to read first."""
    place = say("clause-place", language, place=one.place.nearest(language)[1]) if one.place else ""
    named = {"text": one.text.nearest(language)[1], "place": place, "source": one.source or "-"}
    return say("clause-said", language, status=say(f"status-{one.status}", language), **named)


def _exposure(what: str, seen: Elsewhere | None, today: date) -> Exposure:
    if seen is None or seen.on > today:
        return Exposure(what, Fate.UNKNOWN, None)
    if not seen.elsewhere:
        return Exposure(what, Fate.DIES, seen.on, seen.exhibits)
    return Exposure(what, Fate.LIVES if today - seen.on <= FRESH else Fate.STALE, seen.on, seen.exhibits)


def _copy(d: Dossier) -> Exposure:
    """How old the last backup is: one that lies elsewhere and is a year old saves little."""
    made = d.case.safeguards.backup_at
    day = d.local_day(made.instant(d.zone)) if made else None
    if day is None or day > d.today:
        return Exposure("backup_at", Fate.UNKNOWN, None)
    return Exposure("backup_at", Fate.FRESH if d.today - day <= FRESH else Fate.STALE, day)
