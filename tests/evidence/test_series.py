"""Answers over time: packets that leave no line are found by their number, and sums survive all thinning."""

import hashlib
import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given as hypothesis_given
from hypothesis import strategies as st

from generator.evidence.given import Given
from generator.evidence.series import MOST, series
from generator.evidence.thinning import thin
from generator.model.series import Sample, Series
from tests.evidence.kuma import DOWN, MAINTENANCE, PENDING, UP, kuma
from tests.evidence.mutations import mutated
from tests.evidence.twins import given
from tests.repository import ROOT, TODAY

BEGIN = datetime(2026, 11, 10, 1, 11, 40, tzinfo=UTC)
EPOCH = int(BEGIN.timestamp())
HOST = "203.0.113.17"


def _ping(*numbers: int, sent: int, received: int | None = None, every: float = 1.0) -> str:
    """A run of Linux ping with the times of `-D` in which the packets *numbers* were answered."""
    got = len(numbers) if received is None else received
    lines = [
        f"[{EPOCH + n * every:.6f}] 64 bytes from {HOST}: icmp_seq={n % 65536} ttl=61 time={30 + n % 7} ms"
        for n in numbers
    ]
    share = f"{100 * (sent - got) / sent:g}"
    tail = f"{sent} packets transmitted, {got} received, {share}% packet loss, time 59000ms"
    return "\n".join(
        [f"PING {HOST} ({HOST}) 56(84) bytes of data.", *lines, "", f"--- {HOST} ping statistics ---", tail, ""]
    )


@pytest.fixture
def read(tmp_path: Path) -> Callable[[str], Series | None]:
    """The series of a file with this text."""

    def reading(text: str) -> Series | None:
        path = tmp_path / "evidence.txt"
        path.write_text(text, encoding="utf-8")
        return _of(path)

    return reading


def _of(path: Path, known: Given | None = None) -> Series | None:
    return series(path, hashlib.sha256(path.read_bytes()).hexdigest(), known or given())


def _lost_at(found: Series | None) -> list[int]:
    """The whole seconds since the beginning at which packets were lost, of a series that thinning left alone."""
    assert found
    assert all(one.sent == 1 for one in found.stretches)
    return [round((one.first - BEGIN).total_seconds()) for one in found.stretches if one.lost]


def test_packets_in_between_are_lost_at_even_distances(read: Callable[[str], Series | None]) -> None:
    """4 and 5 are missing: they were sent between 3 and 6."""
    found = read(_ping(1, 2, 3, 6, 7, 8, sent=8))
    assert _lost_at(found) == [4, 5]


def test_packets_before_and_after_are_known_by_the_summary(read: Callable[[str], Series | None]) -> None:
    """The first two and the last three left no line; the summary says that they were sent."""
    found = read(_ping(3, 4, 5, sent=8))
    assert _lost_at(found) == [1, 2, 6, 7, 8]
    assert found
    assert (found.sent, found.lost) == (8, 5)


def test_numbers_begin_again_after_65535(read: Callable[[str], Series | None]) -> None:
    """Sixteen bits are used up within a day; what is missing across their end is lost."""
    numbers = [*range(65_530, 65_536), *range(65_538, 65_545)]
    text = _ping(*numbers, sent=65_544, received=65_544 - 2 - 65_529)
    found = read(text)
    assert found
    assert (found.sent, found.lost) == (65_544, 65_531)


def test_what_does_not_add_up_is_not_drawn(read: Callable[[str], Series | None]) -> None:
    """A summary that was edited, a line that was taken out: no figure rather than a wrong one."""
    assert read(_ping(1, 2, 3, 6, 7, 8, sent=8)) is not None
    assert read(_ping(1, 2, 3, 6, 7, 8, sent=8, received=7)) is None
    assert read(_ping(1, 2, 3, 6, 7, 8, sent=7)) is None
    assert read(_ping(1, 2, 3, 2, 7, 8, sent=8)) is None


def test_repeats_are_no_answers(read: Callable[[str], Series | None]) -> None:
    """A packet that came twice was sent once."""
    lines = _ping(1, 2, 3, 4, sent=4).split("\n")
    twice = "\n".join([*lines[:3], lines[2] + " (DUP!)", *lines[3:]])
    found = read(twice)
    assert found
    assert (found.sent, found.lost) == (4, 0)


def test_without_times_there_is_no_axis(read: Callable[[str], Series | None]) -> None:
    """Ping without `-D` says how long answers took, and not when."""
    text = _ping(1, 2, 3, 4, 5, sent=5)
    assert read(text) is not None
    assert read("\n".join(line.split("] ")[-1] for line in text.split("\n"))) is None


