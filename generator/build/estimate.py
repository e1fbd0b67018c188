"""A claim without a case: from an outage, a fee and a provider's name."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from generator.base.diagnostic import Diagnostic, Finding
from generator.base.position import Position
from generator.base.rule import Severity, severity
from generator.build.office import Office
from generator.checks.run import check_dossier, check_record
from generator.facts.assessment import assess
from generator.facts.claim import Claim
from generator.facts.dossier import dossier
from generator.model.case import Case
from generator.model.evidence import NO_EVIDENCE
from generator.model.read import read
from generator.model.record import Record

ID = "2000-01-01-estimate"
"""Nothing shows it: a well-formed id, so that no rule about ids has anything to say."""
_ABOUT = ("incident", "provider", "service", "time_zone")
"""What such a case says; it has no requests and no evidence, and no rule about them is asked."""


def estimate(office: Office, data: Mapping[str, Any], wanted: str | None) -> tuple[Claim | None, list[Diagnostic]]:
    """What could be claimed for the case that *data* says, and what is wrong in it; no claim where that is an error.

    *wanted* is the one month that is asked about. Places are the way into the data, because there is no file.
    """
    case = read(Case, data, language=office.playbook.company.language)
    if isinstance(case, list):
        return None, _told(case)
    found = _told(check_record(Record(ID, case, office.playbook, {}, office.today)))
    if any(severity(one) is Severity.ERROR for one in found):
        return None, found
    facts = dossier(ID, case, office.playbook, NO_EVIDENCE, office.today)
    found += _told(check_dossier(facts))
    if any(severity(one) is Severity.ERROR for one in found):
        return None, found
    return assess(replace(facts.matter, wanted=wanted)), found


def _told(findings: Iterable[Finding]) -> list[Diagnostic]:
    """What concerns what was said; that there is no outage does not, because a month can be asked about alone."""
    return [
        Diagnostic(Position(".".join(str(step) for step in f.path)), f.rule, f.values)
        for f in findings
        if f.path and f.path[0] in _ABOUT and f.path != ("incident",)
    ]
