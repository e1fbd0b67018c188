"""What all tests share: nothing of the caller's environment, and a small repository to work in."""

from pathlib import Path

import pytest

from tests.repository import lay_out

_FOREIGN = (
    "PLAYBOOK_TODAY",
    "PLAYBOOK_LANG",
    "PLAYBOOK_DEBUG",
    "MAKEFLAGS",
    "MAKELEVEL",
    "MAKEOVERRIDES",
    "MFLAGS",
    "LC_ALL",
    "LC_MESSAGES",
    "LANG",
    "LANGUAGE",
    "NO_COLOR",
    "FORCE_COLOR",
    "SOURCE_DATE_EPOCH",
    "PYTHONIOENCODING",
)
"""What make, a shell or an earlier build may have set, and which would change what is printed."""


@pytest.fixture(autouse=True)
def _own_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test says itself which day and which language it means."""
    for name in _FOREIGN:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """The playbook and the site's settings as they are in this repository, and no case."""
    return lay_out(tmp_path / "repository")
