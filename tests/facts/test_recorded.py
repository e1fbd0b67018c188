"""Exhibits that give facts: what monitors and the provider's records say becomes outages and reports of the case."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.base.digest import Digest
from generator.facts.dossier import Dossier, dossier
from generator.model.evidence import Evidence
from generator.model.observation import Cause, Observation, Reading, Refusal, Unknown
from tests.facts.desk import playbook, read_case
from tests.facts.outages import BEGIN, at, down
from tests.repository import CASE, CASE_ID

MONITORED = CASE.replace("  outages:\n    - {start: 2026-11-10 09:12, end: 2026-11-10 13:40}\n", "")
E1 = "{id: E1, file: a.json, kind: monitoring, gives: outages}"
E2 = "{id: E2, file: b.csv, kind: monitoring, gives: outages}"
E3 = "{id: E3, file: status.json, kind: status-page, gives: reported}"


def _reading(*seen: Observation) -> Reading:
    return Reading("uptime-kuma-json", "0" * 64, 1, "utf-8", seen, ())


def _opened(evidence: str, readings: dict[str, Reading], text: str = MONITORED, today: str = "2026-11-16") -> Dossier:
    case = read_case(text, evidence=evidence)
    digests = {one.file: Digest(1, f"{one.file:0>64}") for one in case.evidence}
    return dossier(CASE_ID, case, playbook(), Evidence(digests, readings), date.fromisoformat(today))


def _minutes(d: Dossier) -> list[tuple[int, int | None, tuple[str, ...]]]:
    """Start and end of each outage in minutes after nine, and its exhibits."""
    return [
        (
            int((one.start - BEGIN) / timedelta(minutes=1)),
            None if one.end is None else int((one.end - BEGIN) / timedelta(minutes=1)),
            one.outage.exhibits,
        )
        for one in d.downtime.disturbances
    ]


def test_an_export_becomes_an_outage_and_its_credit() -> None:
    """09:12 to 13:40 by a monitor is what 09:12 to 13:40 by hand is: 4 h 28 min, and the same credit."""
    found = _opened(f"[{E1}]", {"a.json": _reading(down(12, 280))})
    typed = _opened("[]", {}, CASE)
    assert _minutes(found) == [(12, 280, ("E1",))]
    assert found.downtime.total == typed.downtime.total == timedelta(hours=4, minutes=28)
    assert found.claim
    assert typed.claim
    assert found.claim.total == typed.claim.total


def test_two_monitors_and_a_typed_window_are_one_outage() -> None:
    """Web 12 to 59, ssh 13 to 60, a person 10 to 30: 10 to 60, proved by both exhibits, with what the person said."""
    text = CASE.replace(
        "{start: 2026-11-10 09:12, end: 2026-11-10 13:40}",
        "{start: 2026-11-10 09:10, end: 2026-11-10 09:30, symptom: packet-loss, loss: 40 %}",
    )
    found = _opened(f"[{E1}, {E2}]", {"a.json": _reading(down(12, 59)), "b.csv": _reading(down(13, 60, "ssh"))}, text)
    assert _minutes(found) == [(10, 60, ("E1", "E2"))]
    (one,) = found.downtime.disturbances
    assert (one.outage.symptom, one.outage.loss) == ("packet-loss", Decimal(40))


def test_a_window_that_no_record_saw_stays_as_it_was_typed() -> None:
    """The very same value: what checks say of it is told at its own line."""
    found = _opened(f"[{E1}]", {"a.json": _reading(down(400, 420))}, CASE)
    assert _minutes(found) == [(12, 280, ()), (400, 420, ("E1",))]
    assert found.downtime.disturbances[0].outage is found.written.incident.outages[0]


def test_the_lower_bound_counts_and_both_are_kept() -> None:
    """First failure 12, called down at 14, over at 20: 6 minutes; from the last good answer at 11 it may be 9."""
    found = _opened(f"[{E1}]", {"a.json": _reading(down(12, 20, good=11, sure=14))})
    made = found.measured["hk2-17"]
    assert _minutes(found) == [(14, 20, ("E1",))]
    assert (made.claimed, made.possible) == (timedelta(minutes=6), timedelta(minutes=9))


@pytest.mark.parametrize("cause", [Cause.MONITOR, Cause.PAUSE, Cause.GAP, Cause.MAINTENANCE])
def test_what_says_nothing_of_the_service_is_no_outage(cause: Cause) -> None:
    """The monitor's own fault, a pause, a gap, planned work; what nobody knows is kept as unknown."""
    gap = Unknown(at(30), at(40), Cause.GAP, "hk2", 2)
    found = _opened(f"[{E1}]", {"a.json": _reading(down(12, 20, cause=cause), down(50, 60), gap)})
    assert _minutes(found) == [(50, 60, ("E1",))]
    assert [one.duration for one in found.measured["hk2-17"].unknown] == [timedelta(minutes=10)]


