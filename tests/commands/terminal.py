"""A real terminal: what a person types at one, and what is seen there."""

import os
import re
import select
import subprocess
import sys
from pathlib import Path

import pytest

from tests.repository import ROOT, TODAY

pty = pytest.importorskip("pty", reason="Windows has no pseudo-terminals to test with")
LONGEST_SILENCE = 60
"""Seconds after which nobody waits for another word: a question that no test has an answer for."""
_CONTROL = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]|\r")


def typed(root: Path, words: list[str], answers: list[str], language: str = "en") -> tuple[int, str]:
    """The command with a terminal on which somebody gives *answers*, a line each; how it ended, and all that was seen."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "generator", *words, "--today", TODAY.isoformat(), "--lang", language],
        cwd=root, stdin=theirs, stdout=theirs, stderr=theirs,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "TERM": "dumb", "NO_COLOR": "1"},
    ) as process:  # fmt: skip
        os.close(theirs)
        os.write(ours, "".join(f"{answer}\n" for answer in answers).encode())
        seen = _until_closed(ours)
        if not _ended(process):
            process.kill()  # it asks for more than was answered
        os.close(ours)
    return process.returncode, _CONTROL.sub("", seen)


def _ended(process: "subprocess.Popen[bytes]") -> bool:
    try:
        process.wait(timeout=10)
    except subprocess.TimeoutExpired:
        return False
    return True


def _until_closed(handle: int) -> str:
    """All that is printed until the other side closes, or prints nothing more for a long time."""
    seen = b""
    while select.select([handle], [], [], LONGEST_SILENCE)[0]:
        try:
            part = os.read(handle, 4096)
        except OSError:  # the other side of a terminal is closed
            break
        if not part:
            break
        seen += part
    return seen.decode(errors="replace")
