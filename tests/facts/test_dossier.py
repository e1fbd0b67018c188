from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from generator.base.digest import Digest
from generator.facts.dossier import Dossier, NumberedExhibit, dossier
from generator.model.evidence import NO_EVIDENCE
from tests.facts.desk import BILLING, open_case, playbook, read_case
from tests.repository import CASE, CASE_ID, TODAY


def entry(at: str, reference: str = "", direction: str = "out") -> str:
    """An entry of the log."""
    named = f", reference: {reference}" if reference else ""
    return f"{{at: {at}, direction: {direction}, channel: ticket{named}}}"


@pytest.mark.parametrize(
    ("start", "zone", "utc"),
    [
        ("2026-11-10 09:12", "", "2026-11-10T01:12"),  # the company's zone, Shanghai: 9:12 - 8
        ("2026-11-10 09:12", "Europe/Berlin", "2026-11-10T08:12"),  # the case's zone: 9:12 - 1
        ("2026-11-10 09:12 -05:00", "Europe/Berlin", "2026-11-10T14:12"),  # its own offset: 9:12 + 5
        ("2026-11-10 09:12Z", "", "2026-11-10T09:12"),
    ],
)
def test_the_zone_of_a_time(start: str, zone: str, utc: str) -> None:
    """Its own offset, else the case's zone, else the company's; for outages and for the log alike."""
    opened = open_case(
        incident=f"{{kind: outage, outages: [{{start: {start}, end: ongoing}}]}}",
        log=f"[{entry(start)}]",
        **({"time_zone": zone} if zone else {}),
    )
    moment = datetime.fromisoformat(utc).replace(tzinfo=UTC)
    assert [d.start for d in opened.downtime.disturbances] == [moment]
    assert [logged.at for logged in opened.log] == [moment]
    assert opened.zone == ZoneInfo(zone or "Asia/Shanghai")


def test_the_log_is_in_order_of_time_and_the_references_once() -> None:
    """Times in two zones are compared as moments; a reference used twice is named where it came first."""
    opened = open_case(
        log="["
        + ", ".join(
            [
                entry("2026-11-10 14:05", "HL-2", "in"),
                entry("2026-11-10 05:00Z", "HL-1"),  # 13:00 in Shanghai
                entry("2026-11-10 09:25", "HL-1"),
                entry("2026-11-10 09:25", "HL-0"),  # the same minute: as written
                entry("2026-11-10 20:00"),
            ]
        )
        + "]"
    )
    assert [(f"{logged.at:%H:%M}", logged.entry.reference) for logged in opened.log] == [
        ("01:25", "HL-1"),
        ("01:25", "HL-0"),
        ("05:00", "HL-1"),
        ("06:05", "HL-2"),
        ("12:00", None),
    ]
    assert opened.references == ("HL-1", "HL-0", "HL-2")


def test_exhibits_are_numbered_in_the_order_of_the_case() -> None:
    """Exhibit 1 of the letter is the first of the case, whatever its id; each has the fingerprint of its file now."""
    taken = {"b.txt": Digest(2, "b" * 64), "sub/a.txt": Digest(1, "a" * 64)}
    opened = open_case(
        CASE, taken, evidence="[{id: E7, file: b.txt, kind: ping}, {id: E2, file: sub/a.txt, kind: mtr}]"
    )
    assert opened.exhibits == tuple(
        NumberedExhibit(n, exhibit, f"cases/{CASE_ID}/evidence/{exhibit.file}", taken[exhibit.file])
        for n, exhibit in enumerate(opened.case.evidence, 1)
    )


@pytest.mark.parametrize(
    ("instead", "language"),
    [
        ({}, "en"),  # the provider's
        ({"provider": "lanchuan"}, "zh"),
        ({"letter_language": "zh"}, "zh"),  # the case's
    ],
)
def test_the_letter_language(instead: dict[str, str], language: str) -> None:
    """The case's, else the one that the provider reads."""
    assert open_case(**instead).letter_language == language


@pytest.mark.parametrize(
    ("owner", "role"), [("operations", "operations"), ("finance", "finance"), (None, "operations")]
)
def test_who_signs(owner: str | None, role: str) -> None:
    """The owner's role, else the first one of the company."""
    opened = open_case(**({"owner": owner} if owner else {}))
    assert opened.signatory.role == role
    assert opened.signatory in playbook().company.signatories


def test_sums_and_the_reply_day_are_facts() -> None:
    """They are computed here once, and only quoted elsewhere."""
    opened = open_case(BILLING)
    assert (str(opened.charged), str(opened.demands[0].amount), str(opened.reply_by)) == (
        "268.00 CNY",
        "268.00 CNY",
        "2026-11-30",
    )
    assert open_case().charged is None


def test_the_same_case_and_day_make_the_same_dossier() -> None:
    """Nothing but the arguments goes in."""
    made = [dossier(CASE_ID, read_case(CASE), playbook(), NO_EVIDENCE, TODAY) for _ in range(2)]
    assert isinstance(made[0], Dossier)
    assert made[0] == made[1]
