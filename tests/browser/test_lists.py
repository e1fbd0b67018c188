"""The lists that can be narrowed, and the pages that look over all cases."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:  # the package may be missing; then these tests are skipped
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

SHOWN = "[data-provider]:visible"


@contextmanager
def opened(browser: "Browser", address: str, **looks: object) -> "Iterator[Page]":
    """The page at *address*, closed afterwards."""
    context = browser.new_context(**looks)  # type: ignore[arg-type] # passed on as given
    try:
        page = context.new_page()
        page.goto(address)
        yield page
    finally:
        context.close()


def test_a_choice_narrows_the_list_and_stays_in_the_address(browser: "Browser", base: str) -> None:
    """Two choices narrow together; the address with them opens the same list; one button shows all again."""
    with opened(browser, f"{base}/en/cases/index.html") as page:
        assert page.locator(SHOWN).count() == 9
        page.locator("select[name=provider]").select_option("larkspan")
        assert page.locator(SHOWN).count() == 2
        page.locator("select[name=kind]").select_option("packet-loss")
        assert page.locator(SHOWN).count() == 1
        assert page.locator(".pb-filters output").inner_text() == "1 of 9 cases"
        assert page.url.endswith("#provider=larkspan&kind=packet-loss")
        page.reload()
        assert page.locator(SHOWN).count() == 1
        assert page.locator("select[name=provider]").input_value() == "larkspan"
        page.locator(".pb-filters button").click()
        page.wait_for_function("document.querySelectorAll('[data-provider]:not([hidden])').length === 9")
        assert page.locator("select[name=kind]").input_value() == ""


def test_the_keyboard_alone_narrows_the_list(browser: "Browser", site: Path) -> None:
    """A choice by its first letter, and the button by the space bar."""
    with opened(browser, (site / "en" / "cases" / "index.html").as_uri()) as page:
        page.locator("select[name=provider]").focus()
        page.keyboard.type("Quill")
        assert page.locator(SHOWN).count() == 1
        for _ in range(4):
            page.keyboard.press("Tab")
        page.keyboard.press("Space")
        page.wait_for_function("document.querySelectorAll('[data-provider]:not([hidden])').length === 9")


def test_an_unknown_choice_in_the_address_shows_all(browser: "Browser", site: Path) -> None:
    """An old link whose provider is gone hides nothing."""
    with opened(browser, (site / "zh" / "cases" / "index.html").as_uri() + "#provider=gone&x=y") as page:
        assert page.locator(SHOWN).count() == 9


def test_without_scripts_the_list_is_whole(browser: "Browser", site: Path) -> None:
    """No choice is offered that would do nothing."""
    with opened(browser, (site / "zh" / "cases" / "index.html").as_uri(), java_script_enabled=False) as page:
        assert page.locator(SHOWN).count() == 9
        assert not page.locator(".pb-filters").is_visible()


def test_a_month_without_rows_goes_with_them(browser: "Browser", site: Path) -> None:
    """Of all deadlines only those of the provider stay, and only the months that have one."""
    with opened(browser, (site / "en" / "deadlines.html").as_uri()) as page:
        all_of_them, months = page.locator(SHOWN).count(), page.locator(".pb-group:visible").count()
        page.locator("select[name=provider]").select_option("quillmere")
        assert 0 < page.locator(SHOWN).count() < all_of_them
        assert 0 < page.locator(".pb-group:visible").count() < months
        assert page.locator(".pb-group:visible h2").count() == page.locator(".pb-group:visible").count()


def test_a_tag_leads_to_its_cases(browser: "Browser", base: str) -> None:
    """From the tag of a state to the list of the cases in it."""
    with opened(browser, f"{base}/zh/tags.html") as page:
        tag = page.locator("#status + .pb-tags details").first
        tag.locator("summary").click()
        names = tag.locator("li a").all_inner_texts()[:-1]
        tag.locator("li a").last.click()
        page.wait_for_url("**/cases/index.html#status=*")
        assert sorted(page.locator(".pb-case:visible h2").all_inner_texts()) == sorted(names)
