"""Letters without one optional fact after the other: none has a hole, and nothing required is missing."""

import re
from pathlib import Path

import pytest

from generator.build import artifacts, examine, open_office
from generator.source.folder import Folder
from tests.repository import TODAY, lay_out

HEAD = "provider: {provider}\nservice: {{id: hk2-17, fee: 39.90 USD per month{service}}}\n"
OUTAGE = "{start: 2026-11-10 09:12, end: 2026-11-10 13:40}"
ONGOING = "{start: 2026-11-12 09:12, end: ongoing}"
CHARGE = "{invoice: INV-1, on: 2026-11-01, amount: 39.90 USD}"
REQUEST = "requests: [{remedy: root-cause-report, by: 2026-11-30}]\n"
CASES = {
    "one": ("", f"incident: {{kind: outage, outages: [{OUTAGE}]}}\n{REQUEST}"),
    "since": (", since: 2025-03-01", f"incident: {{kind: outage, outages: [{OUTAGE}]}}\n{REQUEST}"),
    "plan": (", plan: KVM-4", f"incident: {{kind: outage, outages: [{OUTAGE}]}}\n{REQUEST}"),
    "contract": (", contract: C-1, account: a", f"incident: {{kind: slow, outages: [{OUTAGE}]}}\n{REQUEST}"),
    "ongoing": ("", f"incident: {{kind: outage, outages: [{ONGOING}]}}\n{REQUEST}"),
    "several": ("", f"incident: {{kind: packet-loss, outages: [{OUTAGE}, {ONGOING}]}}\n{REQUEST}"),
    "all-ongoing": ("", f"incident: {{kind: outage, outages: [{ONGOING}, {ONGOING}]}}\n{REQUEST}"),
    "impact": ("", f"incident: {{kind: outage, outages: [{OUTAGE}], impact: [{{kind: orders-delayed, count: 1}}]}}\n{REQUEST}"),
    "charge": ("", f"incident: {{kind: billing, charges: [{CHARGE}]}}\nrequests: [{{remedy: refund, by: 2026-11-30}}]\n"),
    "charges": ("", f"incident: {{kind: billing, charges: [{CHARGE}, {CHARGE}]}}\nrequests: [{{remedy: refund, by: 2026-11-30}}]\n"),
    "cancelled": (
        "",
        f"incident: {{kind: billing, charges: [{CHARGE}], cancellation: {{on: 2026-10-01, effective: 2026-10-31}}}}\n"
        "requests: [{remedy: refund, by: 2026-11-30, alternative: service-credit}]\n",
    ),
    "log": (
        "",
        f"incident: {{kind: outage, outages: [{OUTAGE}]}}\n{REQUEST}"
        "log: [{at: 2026-11-10 09:25, direction: out, channel: phone}, {at: 2026-11-10 10:25, direction: in, channel: email, reference: R-1}]\n",
    ),
}  # fmt: skip
HOLES = re.compile(r"None|undefined|TODO|[{}]|(?<!–) [,.;]|\(\)|（）|，，|。。|；。|  ")
"""What a missing value leaves behind."""


@pytest.mark.parametrize("provider", ["harbourline", "lanchuan"])
@pytest.mark.parametrize("case", CASES)
def test_no_letter_has_a_hole(case: str, provider: str, tmp_path: Path) -> None:
    """Whatever optional fact a case lacks, its letters and call sheet read as if it had never been thought of."""
    service, rest = CASES[case]
    root = lay_out(tmp_path)
    place = root / "cases" / "2026-11-10-holes" / "case.yaml"
    place.parent.mkdir(parents=True)
    place.write_text(HEAD.format(provider=provider, service=service) + rest, encoding="utf-8")
    office, _ = open_office(Folder(root), TODAY)
    assert office
    examined = examine(office, "2026-11-10-holes")
    overlap = {"outages-overlap"} if case == "all-ongoing" else set()  # two that are not over are down at once
    assert {found.rule for found in examined.diagnostics} == overlap
    assert examined.papers
    texts = {a.path: a.content.decode() for a in artifacts(office, examined.papers) if a.path.endswith(".txt")}
    assert len(texts) in (4, 8)  # where a call or customers come in, one more letter is due
    for path, text in texts.items():
        prose = [line for line in text.split("\n") if not line.startswith(("  ", "- "))]
        assert [line for line in prose if HOLES.search(line)] == [], path
