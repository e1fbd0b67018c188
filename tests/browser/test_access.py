"""Whether everybody can use the pages: axe-core over them, and the keyboard."""

from importlib.util import find_spec
from itertools import pairwise, product
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.conftest import pages

if TYPE_CHECKING:  # the package may be missing; then these tests are skipped
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

PAGES = (
    "index.html",
    "cases/index.html",
    "cases/2026-11-10-hk2-server-down.html",
    "cases/2026-11-04-account-suspended.html",
    "deadlines.html",
    "tags.html",
    "recent.html",
    "summary.html",
    "providers/index.html",
    "providers/larkspan.html",
    "bodies/index.html",
    "guidelines/00-this-minute.html",
    "handbook/04-commands.html",
    "rules.html",
)
PLACE = """(() => {
  const box = document.activeElement.getBoundingClientRect();
  return { top: box.top + scrollY, left: box.left, text: document.activeElement.textContent.slice(0, 30) };
})()"""
VIEWS = tuple(product(("light", "dark"), (1360, 390)))
RUN = """async () => {
  document.querySelectorAll("details").forEach((details) => { details.open = true; });
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  return axe.run({ exclude: [".md-sidebar--primary", ".md-code__nav"] }, { resultTypes: ["violations"] }).then((found) => found.violations.map(
    (one) => ({ id: one.id, impact: one.impact, nodes: one.nodes.map((node) => node.html.slice(0, 160)) })));
}"""
"""Everything that is folded is opened. Left out are two things of the theme: its drawer, whose two lists bear one
name, and the buttons that copy code, each of which is a landmark without one."""


@pytest.fixture(scope="session")
def axe() -> str:
    """The script of axe-core, as the package for tests brings it."""
    found = find_spec("axe_playwright_python")
    if found is None or found.origin is None:
        pytest.skip("axe-core is not there (the package axe-playwright-python is not installed)")
    return Path(found.origin).with_name("axe.min.js").read_text("utf-8")


@pytest.mark.parametrize(("scheme", "width"), VIEWS)
def test_axe_finds_no_barrier(browser: "Browser", site: Path, axe: str, scheme: str, width: int) -> None:
    """Nothing critical, serious or moderate on a page of any sort, in both languages, on desk and phone, light and dark."""
    known = set(pages(site))
    found: list[dict[str, Any]] = []
    context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 900})  # type: ignore[arg-type] # one of the two
    try:
        page = context.new_page()
        for address in (f"{tree}/{one}" for tree in ("zh", "en") for one in PAGES):
            assert address in known
            page.goto((site / address).as_uri())
            page.evaluate(axe)
            found += [{"page": address, **one} for one in page.evaluate(RUN) if one["impact"] != "minor"]
    finally:
        context.close()
    assert found == []


def test_axe_would_find_one(browser: "Browser", axe: str) -> None:
    """A picture without words and faint text are found; so the test above can fail."""
    context = browser.new_context()
    try:
        page = context.new_page()
        page.set_content("<main><h1>x</h1><img src='data:,'><p style='color:#bbb;background:#fff'>faint</p></main>")
        page.evaluate(axe)
        assert {"image-alt", "color-contrast"} <= {one["id"] for one in page.evaluate(RUN)}
    finally:
        context.close()


def test_the_keyboard_goes_down_the_page(browser: "Browser", site: Path) -> None:
    """From the search on, the tabulator visits what can be used on a case in the order in which it is read."""
    context = browser.new_context(viewport={"width": 1360, "height": 900})
    try:
        page = context.new_page()
        page.goto((site / "en" / "cases" / "2026-11-10-hk2-server-down.html").as_uri())
        page.locator(".pb-path a").first.focus()
        places = []
        while page.evaluate("document.activeElement.closest('.md-content') !== null"):
            places.append(page.evaluate(PLACE))
            assert page.evaluate("document.activeElement.matches(':focus-visible')")
            page.keyboard.press("Tab")
    finally:
        context.close()
    assert len(places) > 40, "hardly anything can be reached"
    line = 40  # what stands on one line may differ a little in height
    jumps = [
        (before, after)
        for before, after in pairwise(places)
        if after["top"] < before["top"] - line and after["left"] <= before["left"]
    ]
    assert jumps == []
