import hashlib
import random
import sqlite3
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from generator.evidence.beats import Beat, State, stretches
from generator.evidence.formats import kuma_sqlite
from generator.evidence.kuma import utc
from generator.evidence.read import read
from generator.model.observation import Cause, Outage, Unknown
from tests.evidence.kuma import DOWN, HEARTBEAT, MAINTENANCE, PENDING, UP, kuma
from tests.evidence.twins import given, rules

REFUSED = "connect ECONNREFUSED 203.0.113.17:443"


def _at(minute: int, second: int = 0) -> str:
    return f"2026-11-10 01:{minute:02}:{second:02}.000"


def _beats(*states: int, said: str = REFUSED) -> list[tuple[int, int, str, str]]:
    return [(1, state, _at(minute), said if state in (DOWN, PENDING) else "") for minute, state in enumerate(states)]


def _stretches(path: Path) -> list[tuple[str, str, str | None]]:
    found = read(path, given())
    return [
        (type(one).__name__, f"{one.start:%H:%M}", None if one.end is None else f"{one.end:%H:%M}")
        for one in found.observations
        if isinstance(one, (Outage, Unknown)) and one.start is not None
    ]


def test_times_are_utc_whatever_zone_is_given(tmp_path: Path) -> None:
    """09:12 in China is 01:12 in the database: read as local time it would miss the provider's incident by 8 hours."""
    path = kuma(tmp_path / "kuma.db", _beats(UP, UP, DOWN, UP))
    for zone in (None, ZoneInfo("Asia/Shanghai"), ZoneInfo("America/New_York")):
        (one,) = read(path, given(zone=zone)).observations
        assert isinstance(one, Outage)
        assert f"{one.start:%Y-%m-%dT%H:%M%z}" == "2026-11-10T01:02+0000"


@pytest.mark.parametrize(
    ("states", "expected"),
    [
        ((UP, PENDING, DOWN, DOWN, UP), [("Outage", "01:01", "01:04")]),  # begins with the first failed check
        ((UP, PENDING, PENDING, UP), []),  # never called down
        ((UP, DOWN, MAINTENANCE, UP), [("Outage", "01:01", "01:02")]),  # maintenance is no downtime
        ((MAINTENANCE, MAINTENANCE, UP), []),
        ((UP, DOWN), [("Outage", "01:01", None)]),  # not over
        ((DOWN, UP), [("Outage", "01:00", "01:01")]),
    ],
)
def test_states_become_stretches(
    tmp_path: Path, states: tuple[int, ...], expected: list[tuple[str, str, str | None]]
) -> None:
    """Pending before down belongs to the outage; pending alone is none; maintenance ends it."""
    assert _stretches(kuma(tmp_path / "kuma.db", _beats(*states))) == expected


def test_both_bounds_of_the_start_are_kept(tmp_path: Path) -> None:
    """It began after the last good check, and is beyond doubt from the check that the monitor called down."""
    (one,) = read(kuma(tmp_path / "kuma.db", _beats(UP, PENDING, DOWN, UP)), given()).observations
    assert isinstance(one, Outage)
    assert [f"{bound:%H:%M}" for bound in one.start_bounds if bound] == ["01:00", "01:02"]


def test_a_pause_is_neither_up_nor_down(tmp_path: Path) -> None:
    """Ten minutes without a check: an outage ends before them, and they are unknown."""
    beats = [*_beats(UP, DOWN, DOWN), (1, DOWN, _at(12), REFUSED), (1, UP, _at(13), "")]
    assert _stretches(kuma(tmp_path / "kuma.db", beats)) == [
        ("Outage", "01:01", "01:02"),
        ("Unknown", "01:02", "01:12"),
        ("Outage", "01:12", "01:13"),
    ]


def test_the_monitor_s_own_fault_is_no_outage(tmp_path: Path) -> None:
    """A Kuma without a ping program reports down for ever; the provider is not to blame."""
    said = "there was an error while executing the ping program. Check the path or permissions..."
    found = read(kuma(tmp_path / "kuma.db", _beats(DOWN, DOWN, DOWN, said=said)), given())
    (one,) = found.observations
    assert isinstance(one, Unknown)
    assert one.cause is Cause.MONITOR
    assert "monitor-fault" in rules(found)


