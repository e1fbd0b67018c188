"""The promise on which a letter relies."""

from generator.facts.claim import Verdict
from generator.facts.dossier import Dossier
from generator.model.measured import Promise


def promised(d: Dossier) -> Promise | None:
    """The promise of the terms that a letter quotes, with its figure and its clause.

    None where none is on record, or where it is beside the point: no outage that it is about.
    """
    promise = d.terms.promise if d.terms else None
    if d.claim is None or d.claim.verdict is Verdict.OUT_OF_SCOPE:
        return None
    quoted = promise is not None and promise.uptime is not None and promise.clause is not None
    return promise if quoted else None
