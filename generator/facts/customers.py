"""What the company's own customers have been told, and what they are still owed."""

from dataclasses import dataclass
from datetime import datetime

from generator.facts.dossier import Dossier
from generator.model.aftermath import CustomerNotice
from generator.model.phrases import Phrases


@dataclass(frozen=True, slots=True)
class Told:
    """The notices that went out, in order of time; *promised* is the moment, in UTC, of the next word promised.

    None where none was promised, or where it has gone out.
    """

    notices: tuple[tuple[datetime, CustomerNotice], ...]
    promised: datetime | None

    def stages(self) -> frozenset[str]:
        """The stages that have gone out."""
        return frozenset(notice.stage for _, notice in self.notices)


def told(dossier: Dossier) -> Told:
    """What went out to customers."""
    placed = sorted(((n.at.instant(dossier.zone), n) for n in dossier.case.customers), key=lambda one: one[0])
    last = placed[-1][1] if placed else None
    final = last is not None and last.stage in ("resolved", "setback")
    promised = last.next.instant(dossier.zone) if last and last.next and not final else None
    return Told(tuple(placed), promised)


def affected(dossier: Dossier, phrases: Phrases) -> bool:
    """Whether the incident reached the company's customers, as its impact says."""
    kinds = (phrases.impacts.get(impact.kind) for impact in dossier.case.incident.impact)
    return any(kind is not None and kind.customers for kind in kinds)
