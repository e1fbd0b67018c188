"""Word promised to customers that did not go out."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.facts.customers import told
from generator.facts.dossier import Dossier

ID = "customer-update-missed"


def check(dossier: Dossier) -> Iterator[Finding]:
    """One finding where the moment promised for the next word is past."""
    promised = told(dossier).promised
    if promised is not None and dossier.local_day(promised) < dossier.today and not dossier.ending.closed:
        last = len(dossier.case.customers) - 1
        yield Finding(("customers", last, "next"), ID, values(day=dossier.local_day(promised)))
