import hashlib
import subprocess
from pathlib import Path

import pytest

from generator.base.digest import Digest
from generator.evidence.digest import digest
from tests.repository import ROOT

EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"  # FIPS 180-4, of no bytes at all
ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"  # FIPS 180-4, example "abc"


@pytest.mark.parametrize(("content", "expected"), [(b"", Digest(0, EMPTY)), (b"abc", Digest(3, ABC))])
def test_the_fingerprint_is_the_one_of_the_standard(content: bytes, expected: Digest) -> None:
    """Whoever holds the file can compute the same."""
    assert digest(content) == expected


def test_the_fingerprint_is_what_the_system_tool_says(tmp_path: Path) -> None:
    """`git hash-object` aside, the machine's own sha256 over a file of a case agrees with ours."""
    file = ROOT / "cases" / "2026-11-10-hk2-server-down" / "evidence" / "ping-0911.txt"
    said = subprocess.run(["sha256sum", file], capture_output=True, text=True, check=False, cwd=tmp_path)
    if said.returncode:
        pytest.skip("no sha256sum on this machine")
    assert digest(file.read_bytes()).sha256 == said.stdout.split()[0]


def test_bytes_are_taken_as_they_are() -> None:
    """A line end more or another one is another file."""
    taken = {digest(content).sha256 for content in (b"a\n", b"a\r\n", b"a", b"a\n\n")}
    assert len(taken) == 4
    assert hashlib.sha256(b"a\r\n").hexdigest() in taken
