"""The built site, a server for it, and a browser to look at it with."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.chromium import OPTIONS, chromium, served
from tests.repository import ROOT, playbook

if TYPE_CHECKING:  # the package may be missing; then the tests that need it are skipped
    from playwright.sync_api import Browser


def build(root: Path, out: Path) -> Path:
    """The site of the repository at *root*, built by the command as a user runs it."""
    done = playbook(root, "build", "--out", str(out))
    assert done.returncode == 0, (done.stdout + done.stderr).decode()
    return out / "site"


def pages(site: Path) -> list[str]:
    """Every page of both trees, as an address below *site*. Left out: 404.html, which only a server shows."""
    found = [path.relative_to(site).as_posix() for tree in ("zh", "en") for path in (site / tree).rglob("*.html")]
    return sorted(address for address in found if not address.endswith("404.html"))


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of this repository's own cases."""
    return build(ROOT, tmp_path_factory.mktemp("built") / "build")


@pytest.fixture(scope="session")
def http(site: Path) -> Iterator[str]:
    """The site's address on a server."""
    with served(site) as address:
        yield address


@pytest.fixture(params=["http", "file"])
def base(request: pytest.FixtureRequest, site: Path) -> str:
    """Both ways to open the site: from a server, and by double click."""
    return str(request.getfixturevalue("http")) if request.param == "http" else site.as_uri()


@pytest.fixture(scope="session")
def browser() -> "Iterator[Browser]":
    """A headless Chromium that is already installed; none is downloaded."""
    playwright = pytest.importorskip("playwright.sync_api", reason="the package playwright is not installed")
    found = chromium()
    if found is None:
        pytest.skip("no Chromium is installed (on Debian: apt install chromium)")
    with playwright.sync_playwright() as running:
        started = running.chromium.launch(executable_path=found, args=OPTIONS)
        yield started
        started.close()
