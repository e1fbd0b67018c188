import pytest

from generator.facts.downtime import downtime
from generator.facts.proof import Proof, proof
from generator.model.claim_rule import EvidenceRule
from tests.facts.desk import playbook
from tests.facts.sla_desk import CLOCK, case, model

PING = "{id: E1, file: p.txt, kind: ping}"
TICKET = "{id: E2, file: t.txt, kind: ticket}"
INVOICE = "{id: E3, file: i.txt, kind: invoice}"
ONE = "{start: 2026-11-10 09:00Z, end: 2026-11-10 10:00Z, exhibits: [E1]}"
BARE = "{start: 2026-11-12 09:00Z, end: 2026-11-12 10:00Z}"
TOLD = "{start: 2026-11-10 09:00Z, end: 2026-11-10 10:00Z, exhibits: [E2]}"
BILL = "{start: 2026-11-10 09:00Z, end: 2026-11-10 10:00Z, exhibits: [E3]}"


def light(outages: str, rules: str = "", reported: str = "") -> tuple[Proof, list[str]]:
    """The light and its reasons, with all three exhibits in the case."""
    about = case(outages, evidence=f"[{PING}, {TICKET}, {INVOICE}]", incident_reported=f"[{reported}]")
    kinds = [model(EvidenceRule, f"{{kind: {kind}}}") for kind in rules.split()]
    found = downtime(about.incident.outages, CLOCK).disturbances
    state, lines = proof(about, found, kinds, playbook().phrases, CLOCK)
    return state, [line.key for line in lines]


@pytest.mark.parametrize(
    ("outages", "rules", "state", "why"),
    [
        (ONE, "", Proof.SUFFICIENT, []),
        (BARE, "", Proof.INSUFFICIENT, ["not-proved"]),
        (f"{ONE}, {BARE}", "", Proof.INSUFFICIENT, ["not-proved"]),  # every outage needs its own
        (BILL, "", Proof.INSUFFICIENT, ["not-proved"]),  # an invoice shows no outage
        (TOLD, "", Proof.SUFFICIENT, []),
        (ONE, "own-logs", Proof.SUFFICIENT, ["evidence-own-logs"]),
        (TOLD, "own-logs", Proof.INSUFFICIENT, ["evidence-own-logs", "not-proved"]),
        (ONE, "third-party-refused", Proof.INSUFFICIENT, ["evidence-third-party-refused", "not-proved"]),
        (TOLD, "third-party-refused", Proof.SUFFICIENT, ["evidence-third-party-refused"]),
        (ONE, "provider-records", Proof.SUFFICIENT, ["evidence-provider-records"]),
        (ONE, "provider-confirms", Proof.SUFFICIENT, ["evidence-provider-confirms"]),
        (TOLD, "own-logs provider-records", Proof.INSUFFICIENT,
         ["evidence-own-logs", "evidence-provider-records", "not-proved"]),
        ("", "", Proof.INSUFFICIENT, []),
    ],
)  # fmt: skip
def test_whether_the_exhibits_carry_the_claim(outages: str, rules: str, state: Proof, why: list[str]) -> None:
    """Each outage needs an exhibit that the provider's rule accepts."""
    assert light(outages, rules) == (state, why)


@pytest.mark.parametrize(
    ("reported", "state", "why"),
    [
        ("{start: 2026-11-10 09:05Z, end: 2026-11-10 09:40Z}", Proof.SUFFICIENT, ["reported"]),
        ("{start: 2026-11-10 10:00Z, end: 2026-11-10 10:30Z}", Proof.CONTRADICTED, ["contradicted"]),  # it only touches
        ("{start: 2026-11-09 09:00Z, end: 2026-11-09 10:00Z}", Proof.CONTRADICTED, ["contradicted"]),
    ],
)
def test_the_providers_own_records(reported: str, state: Proof, why: list[str]) -> None:
    """An outage of which they know nothing contradicts ours; another length is said beside ours."""
    assert light(ONE, reported=reported) == (state, why)


def test_what_lasts_is_not_contradicted_yet() -> None:
    """The provider's record may still come."""
    lasting = "{start: 2026-11-12 09:00Z, end: ongoing, exhibits: [E1]}"
    assert (
        light(f"{ONE}, {lasting}", reported="{start: 2026-11-10 09:00Z, end: 2026-11-10 10:00Z}")[0] is Proof.SUFFICIENT
    )
