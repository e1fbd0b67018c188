"""Whether everybody can use the pages: axe-core over them, and the keyboard."""

from importlib.util import find_spec
from itertools import product
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
VIEWS = tuple(product(("light", "dark"), (1360, 390)))
RUN = """() => {
  document.querySelectorAll("details").forEach((details) => { details.open = true; });
  return axe.run({ exclude: [".md-sidebar--primary"] }, { resultTypes: ["violations"] }).then((found) => found.violations.map(
    (one) => ({ id: one.id, impact: one.impact, nodes: one.nodes.map((node) => node.html.slice(0, 160)) })));
}"""
"""Everything that is folded is opened. Left out: the theme's drawer, whose two lists bear one name."""


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
        tops = []
        while page.evaluate("document.activeElement.closest('.md-content') !== null"):
            tops.append(
                page.evaluate(
                    "(() => { const r = document.activeElement.getBoundingClientRect(); return r.top + scrollY; })()"
                )
            )
            assert page.evaluate("document.activeElement.matches(':focus-visible')")
            page.keyboard.press("Tab")
    finally:
        context.close()
    assert len(tops) > 40, "hardly anything can be reached"
    gallery = 400  # cards of one row stand beside each other, and so do the columns of the checklist
    assert all(below > above - gallery for above, below in zip(tops, tops[1:], strict=False)) or tops == sorted(tops)
