"""Many lines at once must say what the same lines say one by one."""

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, settings
from hypothesis import given as drawn
from hypothesis import strategies as st

from generator.evidence import lines
from generator.evidence.formats import ping
from generator.evidence.lines import Stretch
from generator.evidence.ping_lines import MANY, Seen, seen
from generator.evidence.read import read
from generator.evidence.source import EvidenceFile, fingerprint
from generator.model.observation import PingRun, Reading
from tests.evidence.twins import SAMPLES, TWINS, given

NEVER = re.compile(r"(?!)")
FILES = sorted(one for one in TWINS.glob("*/*") if not one.name.endswith((".out", ".yaml")))
FILES += sorted(SAMPLES.glob("ping_*/*")) + sorted(SAMPLES.glob("encoding_twins/*"))
ANSWERS = (
    "64 bytes from 203.0.113.17: icmp_seq=1 ttl=57 time=38.1 ms",
    "64 bytes from hk2.example (203.0.113.17): icmp_seq=2 ttl=57 time=38 ms",
    "64 bytes from 2001:db8::17: icmp_seq=2 ttl=57 time=38 ms",
    "64 bytes from 203.0.113.17: seq=3 ttl=57 time=38.123 ms",
    "[1794273100.062890] 64 bytes from 203.0.113.17: icmp_seq=4 ttl=57 time=38.1 ms",
    "[1794273160] 64 bytes from 203.0.113.17: icmp_seq=5 ttl=57 time=38.1 ms",
    "Reply from 203.0.113.17: bytes=32 time<1ms TTL=57",
    "来自 203.0.113.17 的回复: 字节=32 时间=38ms TTL=57",
    "Antwort von 203.0.113.17: Bytes=32 Zeit=38ms TTL=57",
)
OTHERS = (
    "PING hk2.example (203.0.113.17) 56(84) bytes of data.",
    "正在 Ping hk2.example [203.0.113.17] 具有 32 字节的数据:",
    "64 bytes from 203.0.113.17: icmp_seq=1 ttl=57 time=38.1 ms (DUP!)",
    "64 bytes from PING (203.0.113.17): icmp_seq=1 ttl=57 time=38.1 ms",
    "[0000000001] 64 bytes from 203.0.113.17: icmp_seq=5 ttl=57 time=38.1 ms",
    "2026-11-10 09:12:00 64 bytes from 203.0.113.17: icmp_seq=5 ttl=57 time=38.1 ms",
    "no answer yet for icmp_seq=7",
    "From 10.0.0.1 icmp_seq=4 Destination Host Unreachable",
    "请求超时。",
    "--- hk2.example ping statistics ---",
    "5 packets transmitted, 4 received, 20% packet loss, time 4005ms",
    "rtt min/avg/max/mdev = 38.1/38.5/39.0/0.2 ms",
    "    数据包: 已发送 = 4，已接收 = 3，丢失 = 1 (25% 丢失)，",
    "",
    "C:\\Users\\ops>",
)


def _slowly(path: Path, monkeypatch: pytest.MonkeyPatch) -> Reading:
    with monkeypatch.context() as patched:
        patched.setattr(ping, "MANY", NEVER)
        return read(path, given())


@pytest.mark.parametrize("path", FILES, ids=lambda one: f"{one.parent.name}/{one.name}")
def test_every_file_reads_alike_line_by_line(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Twins, and captures where they are present."""
    assert read(path, given()) == _slowly(path, monkeypatch)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@drawn(
    parts=st.lists(st.tuples(st.sampled_from(ANSWERS + OTHERS), st.integers(1, 4)), max_size=14),
    end=st.sampled_from(("\n", "\r\n", "\r")),
    chunk=st.integers(5, 300),
    last=st.sampled_from(("", "\n")),
)
@example(parts=[(ANSWERS[4], 2), (ANSWERS[0], 2), (ANSWERS[5], 3), (ANSWERS[0], 3)], end="\r\n", chunk=640, last="")
def test_any_lines_read_alike(  # noqa: PLR0913 - the fixtures are two of them
    parts: list[tuple[str, int]], end: str, chunk: int, last: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Answers of all systems, between all that may stand between them, however the file falls into chunks."""
    text = end.join(line for line, times in parts for _ in range(times)) + last
    path = tmp_path / "file"
    path.write_bytes(text.encode())
    monkeypatch.setattr(lines, "_CHUNK", chunk)
    assert read(path, given()) == _slowly(path, monkeypatch)


def test_long_stretches_are_taken_together(tmp_path: Path) -> None:
    """Otherwise the tests above would compare the careful reading with itself."""
    path = tmp_path / "file"
    for answer in ANSWERS:
        assert MANY.fullmatch(f"{answer}\n" * 3), answer
        assert seen(answer) == Seen(1), answer
        path.write_text(f"{OTHERS[0]}\n{answer}\n{answer}\n{OTHERS[6]}\n", encoding="utf-8")
        file = EvidenceFile(path, fingerprint(path))
        found = list(file.stretches(MANY))
        assert found == [(1, OTHERS[0]), Stretch(2, f"{answer}\n{answer}\n", 2), (4, OTHERS[6])]
    for other in OTHERS:
        assert not MANY.match(f"{other}\n"), other


def test_the_first_and_the_last_time_of_a_long_log(tmp_path: Path) -> None:
    """A hundred thousand answers are counted, and traced to the line where the run begins."""
    path = tmp_path / "file"
    with path.open("w", encoding="utf-8") as file:
        file.write(f"# from the office\n{OTHERS[0]}\n")
        file.writelines(
            f"[{1794273100 + n}.5] 64 bytes from 203.0.113.17: icmp_seq={n % 65536} ttl=57 time=38.1 ms\n"
            for n in range(100_000)
        )
    (run,) = read(path, given()).observations
    assert isinstance(run, PingRun)
    assert run.started is not None
    assert run.ended is not None
    assert (run.received, run.line, (run.ended - run.started).total_seconds()) == (100_000, 2, 99_999)
