"""The light of evidence: whether the exhibits carry the claim under the provider's own rule."""

from collections.abc import Iterable, Sequence
from datetime import tzinfo
from enum import StrEnum

from generator.base.period import Period, intersection, total
from generator.facts.downtime import Disturbance
from generator.facts.working import Line, line
from generator.model.case import Case
from generator.model.claim_rule import EvidenceRule
from generator.model.phrases import Phrases

_ANY = frozenset({"measurement", "provider-record", "own-record"})
_ACCEPTED = {
    "own-logs": frozenset({"measurement", "own-record"}),
    "third-party-refused": frozenset({"provider-record", "own-record"}),
    "provider-records": _ANY,
    "provider-confirms": _ANY,
}
"""What an exhibit must prove under each rule. Where the provider's records are final, ours still found the fault."""


class Proof(StrEnum):
    """How the evidence stands."""

    SUFFICIENT = "sufficient"
    ONE_VANTAGE = "one-vantage"
    INSUFFICIENT = "insufficient"
    CONTRADICTED = "contradicted"


def proof(
    case: Case,
    disturbances: Sequence[Disturbance],
    rules: Iterable[EvidenceRule],
    phrases: Phrases,
    zone: tzinfo | None,
) -> tuple[Proof, tuple[Line, ...]]:
    """How the evidence for *disturbances* stands, and why.

    Contradicted where the provider's own records, as the case has them, know nothing of one of them.
    """
    lines = [line(f"evidence-{rule.kind}") for rule in rules]
    reported = [Period(r.start.instant(zone), r.end.instant(zone)) for r in case.incident.reported]
    unknown = [d for d in disturbances if reported and d.end and not intersection([Period(d.start, d.end)], reported)]
    if unknown:
        return Proof.CONTRADICTED, (*lines, line("contradicted", start=unknown[0].start))
    if reported:
        ours = [Period(d.start, d.end) for d in disturbances if d.end]
        lines.append(line("reported", theirs=total(reported), ours=total(ours)))
    accepted = _ANY.intersection(*(_ACCEPTED[rule.kind] for rule in rules))
    bare = [d for d in disturbances if not _proves(d, case, phrases) & accepted]
    if bare or not disturbances:
        first = [line("not-proved", start=bare[0].start, count=len(bare))] if bare else []
        return Proof.INSUFFICIENT, (*lines, *first)
    alone = [] if reported else [d for d in disturbances if _one_vantage(d, case, phrases)]
    if alone:
        return Proof.ONE_VANTAGE, (*lines, line("one-vantage", start=alone[0].start, count=len(alone)))
    return Proof.SUFFICIENT, tuple(lines)


def _one_vantage(disturbance: Disturbance, case: Case, phrases: Phrases) -> bool:
    """Whether nothing but measurements from one place shows it: the provider may say that the place was at fault.

    An exhibit that does not say from where counts as a place of its own, because nobody knows.
    """
    mine = [exhibit for exhibit in case.evidence if exhibit.id in disturbance.outage.exhibits]
    if any(phrases.exhibits[one.kind].proves != "measurement" for one in mine if one.kind in phrases.exhibits):
        return False
    return len({one.vantage or one.id for one in mine}) == 1


def _proves(disturbance: Disturbance, case: Case, phrases: Phrases) -> frozenset[str]:
    """What the exhibits of this outage prove."""
    return frozenset(
        phrases.exhibits[exhibit.kind].proves
        for exhibit in case.evidence
        if exhibit.id in disturbance.outage.exhibits and exhibit.kind in phrases.exhibits
    )
