"""The first search in a browser: from a page that has just come to the first result on the screen."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
WORD = "00042"
"""In the number of one case of the corpus, and nowhere else."""
_FROM_TYPING_TO_RESULT = """word => new Promise(done => {
  const input = document.querySelector(".md-search__input"), started = performance.now();
  const list = document.querySelector(".md-search-result__list");
  new MutationObserver(() => {
    if (list.querySelector("a")) done((performance.now() - started) / 1000);
  }).observe(list, {childList: true});
  input.focus();
  input.value = word;
  input.dispatchEvent(new KeyboardEvent("keyup", {bubbles: true}));
})"""


def chromium() -> str | None:
    """The browser that is installed here, if the package that drives it is there as well."""
    try:
        import playwright  # noqa: F401 - only whether it is there
    except ImportError:
        return None
    return next(filter(None, map(shutil.which, CHROMIUM)), None)


def first_search(tree: Path) -> float:
    """Seconds until the first result for WORD in a new browser, on the first page of one language's *tree*."""
    from playwright.sync_api import sync_playwright

    with _served(tree) as address, sync_playwright() as running:
        browser = running.chromium.launch(executable_path=chromium(), args=["--disable-gpu", "--disable-quic"])
        page = browser.new_page()
        page.goto(f"{address}/index.html", wait_until="load")
        took = page.evaluate(_FROM_TYPING_TO_RESULT, WORD)
        browser.close()
    return float(took)


class _Quiet(SimpleHTTPRequestHandler):
    """Serves files and says nothing of it."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name that the class calls it by
        """Nothing is printed."""


@contextmanager
def _served(folder: Path) -> Iterator[str]:
    """The address of *folder* on this machine."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
