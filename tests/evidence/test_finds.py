"""What fuzzing found, each in its smallest file: figures that were invented, and are now refused or left out."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from generator.evidence.read import read
from generator.evidence.times import wall
from generator.model.observation import Message, PingRun, Reading, Route
from tests.evidence.twins import given, rules

UNIX = "PING hk2.example (203.0.113.17) 56(84) bytes of data.\n"
MTR = "Start: 2026-11-10T09:12:16+0800\nHOST: a  Loss%   Snt   Last   Avg  Best  Wrst StDev\n"
MAIL = "From: a@b.example\nTo: c@d.example\nSubject: x\nDate: {date}\n\nIt is down.\n"


def _read(folder: Path, text: str) -> Reading:
    path = folder / "file"
    path.write_text(text, encoding="utf-8")
    return read(path, given())


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("采购 2026/11/10 21:15\n服务器无法访问\n\n采购 3026/11/10 21:18\n在吗\n", "time-implausible"),
        ("[2026/11/10 21:15:00] a: x\n[9026/11/10 21:15:01] b: y\n", "time-implausible"),
        (MTR.replace("2026", "4026") + "  1.|-- 203.0.113.17  0.0%  10  1.0  1.0  1.0  1.0  0.0\n", "time-implausible"),
        ("monitor_id,time,status,important\n1,2026-11-23,1,0\n1,2026-11-23 19:57:39,0,1\n", "time-unreadable"),
    ],
)
def test_an_instant_that_cannot_be_is_refused(tmp_path: Path, text: str, rule: str) -> None:
    """A year of the next millennium; a date alone, which would have been midnight."""
    assert rules(_read(tmp_path, text)) == [rule]


@pytest.mark.parametrize("date", ["Tue, 10 Nov 2026 02:12:00 -1", "Tue, 31 Nov 2026 02:12:00 +0800", "10 Nov 2026 25:12:00 +0800", "10 Nov 2026 20.6 1 02:12:00 +0800", "10 Nov 2026 10:12:055"])  # fmt: skip
def test_a_date_of_a_mail_is_not_repaired(tmp_path: Path, date: str) -> None:
    """A zone of one minute; 31 November; 25 o'clock: the standard library makes an instant of each."""
    found = _read(tmp_path, MAIL.format(date=date))
    (one,) = found.observations
    assert isinstance(one, Message)
    assert one.at is None
    assert "mail-without-date" in rules(found)


def test_an_offset_that_no_zone_has_is_no_time() -> None:
    """Zones differ by quarters of an hour, as Nepal's; `+08:10` was typed."""
    assert wall("2026-11-10 09:25+08:10") is None
    assert wall("2026-11-10 09:25+05:45") is not None


def test_a_count_is_never_the_tail_of_a_longer_number(tmp_path: Path) -> None:
    """Of twenty digits the last twelve are another number."""
    counts = f"{'9' * 20} packets transmitted, 1 received, 0% packet loss"
    text = f"{UNIX}--- hk2.example ping statistics ---\n{counts}\n"
    assert rules(_read(tmp_path, text)) == ["nothing-read"]
    assert rules(_read(tmp_path, text.replace("9" * 20, "1"))) == ["no-time"]


@pytest.mark.parametrize(
    ("times", "duplicates", "expected"),
    [("2.1", "3", (3, "2.1")), ("2.1e9", "3", (3, None)), ("2.1", "9" * 20, (0, "2.1"))],
)
def test_no_figure_is_a_part_of_a_longer_one(
    times: str, duplicates: str, expected: tuple[int, str | None], tmp_path: Path
) -> None:
    """`2.1e9` is not 2.1, and twenty digits are not their last twelve."""
    head = f"{UNIX}--- hk2.example ping statistics ---\n3 packets transmitted, 3 received, +{duplicates} duplicates, 0% packet loss\n"
    (run,) = _read(tmp_path, f"{head}rtt min/avg/max/mdev = 0.3/1.0/{times}/0.6 ms\n").observations
    assert isinstance(run, PingRun)
    assert (run.duplicates, None if run.rtt_ms.max is None else str(run.rtt_ms.max)) == expected


def test_lines_that_run_back_in_time_place_nothing(tmp_path: Path) -> None:
    """Two lines of `ping -D`, the later one first."""
    answer = "64 bytes from 203.0.113.17: icmp_seq=1 ttl=57 time=38.5 ms\n"
    found = _read(tmp_path, f"{UNIX}[1794273160.5] {answer}[1794273100.5] {answer}")
    (run,) = found.observations
    assert isinstance(run, PingRun)
    assert (run.started, run.ended, run.received) == (None, None, 2)
    assert "times-disordered" in rules(found)
    (run,) = _read(tmp_path, f"{UNIX}[1794273100.5] {answer}[1794273160.5] {answer}").observations
    assert isinstance(run, PingRun)
    assert (run.started, run.ended) == (
        datetime(2026, 11, 10, 1, 11, 40, 500000, UTC),
        datetime(2026, 11, 10, 1, 12, 40, 500000, UTC),
    )


def test_fping_whose_times_contradict_each_other(tmp_path: Path) -> None:
    """A minimum above the average is left out; lines that run back place nothing."""
    found = _read(tmp_path, "203.0.113.17 : xmt/rcv/%loss = 2/2/0%, min/avg/max = 99.7/12.7/12.7\n")
    (run,) = found.observations
    assert isinstance(run, PingRun)
    assert (run.rtt_ms.min, run.rtt_ms.avg, run.rtt_ms.max, run.lost) == (None, None, None, 0)
    assert "round-trip-disorder" in rules(found)
    lines = "".join(
        f"[{at}.1] 203.0.113.17 : [0], 64 bytes, 12.7 ms (12.7 avg, 0% loss)\n" for at in (1794273160, 1794273100)
    )
    assert "times-disordered" in rules(_read(tmp_path, lines))


@pytest.mark.parametrize(
    "times", ["2.0  1.9 -1.6  6.6", "-2.0  1.9  1.6  6.6", "2.0  9.9  1.6  6.6", "2.0  1.0  1.6  6.6"]
)
def test_a_row_of_a_route_whose_times_contradict_each_other(tmp_path: Path, times: str) -> None:
    """Best ≤ average ≤ worst, none below nothing; what is not so is left out and said, and the loss stays."""
    found = _read(tmp_path, f"$ mtr -r 203.0.113.17\n{MTR}  1.|-- 203.0.113.17  10.0%  60  {times}  0.0\n")
    (route,) = [one for one in found.observations if isinstance(one, Route)]
    hop = route.hops[0]
    assert (hop.last, hop.best, hop.avg, hop.worst) == (None, None, None, None)
    assert str(hop.loss_percent) == "10.0"
    assert "round-trip-disorder" in rules(found)


def test_more_received_than_sent_at_a_hop(tmp_path: Path) -> None:
    """61 of 60."""
    head = "HOST: a  Loss%   Snt   Rcv  Last   Avg  Best  Wrst\n"
    found = _read(tmp_path, f"$ mtr -r 203.0.113.17\n{head}  1.|-- 203.0.113.17  0.0%  60  61  2.0  2.0  2.0  2.0\n")
    (route,) = [one for one in found.observations if isinstance(one, Route)]
    assert (route.hops[0].received, route.loss_percent) == (None, None)
    assert "figures-disagree" in rules(found)
