"""Long records as monitors leave them: what the benchmarks of reading evidence run on."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.evidence.kuma import DOWN, UP, kuma

LARGE = 100_000_000
BEATS = 1_000_000
_BEGUN = datetime(2026, 10, 1, tzinfo=UTC)
_LOST = 997
"""One answer of so many is missing, so that the log is no single stretch."""


def ping_log(path: Path, kind: str) -> Path:
    """A log of 100 MB: of `ping -D -O` (stamped), the same without times (plain), or of Windows in Chinese (windows)."""
    size = 0
    with path.open("w", encoding="utf-8", newline="") as file:
        for line in _answers(kind):
            file.write(line)
            size += len(line.encode())
            if size > LARGE:
                return path
    return path


def _answers(kind: str) -> Iterator[str]:
    windows = kind == "windows"
    yield (
        "正在 Ping 203.0.113.17 具有 32 字节的数据:\r\n"
        if windows
        else "PING hk2.example (203.0.113.17) 56(84) bytes of data.\n"
    )
    for n in range(LARGE):
        second = f"[{int(_BEGUN.timestamp()) + n}.062890] " if kind == "stamped" else ""
        if n % _LOST == 1:
            yield "请求超时。\r\n" if windows else f"{second}no answer yet for icmp_seq={n % 65536}\n"
        elif windows:
            yield f"来自 203.0.113.17 的回复: 字节=32 时间={38 + n % 9}ms TTL=57\r\n"
        else:
            yield f"{second}64 bytes from 203.0.113.17: icmp_seq={n % 65536} ttl=57 time={38 + n % 9}.{n % 10} ms\n"


def kuma_database(path: Path) -> Path:
    """A database with a million beats of two monitors, a minute apart, an outage of five beats in every thousand."""
    beats = (
        (
            1 + n % 2,
            DOWN if n // 2 % 1000 < 5 else UP,
            f"{_BEGUN + timedelta(minutes=n // 2 - BEATS):%Y-%m-%d %H:%M:%S}.000",
            "timeout",
        )
        for n in range(BEATS)
    )
    return kuma(path, beats)
