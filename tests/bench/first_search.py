"""The first search in a browser: from a page that has just come to the first result on the screen."""

from pathlib import Path

from tests.chromium import OPTIONS, chromium, served

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


def first_search(tree: Path) -> float:
    """Seconds until the first result for WORD in a new browser, on the first page of one language's *tree*."""
    from playwright.sync_api import sync_playwright

    with served(tree) as address, sync_playwright() as running:
        browser = running.chromium.launch(executable_path=chromium(), args=OPTIONS)
        page = browser.new_page()
        page.goto(f"{address}/index.html", wait_until="load")
        took = page.evaluate(_FROM_TYPING_TO_RESULT, WORD)
        browser.close()
    return float(took)
