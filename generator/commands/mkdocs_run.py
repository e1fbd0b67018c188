"""One language's tree through MkDocs: a value goes in and a value comes out, so that another process can do it."""

import logging
import os
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from generator.site.tree import Tree


@dataclass(frozen=True, slots=True)
class Job:
    """A *tree* to be written to *target* with the settings of *config*, whose switch leads to the *alternates*."""

    tree: Tree
    config: Path
    target: Path
    alternates: tuple[dict[str, Any], ...]
    today: date


@dataclass(frozen=True, slots=True)
class Ran:
    """What has become of a job: whether the tree was written, and each warning and error that MkDocs *said*."""

    written: bool
    said: tuple[str, ...]


def run(job: Job) -> Ran:
    """The tree through MkDocs' Python API, strictly: its warnings are trouble."""
    said: list[str] = []
    log, listener = logging.getLogger("mkdocs"), _Listener(said)
    log.setLevel(logging.WARNING)
    log.addHandler(listener)
    try:
        return Ran(_built(job, said), tuple(said))
    finally:
        log.removeHandler(listener)


def _built(job: Job, said: list[str]) -> bool:
    _same_bytes(job.today)
    from mkdocs.commands.build import build
    from mkdocs.config import load_config
    from mkdocs.exceptions import Abort, MkDocsException

    try:
        config = load_config(str(job.config), site_dir=str(job.target))
        # Every page asks whether its twin is among them: a set, or ten times the pages take a hundred times as long.
        config.extra["alternate"] = [{**other, "pages": frozenset(other["pages"])} for other in job.alternates]
        config.plugins["playbook"].handed = job.tree  # type: ignore[attr-defined] # our own plugin
        config.plugins.on_startup(command="build", dirty=False)
        try:
            build(config)
        finally:
            config.plugins.on_shutdown()
    except (Abort, MkDocsException) as error:
        said.append(f"MkDocs: {error}")
        return False
    return True


class _Listener(logging.Handler):
    """Keeps what is logged, a line each."""

    def __init__(self, said: list[str]) -> None:
        super().__init__()
        self.setFormatter(logging.Formatter("MkDocs: %(levelname)s: %(message)s"))
        self._said = said

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one message."""
        self._said.append(self.format(record))


def _same_bytes(today: date) -> None:
    """The same input gives the same bytes: MkDocs dates its pages by this variable, not by the clock."""
    os.environ["SOURCE_DATE_EPOCH"] = str(int(datetime(today.year, today.month, today.day, tzinfo=UTC).timestamp()))
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
