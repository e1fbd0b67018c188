"""The built site, a server for it, and a browser to look at it with."""

import shutil
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.repository import ROOT, playbook

if TYPE_CHECKING:  # the package may be missing; then the tests that need it are skipped
    from playwright.sync_api import Browser

CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


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


class _Quiet(SimpleHTTPRequestHandler):
    """Serves files and says nothing of it."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name that the class calls it by
        """Nothing is printed."""


def serve(folder: Path) -> Iterator[str]:
    """The address of *folder* on this machine, for as long as it is needed."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def http(site: Path) -> Iterator[str]:
    """The site's address on a server."""
    yield from serve(site)


@pytest.fixture(params=["http", "file"])
def base(request: pytest.FixtureRequest, site: Path) -> str:
    """Both ways to open the site: from a server, and by double click."""
    return str(request.getfixturevalue("http")) if request.param == "http" else site.as_uri()


@pytest.fixture(scope="session")
def browser() -> "Iterator[Browser]":
    """A headless Chromium that is already installed; none is downloaded."""
    playwright = pytest.importorskip("playwright.sync_api", reason="the package playwright is not installed")
    chromium = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if chromium is None:
        pytest.skip("no Chromium is installed (on Debian: apt install chromium)")
    with playwright.sync_playwright() as running:
        started = running.chromium.launch(executable_path=chromium, args=["--disable-gpu", "--disable-quic"])
        yield started
        started.close()
