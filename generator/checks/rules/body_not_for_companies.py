"""An escalation of a company to a body for consumers."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.facts.dossier import Dossier
from generator.facts.gate import gone, running
from generator.facts.route import Verdict
from generator.facts.routes import routes

ID = "body-not-for-companies"


def check(dossier: Dossier) -> Iterator[Finding]:
    """One finding for each, with the bodies that are open to us now."""
    for one in running(dossier):
        if one.body.accepts.company == "no" and not gone(one):
            open_ = [route.body for route in routes(dossier) if route.verdict is Verdict.NOW and not route.doubtful]
            named = values(body=one.escalation.body, open=", ".join(open_) or "-")
            yield Finding(("escalations", one.place, "body"), ID, named)
