"""A small repository to test in: the real playbook, no cases, and the shortest case that can be written."""

import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

from generator.base.diagnostic import Diagnostic
from generator.base.rule import severity
from generator.base.words import message

ROOT = Path(__file__).parent.parent
"""The repository that these tests are part of."""
TODAY = date(2026, 11, 16)
"""The day that the examples are written for."""
CASE_ID = "2026-11-10-example"
CASE_FILE = f"cases/{CASE_ID}/case.yaml"
CASE = """\
provider: harbourline
service: {id: hk2-17, fee: 39.90 USD per month}
incident:
  kind: outage
  outages:
    - {start: 2026-11-10 09:12, end: 2026-11-10 13:40}
requests:
  - {remedy: root-cause-report, by: 2026-11-30}
"""
"""The shortest case; nothing is wrong in it."""


def lay_out(target: Path) -> Path:
    """The repository without its cases, laid out in *target*, which is returned."""
    shutil.copytree(ROOT / "playbook", target / "playbook")
    shutil.copytree(ROOT / "docs", target / "docs", ignore=shutil.ignore_patterns("dev", "decisions"))
    shutil.copyfile(ROOT / "mkdocs.yml", target / "mkdocs.yml")
    (target / "cases").mkdir()
    return target


def write_case(root: Path, text: str | bytes = CASE, case_id: str = CASE_ID) -> Path:
    """Write *text* as the case *case_id* of the repository at *root*; the path of its file."""
    path = root / "cases" / case_id / "case.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def line_of(found: Diagnostic, language: str = "en") -> str:
    """`path:line:col: severity: message [rule]`, as `playbook check` prints it."""
    return f"{found.position}: {severity(found)}: {message(found, language)} [{found.rule}]"


def playbook(
    root: Path, *words: str, env: dict[str, str] | None = None, timeout: float = 120
) -> subprocess.CompletedProcess[bytes]:
    """The command `playbook`, run in *root* by a fresh interpreter, for TODAY and in English."""
    return subprocess.run(
        [sys.executable, "-m", "generator", *words],
        cwd=root,
        env={
            **os.environ,
            "PLAYBOOK_TODAY": TODAY.isoformat(),
            "PLAYBOOK_LANG": "en",
            "PYTHONPATH": str(ROOT),
            "PYTHONUTF8": "1",
            **(env or {}),
        },
        capture_output=True,
        check=False,
        timeout=timeout,
    )