def test_times_of_a_wall_clock_need_the_zone_of_the_case(tmp_path: Path) -> None:
    """Windows' ping in a loop that prints the time: half past nine in Shanghai is half past one in UTC."""
    lines = [
        f"2026-11-10 09:30:{second:02} 来自 {HOST} 的回复: 字节=32 时间=38ms TTL=51"
        if second % 3
        else f"2026-11-10 09:30:{second:02} 请求超时。"
        for second in range(30)
    ]
    path = tmp_path / "ping.txt"
    path.write_text("\n".join([f"正在 Ping {HOST} 具有 32 字节的数据:", *lines]), encoding="utf-8")
    found = _of(path, Given(TODAY, ZoneInfo("Asia/Shanghai"), "case"))
    assert found
    assert (found.sent, found.lost) == (30, 10)
    assert found.period.start == datetime(2026, 11, 10, 1, 30, tzinfo=UTC)
    assert _of(path, Given(TODAY)) is None


def test_a_file_that_has_changed_is_not_drawn(tmp_path: Path) -> None:
    """The figure is of the file whose fingerprint the page shows, or there is none."""
    path = tmp_path / "ping.txt"
    path.write_text(_ping(1, 2, 3, 4, sent=4), encoding="utf-8")
    known = hashlib.sha256(path.read_bytes()).hexdigest()
    path.write_text(_ping(1, 2, 3, 4, 5, sent=5), encoding="utf-8")
    assert series(path, known, given()) is None


def test_a_file_that_is_gone_or_no_text_is_not_drawn(tmp_path: Path) -> None:
    """No trouble of its own: the checks have told it."""
    path = tmp_path / "picture.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    assert _of(path) is None
    assert series(tmp_path / "gone.txt", "0" * 64, given()) is None


def test_a_few_lines_that_claim_millions_are_refused(read: Callable[[str], Series | None]) -> None:
    """Each line jumps by sixty thousand numbers: nobody waits for all of them."""
    numbers = [1, *(60_000 * n for n in range(1, 30))]
    lines = [f"[{EPOCH + n}.0] 64 bytes from {HOST}: icmp_seq={n} ttl=61 time=30 ms" for n in numbers]
    assert read("\n".join([f"PING {HOST} ({HOST}) 56(84) bytes of data.", *lines, ""])) is None


def test_fping_says_each_probe(read: Callable[[str], Series | None]) -> None:
    """Answers and timeouts of one host; a second host is another figure."""
    lines = [
        f"[{EPOCH + n}.00000] {HOST} : [{n}], "
        + ("timed out (NaN avg, 50% loss)" if n == 2 else "64 bytes, 12.5 ms (12.5 avg, 0% loss)")
        for n in range(5)
    ]
    found = read("\n".join([*lines, ""]))
    assert found
    assert (found.sent, found.lost) == (5, 1)
    assert found.stretches[0].mean == Decimal("12.5")
    assert read("\n".join([*lines, lines[0].replace(HOST, "198.51.100.1"), ""])) is None


def test_runs_of_mtr_are_one_sample_each(read: Callable[[str], Series | None]) -> None:
    """Appended by cron, every five minutes; the last row is the target's."""
    head = "Mtr_Version,Start_Time,Status,Host,Hop,Ip,Loss%,Snt, ,Last,Avg,Best,Wrst,StDev,"
    runs = [
        f"{head}\nMTR.0.95,{EPOCH + 300 * n},OK,{HOST},1,192.0.2.1,50.00,60,0,1.0,2.0,0.9,9.0,1.0\n"
        f"MTR.0.95,{EPOCH + 300 * n},OK,{HOST},2,{HOST},{5 * n}.00,60,0,31.0,32.0,30.0,39.0,1.0\n"
        for n in range(4)
    ]
    found = read("".join(runs))
    assert found
    assert [one.lost for one in found.stretches] == [0, 3, 6, 9]
    assert {(one.shortest, one.mean, one.longest) for one in found.stretches} == {
        (Decimal(30), Decimal(32), Decimal(39))
    }
    assert found.unknown == ()


def test_a_gap_of_more_than_two_and_a_half_distances_is_unknown(read: Callable[[str], Series | None]) -> None:
    """Two runs of one ping a second, a minute apart: of the minute nobody knows anything."""
    first = moved = _ping(1, 2, 3, 4, 5, sent=5)
    for n in range(1, 6):
        moved = moved.replace(f"[{EPOCH + n}.", f"[{EPOCH + n + 60}.")
    found = read(first + moved)
    assert found
    assert [(gap.start, gap.end) for gap in found.unknown] == [
        (BEGIN + timedelta(seconds=5), BEGIN + timedelta(seconds=61))
    ]


def test_checks_of_a_monitor(tmp_path: Path) -> None:
    """Pending is a check that failed; maintenance is none; the milliseconds are those of the column."""
    states = (UP, UP, DOWN, PENDING, UP, MAINTENANCE, UP, UP)
    beats = [(1, state, f"2026-11-10 01:{minute:02}:00.000", "") for minute, state in enumerate(states)]
    path = kuma(tmp_path / "kuma.db", beats, "UPDATE heartbeat SET ping = 25 WHERE status = 1")
    found = _of(path)
    assert found
    assert (found.sent, found.lost) == (7, 2)
    assert {one.mean for one in found.stretches if not one.lost} == {Decimal(25)}


