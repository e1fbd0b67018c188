"""A case as far as a service credit is concerned."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from generator.facts.downtime import Disturbance, Downtime
from generator.model.case import Case
from generator.model.phrases import Phrases
from generator.model.playbook import Playbook
from generator.model.provider import Provider
from generator.model.terms import Terms, whole


@dataclass(frozen=True, slots=True)
class Matter:
    """A case as far as a credit is concerned. *messages* are the moments of ours in the log, in order.

    *wanted* is one month (`2026-11`) that alone is asked about; None for every period with an outage.
    """

    case: Case
    provider: Provider
    phrases: Phrases
    disturbances: tuple[Disturbance, ...]
    zone: ZoneInfo | None
    references: tuple[str, ...]
    messages: tuple[datetime, ...]
    today: date
    wanted: str | None = None


def matter(case: Case, playbook: Playbook, today: date, down: Downtime) -> Matter:
    """The matter of a *case* that the checks have let pass, as on *today*; *down* are its outages."""
    zone = case.time_zone or playbook.company.time_zone
    log = sorted(((entry.at.instant(zone), entry) for entry in case.log), key=lambda timed: timed[0])
    return Matter(
        case=case,
        provider=playbook.providers[case.provider],
        phrases=playbook.phrases,
        disturbances=down.disturbances,
        zone=zone,
        references=tuple(entry.reference for _, entry in log if entry.reference),
        messages=tuple(at for at, entry in log if entry.direction == "out"),
        today=today,
    )


def terms_of(case: Case, provider: Provider) -> Terms | None:
    """The terms that the case names, else the first that fit one server; None where there are none."""
    scope = case.service.scope or next((one.scope for one in provider.terms if one.fits_one_server), "")
    return whole(provider.terms, scope)
