"""A contract that we mean to end by a day that is over, while no notice has gone out."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.facts.dossier import Dossier
from generator.facts.nature import NOTICE

ID = "leaving-day-passed"


def check(dossier: Dossier) -> Iterator[Finding]:
    """One finding where the last day that we want is over, until the notice is sent or the case is closed.

    Why: the notice is no longer due then, and nothing else would say so.
    """
    leaving = dossier.case.leaving
    if leaving is None or dossier.ending.closed or any(sent.kind == NOTICE for sent in dossier.sent):
        return
    if leaving.effective < dossier.today:
        yield Finding(("leaving", "effective"), ID, values(day=leaving.effective, today=dossier.today))
