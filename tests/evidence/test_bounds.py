"""Hostile and huge files within limits that the system sets: memory and processor time, not a clock."""

import gzip
import json
import subprocess
import sys
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from tests.repository import ROOT

resource = pytest.importorskip("resource", reason="this system has no limits of its own")
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the limit of memory is not kept")
MEMORY = 400_000_000
"""Bytes of address space, the interpreter and its libraries included."""
SECONDS = 120
"""Of the processor; a hang meets it, a slow machine does not."""
GIGABYTE = 1_000_000_000
READ = """
import json, resource, sys
from datetime import date
from pathlib import Path
from generator.evidence.given import Given
from generator.evidence.read import read
resource.setrlimit(resource.RLIMIT_AS, ({memory}, {memory}))
resource.setrlimit(resource.RLIMIT_CPU, ({seconds}, {seconds}))
found = read(Path(sys.argv[1]), Given(date(2026, 11, 24)))
print(json.dumps([found.refusal.rule if found.refusal else "", found.size, len(found.observations)]))
"""
PING = b"PING 203.0.113.17 (203.0.113.17) 56(84) bytes of data.\n"
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 30))


def _sparse(path: Path, head: bytes, size: int) -> Path:
    """A file that says it is large and takes no room."""
    with path.open("wb") as file:
        file.write(head)
        file.truncate(size)
    return path


def _zipped(size: int) -> bytes:
    stored = BytesIO()
    with zipfile.ZipFile(stored, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("kuma.db", bytes(size))
    return stored.getvalue()


def _limited(path: Path) -> list[object]:
    """Refusal, size and number of observations, as a process within the limits tells them."""
    code = READ.format(memory=MEMORY, seconds=SECONDS)
    done = subprocess.run(
        [sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert done.returncode == 0, done.stderr
    told: list[object] = json.loads(done.stdout)
    return told


@pytest.mark.parametrize(
    ("head", "size", "rule"),
    [
        (PING * 2000, 2 * GIGABYTE, "file-too-large"),
        (b'{"heartbeatList": {"1": [' + b" " * 100_000, GIGABYTE // 4, "file-too-large"),
        (b"From: a@b.example\nTo: c@d.example\nDate: Tue, 10 Nov 2026 10:12:00 +0800\n" * 2000, GIGABYTE // 4, "file-too-large"),
        (b"SQLite format 3\x00", GIGABYTE // 4, "sqlite-broken"),
        (b"", GIGABYTE // 4, "not-text"),
    ],
    ids=["ping of 2 GB", "json", "mail", "sqlite", "nothing but NUL"],
)  # fmt: skip
def test_a_huge_file_is_refused_by_name(tmp_path: Path, head: bytes, size: int, rule: str) -> None:
    """Its fingerprint is taken, its content is not held."""
    assert _limited(_sparse(tmp_path / "file", head, size)) == [rule, size, 0]


@pytest.mark.parametrize(
    ("content", "rule"),
    [
        (lambda: _zipped(50_000_000), "archive"),
        (lambda: gzip.compress(_zipped(50_000_000)), "archive"),
        (f"<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY l0 'ha'>{LAUGHS}]><rss version='2.0'><channel><item><title>&l29;</title></item></channel></rss>".encode, "xml-document-type"),
        (f"<!DOCTYPE MTR [<!ENTITY l0 'ha'>{LAUGHS}]><MTR DST='&l29;'><HUB COUNT='1' HOST='a'></HUB></MTR>".encode, "xml-document-type"),
        (lambda: b"<!DOCTYPE MTR [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><MTR DST='&x;'><HUB COUNT='1' HOST='a'></HUB></MTR>", "xml-document-type"),
        (lambda: b"<MTR DST='a'>" + b"<HUB COUNT='1' HOST='a'>" * 200_000, "xml-broken"),
        (lambda: b"[" * 5_000_000, "json-broken"),
        (lambda: PING + b"=1 " * 8_000_000, "line-too-long"),
        (lambda: PING + b"64 bytes from " + b"a" * 60_000 + b"\n", "nothing-read"),
        (lambda: PING + b"1 2, 3 4, " * 6_000 + b"\n", "nothing-read"),
        (lambda: b"a,b\n" + b'"' * 2_000_000 + b"\n", "table-needs-mapping"),
    ],
    ids=["zip bomb", "zip bomb in gzip", "entities in a feed", "entities in mtr", "a file of ours as entity", "deep XML",
         "deep JSON", "one line without end", "a host without end", "counts without end", "a cell without end"],
)  # fmt: skip
def test_a_hostile_file_is_refused_by_name(tmp_path: Path, content: Callable[[], bytes], rule: str) -> None:
    """Nothing is unpacked, nothing grows, no pattern hangs."""
    path = tmp_path / "file"
    path.write_bytes(content())
    assert _limited(path) == [rule, path.stat().st_size, 0]


def test_a_long_log_needs_little_memory(tmp_path: Path) -> None:
    """Two million answers, 120 MB, are never held at once."""
    path = tmp_path / "ping.txt"
    answer = b"64 bytes from 203.0.113.17: icmp_seq=1 ttl=57 time=38.1 ms\n"
    path.write_bytes(PING + answer * 2_000_000)
    assert _limited(path) == ["", path.stat().st_size, 1]