def test_prometheus_says_up_or_down(read: Callable[[str], Series | None]) -> None:
    """Every quarter of a minute; NaN is no check, and two series are two figures."""
    values = [[EPOCH + 15 * n, "NaN" if n == 5 else "0" if n in (2, 3) else "1"] for n in range(8)]
    one = {"metric": {"__name__": "probe_success", "instance": HOST}, "values": values}

    def answer(*found: object) -> str:
        return json.dumps({"status": "success", "data": {"resultType": "matrix", "result": found}})

    seen = read(answer(one))
    assert seen
    assert (seen.sent, seen.lost) == (7, 2)
    assert {stretch.mean for stretch in seen.stretches} == {None}
    assert read(answer(one, one)) is None


def test_two_monitors_are_two_figures(tmp_path: Path) -> None:
    """Checks of two servers in one line would be of none."""
    beats = [(1 + minute % 2, UP, f"2026-11-10 01:{minute:02}:00.000", "") for minute in range(8)]
    assert _of(kuma(tmp_path / "kuma.db", beats)) is None


def test_a_database_of_something_else_is_not_drawn(tmp_path: Path) -> None:
    """SQLite without Kuma's table."""
    path = kuma(tmp_path / "kuma.db", [], "DROP TABLE heartbeat")
    assert _of(path) is None


@pytest.mark.parametrize("path", sorted((ROOT / "tests/testdata/evidence").glob("*/*")), ids=lambda path: path.name)
def test_no_sample_breaks_it(path: Path) -> None:
    """Every file that the formats are tested with gives a series or none."""
    found = _of(path)
    assert found is None or 1 < len(found.stretches) <= MOST


samples = st.lists(
    st.tuples(st.integers(0, 10**7), st.booleans(), st.integers(0, 5000)).map(
        lambda drawn: (
            Sample(BEGIN + timedelta(seconds=drawn[0] / 7), 1, 1)
            if drawn[1]
            else Sample(
                BEGIN + timedelta(seconds=drawn[0] / 7),
                1,
                0,
                Decimal(drawn[2]),
                Decimal(drawn[2]),
                Decimal(drawn[2]),
                1,
            )
        )
    ),
    min_size=1,
    max_size=200,
)


@hypothesis_given(samples, st.integers(1, 60))
def test_thinning_keeps_sums_least_and_greatest(drawn: list[Sample], most: int) -> None:
    """However many are put together: all that were sent, all that were lost, the extremes, the sum."""
    found = thin(drawn, most)
    assert found
    assert len(found.stretches) <= most
    assert (found.sent, found.lost) == (len(drawn), sum(one.lost for one in drawn))
    assert sum(one.summed for one in found.stretches) == sum(one.summed for one in drawn)
    took = [one.shortest for one in drawn if one.shortest is not None]
    assert min((one.shortest for one in found.stretches if one.shortest is not None), default=None) == min(
        took, default=None
    )
    assert max((one.longest for one in found.stretches if one.longest is not None), default=None) == max(
        took, default=None
    )
    assert found.period.start == min(one.at for one in drawn)
    assert found.period.end == max(one.at for one in drawn)


@hypothesis_given(samples, st.integers(1, 60), st.randoms(use_true_random=False))
def test_thinning_does_not_ask_for_an_order(drawn: list[Sample], most: int, chance: Random) -> None:
    """The same stretches, whichever sample comes first."""
    mixed = [*drawn]
    chance.shuffle(mixed)
    first, second = thin(drawn, most), thin(mixed, most)
    assert first
    assert second
    assert first.stretches == second.stretches


def test_spoiled_records_break_nothing(tmp_path: Path) -> None:
    """Cut off, edited, doubled, mixed: a series whose figures are possible, or none."""
    dice, path = Random(2026), tmp_path / "spoiled.txt"  # noqa: S311 - dice
    whole = [_ping(1, 2, 5, 6, 9, sent=12).encode(), _ping(*range(1, 40), sent=44).encode()]
    whole += [file.read_bytes() for file in sorted((ROOT / "cases").glob("*/evidence/ping*.txt"))]
    drawn = 0
    for _ in range(300):
        path.write_bytes(mutated(dice.choice(whole), dice.choice(whole), dice))
        if found := _of(path):
            drawn += 1
            assert all(0 <= one.lost <= one.sent for one in found.stretches)
    assert 0 < drawn < 300


def test_a_status_page_of_kuma_is_drawn_and_two_monitors_are_not(tmp_path: Path) -> None:
    """Answers with their milliseconds, failures as lost; checks of a second monitor are another figure."""
    beats = [
        {
            "status": DOWN if 3 <= n < 6 else UP,
            "time": f"2026-11-12 12:{n:02}:00.000",
            "ping": None if 3 <= n < 6 else 40 + n,
        }
        for n in range(20)
    ]
    path = tmp_path / "page.json"
    path.write_text(json.dumps({"heartbeatList": {"3": beats[::-1]}}), encoding="utf-8")
    found = _of(path)
    assert found is not None
    assert (found.sent, sum(one.lost for one in found.stretches)) == (20, 3)
    assert max(one.longest for one in found.stretches if one.longest is not None) == 59
    path.write_text(json.dumps({"heartbeatList": {"3": beats, "4": beats}}), encoding="utf-8")
    assert _of(path) is None