def test_a_cause_travels_with_each_outage(tmp_path: Path) -> None:
    """A port closed, a name not found, a page that answers 503: not the same complaint."""
    said = {
        "connect ECONNREFUSED": Cause.PORT,
        "getaddrinfo ENOTFOUND x": Cause.DNS,
        "Request failed with status code 503": Cause.HTTP,
        "timeout of 48000ms exceeded": Cause.TIMEOUT,
    }
    for words, expected in said.items():
        path = kuma(tmp_path / f"{expected}.db", _beats(UP, DOWN, UP, said=words))
        (one,) = read(path, given()).observations
        assert isinstance(one, Outage)
        assert one.cause is expected


def test_the_row_is_named(tmp_path: Path) -> None:
    """Each outage is traceable to the row where it begins."""
    (one,) = read(kuma(tmp_path / "kuma.db", _beats(UP, UP, DOWN, UP)), given()).observations
    assert one.line == 3


def test_the_database_is_not_touched(tmp_path: Path) -> None:
    """No byte of it changes, and no file appears beside it."""
    path = kuma(tmp_path / "kuma.db", _beats(UP, DOWN, UP))
    before = hashlib.sha256(path.read_bytes()).hexdigest()
    read(path, given())
    assert hashlib.sha256(path.read_bytes()).hexdigest() == before
    assert [p.name for p in tmp_path.iterdir()] == ["kuma.db"]


def test_newer_beats_beside_it_are_said(tmp_path: Path) -> None:
    """A `-wal` file holds beats that are not read."""
    path = kuma(tmp_path / "kuma.db", _beats(UP, DOWN, UP))
    (tmp_path / "kuma.db-wal").write_bytes(b"something")
    assert "kuma-wal-beside" in rules(read(path, given()))


def test_triggers_are_said_and_do_not_run(tmp_path: Path) -> None:
    """A trigger is somebody else's work."""
    trigger = "CREATE TRIGGER evil AFTER INSERT ON heartbeat BEGIN DELETE FROM heartbeat; END"
    assert "sqlite-has-triggers" in rules(read(kuma(tmp_path / "kuma.db", _beats(UP, DOWN, UP), trigger), given()))


@pytest.mark.parametrize(
    ("statements", "rule"),
    [
        (["CREATE TABLE notes (id INTEGER)"], "sqlite-not-kuma"),
        (
            [
                HEARTBEAT,
                "CREATE TABLE other (id)",
                "CREATE VIEW monitor AS SELECT 1 AS id, 'x' AS name, 60 AS interval",
            ],
            "sqlite-not-kuma",
        ),
        (["CREATE TABLE monitor (id, name, interval)", "CREATE TABLE heartbeat (id, monitor_id)"], "columns-missing"),
    ],
)
def test_a_foreign_database_is_refused(tmp_path: Path, statements: list[str], rule: str) -> None:
    """A database of another program, a view in the place of a table, a table without the columns."""
    path = tmp_path / "kuma.db"
    with closing(sqlite3.connect(path)) as database:
        for statement in statements:
            database.execute(statement)
        database.commit()
    assert rules(read(path, given())) == [rule]


@pytest.mark.parametrize(
    ("beat", "rule"),
    [
        ((1, 7, _at(0), ""), "state-unknown"),
        ((1, UP, "yesterday", ""), "time-unreadable"),
        ((1, UP, "1970-01-01 00:00:00", ""), "time-implausible"),
    ],
)
def test_an_impossible_row_refuses_the_whole(tmp_path: Path, beat: tuple[int, int, str, str], rule: str) -> None:
    """No figure is better than a wrong one."""
    assert rules(read(kuma(tmp_path / "kuma.db", [*_beats(UP, DOWN, UP), beat]), given())) == [rule]


def test_a_monitor_without_number_is_refused(tmp_path: Path) -> None:
    """A page of the file was damaged."""
    path = tmp_path / "kuma.db"
    with closing(sqlite3.connect(path)) as database:
        for statement in (
            "CREATE TABLE monitor (id, name, interval)",
            HEARTBEAT,
            "INSERT INTO monitor VALUES (NULL, 'x', 60)",
        ):
            database.execute(statement)
        database.commit()
    assert rules(read(path, given())) == ["sqlite-broken"]


def test_rows_out_of_order_are_refused(tmp_path: Path) -> None:
    """`T` sorts behind a blank: the outage would end before it begins."""
    beats = [(1, DOWN, "2026-11-10 00:32:00.000", REFUSED), (1, UP, "2026-11-10T00:00:00.000", "")]
    assert rules(read(kuma(tmp_path / "kuma.db", beats), given())) == ["beats-disordered"]


