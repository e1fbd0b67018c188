"""Sending a letter from the page of its case, in a real Chromium and by double click."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:  # the package may be missing; then these tests are skipped
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

CASE = "2026-11-10-hk2-server-down"


def test_the_buttons_copy_what_they_say(browser: "Browser", site: Path) -> None:
    """Address, subject and text of the letter to be sent are on the clipboard, exactly; the pack is there."""
    letter = (site / "files" / "letters" / CASE / "01-first-complaint.en.txt").read_text(encoding="utf-8")
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    try:
        page = context.new_page()
        page.goto((site / "zh" / "cases" / f"{CASE}.html").as_uri())
        details = page.locator("details.pb-letter.pb-send").first
        details.locator("summary").click()
        copied = []
        for button in details.locator(".pb-copy").all():
            button.click()
            copied.append(str(page.evaluate("navigator.clipboard.readText()")))
        pack = str(details.locator("a[download]").get_attribute("href"))
        mail = str(details.locator("a[href^=mailto]").get_attribute("href"))
    finally:
        context.close()
    to, subject, body = copied
    assert f"mailto:{to}?subject=" in mail
    assert f"Subject: {subject}" in letter.replace("\n", " ")
    assert body == "\n\n".join(part for part in letter.strip().split("\n\n") if not part.startswith("Subject:"))
    assert (site / "zh" / "cases" / pack).is_file()
