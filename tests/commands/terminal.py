"""A real terminal: what a person types at one, and what is seen there."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.repository import ROOT, TODAY

pty = pytest.importorskip("pty", reason="Windows has no pseudo-terminals to test with")
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
        os.close(ours)
        code = process.wait(timeout=60)
    return code, _CONTROL.sub("", seen)


def _until_closed(handle: int) -> str:
    seen = b""
    while True:
        try:
            part = os.read(handle, 4096)
        except OSError:  # the other side of a terminal is closed
            part = b""
        if not part:
            return seen.decode(errors="replace")
        seen += part
