"""The command line in this very process: for tests that run many commands."""

from dataclasses import dataclass
from pathlib import Path

from click.testing import CliRunner

from generator.__main__ import playbook as group
from tests.repository import TODAY


@dataclass(frozen=True, slots=True)
class Done:
    """What a command printed, where, and how it ended."""

    code: int
    out: str
    said: str


def run(root: Path, *words: str, today: str = TODAY.isoformat(), language: str = "en") -> Done:
    """The command, run for the repository at *root*; an error of our own is raised, as it is in a test."""
    options = ["--root", str(root), "--today", today, "--lang", language]
    result = CliRunner().invoke(group, [*words, *options], prog_name="playbook")
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return Done(result.exit_code, result.stdout, result.stderr)
