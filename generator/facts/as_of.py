"""A case as it stood at a moment: what came later is not known yet.

Why: a letter that went out last week is shown as it was then, and `--today` walks through a case's life.
"""

from datetime import UTC, date, datetime, timedelta, tzinfo

from generator.base.midnight import midnight
from generator.base.period import MICROSECOND
from generator.model.case import Case
from generator.model.incident import Outage
from generator.model.scalars.moment import Moment


def end_of(day: date, zone: tzinfo | None) -> datetime:
    """The moment, in UTC, at which *day* is over in *zone*."""
    return midnight(day + timedelta(days=1), zone or UTC)


def incident_as_of(case: Case, until: datetime, zone: tzinfo | None) -> Case:
    """*case* with the incident as it was known at *until*: what began later is left out, what ended later lasts."""

    def before(moment: Moment) -> bool:
        return moment.instant(zone) < until

    def cut(outage: Outage) -> Outage:
        lasts = outage.end is not None and not before(outage.end)
        return outage.model_copy(update={"end": None}) if lasts else outage

    incident = case.incident
    known = {
        "outages": tuple(cut(outage) for outage in incident.outages if before(outage.start)),
        "events": tuple(event for event in incident.events if before(event.at)),
    }
    return case.model_copy(update={"incident": incident.model_copy(update=known)})


def as_of(case: Case, until: datetime, zone: tzinfo | None) -> Case:
    """*case* with what happened before *until* (exclusive, UTC) only; times without an offset are read in *zone*.

    Outages stay, because a check reports one that lies in the future.
    """
    day = (until - MICROSECOND).astimezone(zone or UTC).date()

    def before(moment: Moment) -> bool:
        return moment.instant(zone) < until

    known = {
        "evidence": tuple(e for e in case.evidence if e.captured is None or before(e.captured)),
        "log": tuple(entry for entry in case.log if before(entry.at)),
        "verifications": tuple(v for v in case.verifications if v.on <= day),
        "escalations": tuple(
            e if e.closed is None or e.closed <= day else e.model_copy(update={"closed": None, "result": None})
            for e in case.escalations
            if e.on <= day
        ),
        "customers": tuple(c for c in case.customers if before(c.at)),
        "outcomes": tuple(o for o in case.outcomes if o.on <= day),
    }
    changed = {name: value for name, value in known.items() if len(value) != len(getattr(case, name))}
    if known["escalations"] != case.escalations:
        changed["escalations"] = known["escalations"]
    return case.model_copy(update=changed) if changed else case
