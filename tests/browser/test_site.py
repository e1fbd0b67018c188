"""The site as a reader meets it: in a real Chromium, from a server and by double click."""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest

from tests.browser.conftest import build, pages
from tests.repository import CASE, CASE_ID, lay_out, write_case

if TYPE_CHECKING:  # the package may be missing; then these tests are skipped
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

OUTAGE = "cases/2026-11-10-hk2-server-down.html"
LOSS = "cases/2026-11-06-evening-packet-loss.html"
HOSTILE = (
    "HOSTILE <img src=x onerror=console.log(1)> {{ 7*7 }} [x](javascript:alert(1)) *a* @bob "
    '</title><script>console.log(2)</script> " &amp; `c`'
)


@contextmanager
def opened(browser: "Browser", **looks: object) -> "Iterator[Page]":
    """A page of its own, closed afterwards."""
    context = browser.new_context(**looks)  # type: ignore[arg-type] # passed on as given
    try:
        yield context.new_page()
    finally:
        context.close()


LEFT = "net::ERR_ABORTED"
"""Chromium's word for a request that was still under way when the page was left."""


def test_every_page_loads_quietly(browser: "Browser", site: Path, base: str) -> None:
    """No page writes an error to the console, misses a file, or asks another machine for anything."""
    trouble: list[str] = []
    asked: list[str] = []
    with opened(browser) as page:
        page.on("console", lambda said: trouble.append(f"{page.url}: {said.text}") if said.type == "error" else None)
        page.on("pageerror", lambda error: trouble.append(f"{page.url}: {error}"))
        page.on("requestfailed", lambda request: None if request.failure == LEFT else trouble.append(request.url))
        page.on("response", lambda got: trouble.append(f"{got.status}: {got.url}") if got.status >= 400 else None)
        page.on("request", lambda request: asked.append(request.url))
        visited = pages(site)
        assert len(visited) > 20, "hardly any page was found"
        for address in visited:
            page.goto(f"{base}/{address}")
            assert page.locator("h1").first.is_visible()
    assert len(asked) > len(visited)
    assert trouble == []
    assert [url for url in asked if not url.startswith((base, "data:", "blob:"))] == []


@pytest.mark.parametrize(
    ("tree", "words", "expected"),
    [
        ("zh", "丢包", LOSS),
        ("zh", "高峰", LOSS),
        ("zh", "区服务", OUTAGE),
        ("zh", "HL-204518", OUTAGE),
        ("zh", "Harbourline", OUTAGE),
        ("en", "丢包", LOSS),
        ("en", "高峰", LOSS),
        ("en", "HL-204518", OUTAGE),
        ("en", "outage", OUTAGE),
    ],
)
def test_search_finds(browser: "Browser", base: str, tree: str, words: str, expected: str) -> None:
    """A word within a run of Chinese, a ticket number and an English word lead to their case."""
    with opened(browser) as page:
        page.goto(f"{base}/{tree}/index.html")
        found = _search(page, words)
        assert any(f"/{tree}/{expected}" in address for address in found), found


def _search(page: "Page", words: str) -> list[str]:
    """Addresses of the results."""
    _type(page, words)
    page.locator(".md-search-result__item a").first.wait_for(timeout=10_000)
    found = page.locator(".md-search-result__item a").evaluate_all("links => links.map(link => link.href)")
    return [str(address) for address in found]


def _type(page: "Page", words: str) -> None:
    """Wait until the index is read, then enter *words* as an input method does: the text at once, then a key."""
    page.locator(".md-search__input").click()
    page.wait_for_function(READY, timeout=10_000)
    page.locator(".md-search__input").fill(words)
    page.locator(".md-search__input").dispatch_event("keyup")


def test_search_says_when_there_is_nothing(browser: "Browser", base: str) -> None:
    """A word that is nowhere has no result; so the test above can fail."""
    with opened(browser) as page:
        page.goto(f"{base}/zh/index.html")
        _type(page, "zzyzx")
        page.get_by_text("没有找到符合条件的结果").wait_for(timeout=10_000)
        assert page.locator(".md-search-result__item").count() == 0


@pytest.mark.parametrize("address", ["index.html", OUTAGE, "providers/larkspan.html", "guidelines/00-this-minute.html"])
def test_the_switch_keeps_the_page(browser: "Browser", base: str, address: str) -> None:
    """From a page to the same page in the other language, and back."""
    with opened(browser) as page:
        page.goto(f"{base}/zh/{address}")
        for other in ("en", "zh"):
            page.locator(".md-select button").hover()
            page.locator(f".md-select__link[hreflang={other}]").click()
            page.wait_for_url(f"{base}/{other}/{address}")
            assert page.locator("html").get_attribute("lang") == other


def test_the_dark_scheme_is_dark(browser: "Browser", base: str) -> None:
    """Who prefers dark gets light text on a dark ground, and can switch."""
    ground = "getComputedStyle(document.body).backgroundColor"
    with opened(browser, color_scheme="dark") as page:
        page.goto(f"{base}/zh/{OUTAGE}")
        assert page.evaluate(ground) == "rgb(20, 24, 29)"
        page.locator("form[data-md-component=palette] label:visible").click()
        assert page.locator("body").get_attribute("data-md-color-scheme") == "default"
        assert page.evaluate(ground) == "rgb(255, 255, 255)"


