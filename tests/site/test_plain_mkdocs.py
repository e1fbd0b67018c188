"""MkDocs alone builds the pages and says what it leaves out; the command `playbook build` has nothing to say of that."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.base.words import say
from tests.repository import TODAY, lay_out, playbook, write_case


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with one case."""
    made = lay_out(tmp_path_factory.mktemp("plain"))
    write_case(made)
    return made


def test_mkdocs_alone_says_what_it_leaves_out(root: Path) -> None:
    """It says so in the company's language, also under `--strict`; what it names is indeed not there."""
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(root / "site")],
        cwd=root,
        env={**os.environ, "PLAYBOOK_TODAY": TODAY.isoformat(), "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        timeout=120,
        check=False,
    )
    output = done.stderr.decode() + done.stdout.decode()
    assert done.returncode == 0, output
    assert "".join(say("plain-mkdocs", "zh").split()) in "".join(output.split())
    made = {path.suffix for path in (root / "site").rglob("*") if path.is_file()}
    assert {".html", ".txt", ".eml"} <= made
    assert not made & {".pdf", ".docx", ".zip", ".ics"}


def test_the_command_builds_them_and_says_nothing_of_it(root: Path) -> None:
    """What it writes lacks none of these."""
    done = playbook(root, "build", "--no-site")
    assert done.returncode == 0, done.stderr.decode()
    assert b"NOT MADE" not in done.stdout + done.stderr
    made = {path.suffix for path in (root / "build").rglob("*") if path.is_file()}
    assert {".pdf", ".docx", ".zip", ".ics"} <= made
