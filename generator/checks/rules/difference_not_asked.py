"""A difference between the provider's record and ours about which nothing is asked."""

from collections.abc import Iterator
from datetime import timedelta

from generator.base.diagnostic import Finding, values
from generator.facts.dossier import Dossier

ID = "difference-not-asked"
REMEDY = "explain-difference"


def check(dossier: Dossier) -> Iterator[Finding]:
    """One finding, with the line to write, while the complaint runs and no request asks for the difference."""
    found = dossier.disagreement
    asked = any(demand.request.remedy == REMEDY for demand in dossier.demands)
    if found is None or not found.disputed or asked or dossier.sent or dossier.ending.closed:
        return
    minutes = (str(round(span / timedelta(minutes=1))) for span in (found.recorded, found.shared, found.open))
    recorded, shared, left = minutes
    write = f"- {{remedy: {REMEDY}, by: {dossier.reply_by or dossier.today}}}"
    yield Finding(("requests",), ID, values(recorded=recorded, shared=shared, open=left, write=write), on_key=True)
