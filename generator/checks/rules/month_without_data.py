"""A month between two outages of which the case says nothing."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.facts.calendar import cycle
from generator.facts.dossier import Dossier
from generator.facts.gaps import months_without_outage

ID = "month-without-data"


def check(dossier: Dossier) -> Iterator[Finding]:
    """One finding that names the months: no data is not “up”, it is unknown."""
    months = months_without_outage(dossier.downtime, dossier.zone, dossier.today)
    if months:
        named = ", ".join(cycle(month, 1).label for month in months)
        yield Finding(("incident", "outages"), ID, values(months=named), on_key=True)
