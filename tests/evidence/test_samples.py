import json
from collections import defaultdict
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from generator.evidence.read import read
from generator.model.observation import Outage, PingRun, Reading, Route
from tests.evidence.twins import SAMPLES, given

pytestmark = pytest.mark.skipif(not SAMPLES.is_dir(), reason=f"no samples at {SAMPLES}: they are other people's")
COUNTED_ERRORS = "ping_windows_zh/unreachable_counted_received_0loss.txt"
"""Its summary prints 4 received and 0 % lost while nothing answered: the printed figures are the trap."""
CUT_PERCENT = "ping_linux/pp_FEDORA_DUP_LOSS.txt"
"""An old ping that cuts 7.998 % to 7 %."""


def _expected(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((SAMPLES / name).read_text(encoding="utf-8")) if SAMPLES.is_dir() else {}
    return found


def _sample(name: str) -> Reading:
    return read(SAMPLES / name, given(zone=None))


@pytest.mark.parametrize("name", _expected("EXPECT_ping.json"))
def test_every_expected_figure_of_ping(name: str) -> None:
    """Counts, shares and times are those expected; of the two traps, what is true."""
    expected = [dict(run) for run in _expected("EXPECT_ping.json")[name]]
    if name == COUNTED_ERRORS:
        expected[0] |= {"recv": 0, "loss": 100.0}
    if name == CUT_PERCENT:
        expected[0] |= {"loss": 7.998}
    runs = [one for one in _sample(name).observations if isinstance(one, PingRun)]
    assert [_ping(run) for run in runs if run.sent is not None] == expected
    assert all(run.loss_percent is None for run in runs if run.sent is None)


@pytest.mark.parametrize("name", _expected("EXPECT_route.json"))
def test_every_expected_figure_of_routes(name: str) -> None:
    """The number of hops, and every figure of the last one."""
    expected = _expected("EXPECT_route.json")[name]
    several = expected if isinstance(expected, list) else [expected] if "last" in expected else list(expected.values())
    routes = [one for one in _sample(name).observations if isinstance(one, Route)]
    assert [len(route.hops) for route in routes] == [one["hops"] for one in several]
    for route, one in zip(routes, several, strict=True):
        last = _hop(route)
        assert {key: last[key] for key in one["last"]} == {key: _silent(value) for key, value in one["last"].items()}


def test_the_monitor_run_with_the_known_truth() -> None:
    """Of the run whose outages are known: two monitors, a retry that was no outage, a pause, a fault of the monitor."""
    found = _sample("uptimekuma_sqlite/kuma_run1.db")
    outages = [
        (one.source, f"{one.start:%H:%M:%S}", None if one.end is None else f"{one.end:%H:%M:%S}")
        for one in found.observations
        if isinstance(one, Outage)
    ]
    assert outages == [
        ("vps-web", "19:59:39", "20:01:39"), ("vps-web", "20:04:39", "20:05:19"), ("vps-web", "20:06:39", None),
        ("vps-ssh", "19:59:39", "20:01:39"), ("vps-ssh", "20:04:49", "20:05:29"), ("vps-ssh", "20:06:49", None),
        ("vps-web-retry2", "19:59:19", "20:01:39"), ("vps-web-retry2", "20:06:39", None),
    ]  # fmt: skip


def test_the_table_of_all_samples(capsys: pytest.CaptureFixture[str]) -> None:
    """Every sample is read or refused by name; the table is printed."""
    table: defaultdict[str, list[str]] = defaultdict(list)
    for path in sorted(p for p in SAMPLES.glob("*/*") if p.is_file()):
        found = _sample(path.relative_to(SAMPLES).as_posix())
        table[path.parent.name].append(found.refusal.rule if found.refusal else "")
    assert table, "no samples found"
    with capsys.disabled():
        print()  # noqa: T201 - the table is what this test is for
        for folder, told in sorted(table.items()):
            refused = sorted(rule for rule in told if rule)
            print(f"{folder:28} read {told.count(''):3}  refused {len(refused):3}  {', '.join(sorted(set(refused)))}")  # noqa: T201 - the same


def _ping(run: PingRun) -> dict[str, Any]:
    rtt = run.rtt_ms
    return {
        "sent": run.sent, "recv": run.received, "dup": run.duplicates, "loss": _float(run.loss_percent),
        "min": _float(rtt.min), "avg": _float(rtt.avg), "max": _float(rtt.max),
    }  # fmt: skip


def _hop(route: Route) -> dict[str, Any]:
    hop = route.hops[-1]
    return {
        "hop": hop.hop, "host": hop.host, "loss": _float(hop.loss_percent), "sent": hop.sent, "recv": hop.received,
        "last": _float(hop.last), "avg": _float(hop.avg), "best": _float(hop.best), "worst": _float(hop.worst),
        "rtts": [float(one) for one in hop.probes_ms], "stars": hop.unanswered,
    }  # fmt: skip


def _silent(value: object) -> object:
    return None if value == "???" else value


def _float(value: Decimal | None) -> float | None:
    return None if value is None else float(value)


def test_the_folder_is_outside_the_project() -> None:
    """Nothing of strangers is copied into the project."""
    assert not Path(SAMPLES).is_relative_to(Path(__file__).parents[2])
