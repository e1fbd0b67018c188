"""A contract that we mean to end, with nothing left to do but give notice, and no clause to give it under."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding
from generator.facts.dossier import Dossier
from generator.facts.nature import NOTICE, safe_to_leave

ID = "leaving-without-clause"


def check(dossier: Dossier) -> Iterator[Finding]:
    """One finding once our data are safe, until the clause is named, the notice is sent or the case is closed."""
    leaving = dossier.case.leaving
    if leaving is None or dossier.ending.closed or any(sent.kind == NOTICE for sent in dossier.sent):
        return
    if leaving.clause is None and safe_to_leave(dossier):
        yield Finding(("leaving",), ID)