def test_what_was_not_over_at_its_capture_counts_up_to_then() -> None:
    """Captured at 10:00, still down: 48 minutes are proved, and no more."""
    taken = E1.replace("}", ", captured: 2026-11-10 10:00}")
    assert _minutes(_opened(f"[{taken}]", {"a.json": _reading(down(12, None))})) == [(12, 60, ("E1",))]
    assert _minutes(_opened(f"[{E1}]", {"a.json": _reading(down(12, None))})) == [(12, None, ("E1",))]


def test_only_the_monitors_and_days_that_are_asked_for() -> None:
    """Another server's monitor, and the day before, are left out."""
    asked = E1.replace("}", ", monitors: [hk2], since: 2026-11-10, until: 2026-11-10}")
    seen = _reading(down(12, 20), down(30, 40, "fra"), down(-1000, -990), down(1000, 1010))
    assert _minutes(_opened(f"[{asked}]", {"a.json": seen})) == [(12, 20, ("E1",))]


def test_an_exhibit_that_could_not_be_read_gives_nothing() -> None:
    """Nor does one that is not asked to."""
    refused = Reading("", "0" * 64, 1, "", (), (), Refusal("date-order", 1))
    silent = E2.replace(", gives: outages", "")
    found = _opened(f"[{E1}, {silent}]", {"a.json": refused, "b.csv": _reading(down(12, 20))}, CASE)
    assert _minutes(found) == [(12, 280, ())]
    assert found.measured == {}


def test_they_say_12_minutes_we_recorded_47() -> None:
    """Ours 09:12 to 09:59, theirs 09:30 to 09:42: 12 shared, 35 open, in two pieces of 18 and 17."""
    theirs = _reading(down(30, 42, "Node outage", state="reported", cause=Cause.RECORD))
    found = _opened(f"[{E1}, {E3}]", {"a.json": _reading(down(12, 59)), "status.json": theirs})
    assert found.disagreement
    assert (found.disagreement.recorded, found.disagreement.shared) == (timedelta(minutes=47), timedelta(minutes=12))
    assert [one.duration for one in found.disagreement.unexplained] == [timedelta(minutes=18), timedelta(minutes=17)]
    assert found.case.incident.reported[0].exhibits == ("E3",)
    assert found.written.incident.reported == ()


def test_a_provider_that_recorded_nothing_of_it_explains_nothing() -> None:
    """Its record of another day is no part of the comparison; without any record there is none."""
    theirs = _reading(down(3000, 3010, "Other", state="reported", cause=Cause.RECORD))
    found = _opened(f"[{E1}, {E3}]", {"a.json": _reading(down(12, 59)), "status.json": theirs})
    assert found.disagreement
    assert (found.disagreement.shared, found.disagreement.open) == (timedelta(), timedelta(minutes=47))
    assert _opened(f"[{E1}]", {"a.json": _reading(down(12, 59))}).disagreement is None


_SPANS = st.lists(
    st.tuples(st.integers(0, 400), st.integers(1, 60)).map(lambda pair: (pair[0], pair[0] + pair[1])), max_size=6
)


@given(first=_SPANS, second=_SPANS)
def test_nothing_counts_twice_and_order_does_not_matter(
    first: list[tuple[int, int]], second: list[tuple[int, int]]
) -> None:
    """The downtime is the minutes that at least one monitor saw, whichever is listed first."""
    minutes = {minute for start, end in first + second for minute in range(start, end)}
    one, two = (_reading(*(down(*span) for span in spans)) for spans in (first, second))
    for readings in ({"a.json": one, "b.csv": two}, {"a.json": two, "b.csv": one}):
        found = _opened(f"[{E1}, {E2}]", readings)
        assert found.downtime.total == timedelta(minutes=len(minutes))
        assert all(one.outage.exhibits for one in found.downtime.disturbances)