def test_a_cut_off_database_is_refused(tmp_path: Path) -> None:
    """A copy that broke off in the middle."""
    path = kuma(tmp_path / "kuma.db", _beats(UP, DOWN, UP) * 2000)
    path.write_bytes(path.read_bytes()[:20_000])
    assert rules(read(path, given())) == ["sqlite-broken"]


def test_two_monitors_are_told_apart(tmp_path: Path) -> None:
    """Each outage names its monitor, so that one outage seen twice can be counted once."""
    beats = [(monitor, state, when, said) for monitor in (1, 2) for _, state, when, said in _beats(UP, DOWN, UP)]
    found = read(kuma(tmp_path / "kuma.db", beats), given())
    assert [one.source for one in found.observations if isinstance(one, Outage)] == ["web", "ssh"]


def _random(dice: random.Random) -> list[tuple[int, int, str, str]]:
    """Beats of one monitor: mostly good and a minute apart, with failures, gaps, and times written in other ways."""
    at = datetime(2026, 11, 10)  # noqa: DTZ001 - Kuma writes none
    beats = []
    for _ in range(dice.randint(1, 30)):
        at += timedelta(seconds=dice.choice((60, 60, 60, 60, 0, 61, 400, 1800)))
        state = dice.choice((UP, UP, UP, UP, UP, DOWN, PENDING, MAINTENANCE))
        form = dice.choice(
            ("%Y-%m-%d %H:%M:%S.000",) * 40 + ("%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M:%S+00:00", "%Y-%m-%d")
        )
        beats.append((1, state, f"{at:{form}}", REFUSED if state == DOWN else ""))
    return beats


@pytest.mark.parametrize("seed", range(60))
def test_many_beats_at_once_say_what_they_say_one_by_one(
    seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The short cut over good beats leaves nothing out, wherever a block of them ends."""
    beats = _random(random.Random(seed))  # noqa: S311 - no secrets
    path = kuma(tmp_path / "kuma.db", beats)
    readings = []
    for block in (1, 3, 250):
        monkeypatch.setattr(kuma_sqlite, "_AT_ONCE", block)
        readings.append(read(path, given()))
    monkeypatch.setattr(kuma_sqlite, "_all_good", lambda *_: None)
    readings.append(read(path, given()))
    assert readings == [readings[0]] * 4
    if readings[0].refusal is None:
        rows = sorted((at, row, state, said) for row, (_, state, at, said) in enumerate(beats, 1))
        told = [Beat(utc(at, row), State(state), said, row) for at, row, state, said in rows]
        expected = list(stretches(told, "web", timedelta(seconds=60)))
        assert list(readings[0].observations) == expected


def test_a_long_record_is_taken_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Otherwise the test above would compare the slow way with itself."""
    taken: list[bool] = []
    asked = kuma_sqlite._all_good  # noqa: SLF001 - the short cut is what is tested

    def noted(*given: Any) -> Any:  # noqa: ANN401 - handed on as it comes
        found = asked(*given)
        taken.append(found is not None)
        return found

    monkeypatch.setattr(kuma_sqlite, "_all_good", noted)
    monkeypatch.setattr(kuma_sqlite, "_AT_ONCE", 10)
    assert _stretches(kuma(tmp_path / "kuma.db", _beats(*[UP] * 40, DOWN, UP))) == [("Outage", "01:40", "01:41")]
    assert taken == [False, True, True, True, False]


@pytest.mark.parametrize("good", [1, 2, 3, 40])
def test_an_outage_ends_with_the_first_good_beat(tmp_path: Path, good: int) -> None:
    """However many good ones follow, and although only the last of them is told of: there is no gap among them."""
    path = kuma(tmp_path / "kuma.db", _beats(*[UP] * 5, DOWN, DOWN, *[UP] * good, DOWN, UP))
    assert _stretches(path) == [("Outage", "01:05", "01:07"), ("Outage", f"01:{7 + good:02}", f"01:{8 + good:02}")]


def test_a_date_alone_is_no_time(tmp_path: Path) -> None:
    """`2026-11-10` is not midnight."""
    beats = [(1, UP, _at(0), ""), (1, UP, "2026-11-10", "")]
    assert rules(read(kuma(tmp_path / "kuma.db", beats), given())) == ["time-unreadable"]