READY = """() => {
  const { translations } = JSON.parse(document.querySelector("#__config").textContent);
  const said = document.querySelector(".md-search-result__meta").textContent.trim();
  return said === translations["search.result.placeholder"];
}"""
"""True when the theme no longer says that it prepares the search."""

CONTRAST = (Path(__file__).parent / "contrast.js").read_text("utf-8")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "address", ["index.html", OUTAGE, "providers/larkspan.html", "guidelines/00-this-minute.html", "rules.html"]
)
def test_text_stands_out(browser: "Browser", http: str, address: str, scheme: str) -> None:
    """Every text of the page's content has a contrast of at least 4.5 to 1 in either scheme (WCAG AA)."""
    with opened(browser, color_scheme=scheme) as page:
        page.goto(f"{http}/zh/{address}")
        seen = page.evaluate(CONTRAST)
    assert seen["checked"] > 20, "hardly any text was found"
    assert seen["faint"] == []


def test_a_phone_never_scrolls_sideways(browser: "Browser", site: Path, http: str) -> None:
    """At 390 pixels no page is wider than the screen; what is wide scrolls in its own box."""
    wide: dict[str, int] = {}
    with opened(browser, viewport={"width": 390, "height": 844}) as page:
        for address in pages(site):
            page.goto(f"{http}/{address}")
            width = page.evaluate("document.scrollingElement.scrollWidth")
            if width != 390:
                wide[address] = width
    assert wide == {}


def test_a_file_downloads_whole(browser: "Browser", site: Path, http: str) -> None:
    """A click on the mail draft saves it under a name with the case in it, byte for byte."""
    with opened(browser, accept_downloads=True) as page:
        page.goto(f"{http}/en/{OUTAGE}")
        with page.expect_download() as waiting:
            page.locator(".pb-files a", has_text="EML").first.click()
        saved = waiting.value
        assert saved.suggested_filename == "2026-11-10-hk2-server-down-01-first-complaint.en.eml"
        draft = site / "files" / "letters" / "2026-11-10-hk2-server-down" / "01-first-complaint.en.eml"
        assert saved.path().read_bytes() == draft.read_bytes()


@pytest.mark.parametrize("tree", ["zh", "en"])
def test_page_0_fits_on_one_sheet(browser: "Browser", site: Path, tree: str) -> None:
    """What to do this minute prints on one A4 page, the rules on several."""
    with opened(browser) as page:
        assert _sheets(page, site / tree / "guidelines" / "00-this-minute.html") == 1
        assert _sheets(page, site / tree / "rules.html") > 1


def _sheets(page: "Page", path: Path) -> int:
    """How many sheets Chromium prints."""
    page.goto(path.as_uri())
    pdf = page.pdf(prefer_css_page_size=True, print_background=True)
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf))


def test_letters_lie_open_on_paper(browser: "Browser", site: Path) -> None:
    """What is folded on the screen is printed, and folded again afterwards."""
    folded = "document.querySelectorAll('details.pb-letter:not([open])').length"
    with opened(browser) as page:
        page.goto((site / "zh" / OUTAGE).as_uri())
        assert page.evaluate(folded) == 6
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        assert page.evaluate(folded) == 0
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        assert page.evaluate(folded) == 6


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of one case whose title tries to be HTML, a template and Markdown at once."""
    root = lay_out(tmp_path_factory.mktemp("hostile") / "repository")
    title = json.dumps(HOSTILE)
    write_case(root, f"title: {{zh: {title}, en: {title}}}\n{CASE}")
    return build(root, root / "build")


@pytest.mark.parametrize("tree", ["zh", "en"])
def test_a_hostile_title_stays_text(browser: "Browser", hostile: Path, tree: str) -> None:
    """It is shown letter for letter in tab, heading, lists and search, and nothing of it runs."""
    page_of_it = f"cases/{CASE_ID}.html"
    ran: list[str] = []
    with opened(browser) as page:
        page.on("console", lambda said: ran.append(said.text))
        page.on("dialog", lambda dialog: dialog.dismiss())
        page.goto((hostile / tree / page_of_it).as_uri())
        assert page.title().startswith(f"{HOSTILE} - ")
        assert page.locator("h1").inner_text() == HOSTILE
        assert page.locator(".md-header__topic").nth(1).text_content().strip() == HOSTILE  # type: ignore[union-attr] # it is there
        for address in ("index.html", "cases/index.html", "providers/harbourline.html"):
            page.goto((hostile / tree / address).as_uri())
            assert page.get_by_role("link", name=HOSTILE, exact=True).count() >= 1
            assert page.locator("img[src=x], .md-content a[href^=javascript]").count() == 0
        assert any(page_of_it in address for address in _search(page, "HOSTILE"))
        assert page.locator(".md-search-result h1", has_text="HOSTILE").first.inner_text() == HOSTILE
        assert page.locator("img[src=x]").count() == 0
    assert ran == []


def test_a_page_address_is_plain(site: Path) -> None:
    """No address needs quoting, so that a case can be passed on by its link."""
    addresses = pages(site)
    assert addresses
    assert [address for address in addresses if quote(address) != address] == []
