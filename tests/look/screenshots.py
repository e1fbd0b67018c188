"""Pictures of the built site, to be looked at by a person.

    python -m tests.look.screenshots SITE OUT [WORD]

SITE is the folder `site` of a build, OUT gets one PNG a page, language and view; with WORD only those whose
name contains it. Paper is Chromium's PDF, turned into pictures where `pdftoppm` is installed.
"""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, ViewportSize, sync_playwright

from tests.chromium import OPTIONS, chromium

LANGUAGES = ("zh", "en")
DESKTOP = ViewportSize(width=1360, height=900)
PHONE = ViewportSize(width=390, height=844)
# A picture of the whole page scrolls, and the theme then hides its tabs.
AT_REST = ".md-tabs[hidden] .md-tabs__link { opacity: 0.7 !important; transform: none !important }"


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture: *name* of its file, address of its page, and how it is looked at."""

    name: str
    address: str
    view: str


def pages(site: Path, language: str) -> dict[str, Path]:
    """The pages worth looking at, by a short name; all cases, one of each other kind."""
    tree = site / language
    cases = sorted(path for path in (tree / "cases").glob("*.html") if path.name != "index.html")
    guidelines = sorted(path for path in (tree / "guidelines").glob("0*.html"))
    provider = next(path for path in sorted((tree / "providers").glob("*.html")) if path.name != "index.html")
    return {
        "home": tree / "index.html",
        **{f"case{number}": path for number, path in enumerate(cases, 1)},
        "cases": tree / "cases" / "index.html",
        "provider": provider,
        "deadlines": tree / "deadlines.html",
        "tags": tree / "tags.html",
        "recent": tree / "recent.html",
        "summary": tree / "summary.html",
        "providers": tree / "providers" / "index.html",
        "page0": guidelines[0],
        "guideline": guidelines[2],
        "guidelines": tree / "guidelines" / "index.html",
        "rules": tree / "rules.html",
        "handbook": tree / "handbook" / "index.html",
    }


def shots(site: Path) -> Iterator[Shot]:
    """Every page in both languages on the desk, on a phone, in the dark and on paper."""
    for language in LANGUAGES:
        for name, path in pages(site, language).items():
            for view in ("desktop", "phone", "dark", "print"):
                yield Shot(f"{language}-{name}-{view}", path.resolve().as_uri(), view)


def take(browser: Browser, shot: Shot, out: Path) -> None:
    """Write the picture of *shot* to *out*."""
    context = browser.new_context(
        viewport=PHONE if shot.view == "phone" else DESKTOP,
        device_scale_factor=2 if shot.view == "phone" else 1,
        color_scheme="dark" if shot.view == "dark" else "light",
    )
    page = context.new_page()
    page.goto(shot.address)
    if shot.view == "print":
        pdf = out / f"{shot.name}.pdf"
        page.pdf(path=pdf, prefer_css_page_size=True, print_background=True)
        if shutil.which("pdftoppm"):
            subprocess.run(["pdftoppm", "-png", "-r", "70", pdf, out / shot.name], check=True)
    else:
        page.screenshot(path=out / f"{shot.name}.png", full_page=True, style=AT_REST)
    context.close()


def main(site: Path, out: Path, word: str = "") -> None:
    """Take all pictures whose name contains *word*."""
    found = chromium()
    if found is None:
        raise SystemExit("no Chromium is installed (on Debian: apt install chromium)")
    out.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=OPTIONS)
        for shot in shots(site):
            if word in shot.name:
                take(browser, shot, out)
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), *sys.argv[3:4])
