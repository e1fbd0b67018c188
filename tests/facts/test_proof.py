import pytest

from generator.facts.downtime import downtime
from generator.facts.proof import Proof, proof
from generator.model.claim_rule import EvidenceRule
from tests.facts.desk import playbook
from tests.facts.sla_desk import CLOCK, case, model

PING = "{id: E1, file: p.txt, kind: ping, vantage: Ningbo}"
ELSEWHERE = "{id: E4, file: q.txt, kind: mtr, vantage: Frankfurt}"
BESIDE = "{id: E5, file: r.txt, kind: mtr, vantage: Ningbo}"
TICKET = "{id: E2, file: t.txt, kind: ticket}"
INVOICE = "{id: E3, file: i.txt, kind: invoice}"
ONE = "{start: 2026-11-10 09:00Z, end: 2026-11-10 10:00Z, exhibits: [E1]}"
TWICE = ONE.replace("[E1]", "[E1, E4]")
SAME_PLACE = ONE.replace("[E1]", "[E1, E5]")
WITH_TICKET = ONE.replace("[E1]", "[E1, E2]")
BARE = "{start: 2026-11-12 09:00Z, end: 2026-11-12 10:00Z}"
TOLD = "{start: 2026-11-10 09:00Z, end: 2026-11-10 10:00Z, exhibits: [E2]}"
BILL = "{start: 2026-11-10 09:00Z, end: 2026-11-10 10:00Z, exhibits: [E3]}"


def light(outages: str, rules: str = "", reported: str = "") -> tuple[Proof, list[str]]:
    """The light and its reasons, with all exhibits in the case."""
    about = case(
        outages, evidence=f"[{PING}, {TICKET}, {INVOICE}, {ELSEWHERE}, {BESIDE}]", incident_reported=f"[{reported}]"
    )
    kinds = [model(EvidenceRule, f"{{kind: {kind}}}") for kind in rules.split()]
    found = downtime(about.incident.outages, CLOCK).disturbances
    state, lines = proof(about, found, kinds, playbook().phrases, CLOCK)
    return state, [line.key for line in lines]


@pytest.mark.parametrize(
    ("outages", "rules", "state", "why"),
    [
        (ONE, "", Proof.ONE_VANTAGE, ["one-vantage"]),
        (TWICE, "", Proof.SUFFICIENT, []),  # from two places
        (f"{TWICE}, {ONE}", "", Proof.ONE_VANTAGE, ["one-vantage"]),  # every outage needs two
        (SAME_PLACE, "", Proof.ONE_VANTAGE, ["one-vantage"]),  # two exhibits of one place
        (WITH_TICKET, "", Proof.SUFFICIENT, []),  # the provider itself wrote of it
        (BARE, "", Proof.INSUFFICIENT, ["not-proved"]),
        (f"{ONE}, {BARE}", "", Proof.INSUFFICIENT, ["not-proved"]),  # every outage needs its own
        (BILL, "", Proof.INSUFFICIENT, ["not-proved"]),  # an invoice shows no outage
        (TOLD, "", Proof.SUFFICIENT, []),
        (ONE, "own-logs", Proof.ONE_VANTAGE, ["evidence-own-logs", "one-vantage"]),
        (TOLD, "own-logs", Proof.INSUFFICIENT, ["evidence-own-logs", "not-proved"]),
        (ONE, "third-party-refused", Proof.INSUFFICIENT, ["evidence-third-party-refused", "not-proved"]),
        (TOLD, "third-party-refused", Proof.SUFFICIENT, ["evidence-third-party-refused"]),
        (ONE, "provider-records", Proof.ONE_VANTAGE, ["evidence-provider-records", "one-vantage"]),
        (ONE, "provider-confirms", Proof.ONE_VANTAGE, ["evidence-provider-confirms", "one-vantage"]),
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
