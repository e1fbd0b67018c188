"""What can be seen of the built site without opening it."""

import json
import re
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from tests.browser.conftest import pages

EXHIBIT, ENTRY, LETTER = 512, 320, 3072
"""Bytes of one exhibit's card, of one line of the time line, and of one letter's rows, with what belongs to each."""
LIMIT = 50 * 1024
"""Our own HTML, CSS and JS of a case page without the letters it holds."""


class _Links(HTMLParser):
    """Collects what a page points to, and the names that can be pointed at."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.names: set[str] = set()
        self._choice = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note addresses and ids."""
        said = dict(attrs)
        self.links += [value for name in ("href", "src") if (value := said.get(name))]
        self.names |= {value for name in ("id", "name") if (value := said.get(name))}
        if tag == "select":
            self._choice = said.get("name") or ""
        elif tag == "option":
            self.names.add(f"{self._choice}={said.get('value')}")  # what an address can choose in a list


def _read(site: Path) -> dict[Path, _Links]:
    return {site / page: _Links((site / page).read_text("utf-8")) for page in pages(site)}


def test_every_link_leads_somewhere(site: Path) -> None:
    """Whatever a page points to within the site is a file there, and its fragment a name in it."""
    read = _read(site)
    checked, broken = 0, []
    for path, page in read.items():
        for link in page.links:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            checked += 1
            if not target.is_file():
                broken.append(f"{path.relative_to(site)}: {link}")
            elif parts.fragment and target in read and unquote(parts.fragment) not in read[target].names:
                broken.append(f"{path.relative_to(site)}: {link} (no such name)")
    assert checked > 1000, "hardly any link was found"
    assert broken == []


def test_nothing_is_fetched_from_elsewhere(site: Path) -> None:
    """No page loads a script, style, picture or font from another machine."""
    fetched = re.compile(r"<(?:script|img|iframe|source|link rel=\"(?:stylesheet|icon|preload)\")[^>]*https?://[^>]*>")
    texts = {page: (site / page).read_text("utf-8") for page in pages(site)}
    assert len(texts) > 20, "hardly any page was found"
    assert {page: fetched.findall(text) for page, text in texts.items() if fetched.search(text)} == {}
    styles = "".join(path.read_text("utf-8") for path in site.rglob("playbook.css"))
    assert styles, "no stylesheet of ours was found"
    assert re.findall(r"@import|url\(\s*['\"]?(?:https?:)?//", styles) == []


def test_both_trees_have_the_same_pages(site: Path) -> None:
    """A page in Chinese has its twin in English, and the other way round."""
    zh, en = ([page[3:] for page in pages(site) if page.startswith(tree)] for tree in ("zh/", "en/"))
    assert zh
    assert zh == en


def test_headings_come_in_order(site: Path) -> None:
    """One first-level heading a page, and no level is skipped on the way down."""
    wrong: dict[str, list[int]] = {}
    for page in pages(site):
        levels = [int(level) for level in re.findall(r"<h([1-6])[ >]", _content(site / page))]
        skipped = any(below > above + 1 for above, below in pairwise(levels))
        if levels[:1] != [1] or levels.count(1) != 1 or skipped:
            wrong[page] = levels
    assert wrong == {}


def test_a_case_offers_its_files(site: Path) -> None:
    """What is to be sent in every format with size and hash; working copies, call sheet and checklists are there."""
    path = site / "zh" / "cases" / "2026-11-10-hk2-server-down.html"
    text = path.read_text("utf-8")
    offered = text[text.index("<ul class=pb-files") : text.index("</ul>", text.index("<ul class=pb-files"))]
    chips = re.findall(r'<a class=pb-chip href="([^"#]+)"', text) + re.findall(r'<a href="([^"]+)"', offered)
    letters, packs = 3, 2  # complaint, claim, notice to customers, of which the last encloses nothing
    mails = [chip for chip in chips if chip.startswith("mailto:")]
    assert len(mails) == letters
    formats, copy, send, sheets = 7, 4, packs, 2 + 2 * 2
    assert len(chips) == letters * (formats + copy) + packs + len(mails) + send + sheets
    assert [chip for chip in chips if chip not in mails and not (path.parent / chip).is_file()] == []
    hashes = text.partition("pb-hashes")[2].partition("</table>")[0]
    assert len(re.findall(r"<td>[0-9a-f]{64}$", hashes, re.MULTILINE)) == letters * formats + packs
    assert len(re.findall(r"<code>[0-9a-f]{64}</code>", text)) == 4


def test_a_case_page_is_light(site: Path) -> None:
    """Our own part of a case page, its letters apart, is bounded, and grows only with what the case itself says."""
    cases = [page for page in pages(site) if "/cases/2" in page]
    assert cases, "no case page was found"
    sizes: dict[str, Any] = {case: _loaded(site / case) + _own(site / case) for case in cases}
    assert {case: size for case, size in sizes.items() if size > LIMIT + _said(site / case)} == {}


def test_the_search_index_is_small(site: Path) -> None:
    """Title, summary and numbers of a case are at most 1.5 KB; no list of cases says them again."""
    for tree in ("zh", "en"):
        entries = json.loads((site / tree / "search" / "search_index.json").read_text("utf-8"))["docs"]
        sizes = {one["location"]: len(json.dumps(one, ensure_ascii=False).encode()) for one in entries}
        cases = {location: size for location, size in sizes.items() if location.startswith("cases/2")}
        assert len(cases) == 9, "a case has one entry"
        assert {location: size for location, size in cases.items() if size > 1536} == {}
        lists = [one for one in entries if one["location"].startswith(("cases/index", "deadlines", "tags", "recent"))]
        assert lists
        assert [one["location"] for one in lists if "hk2-server-down" in one["text"]] == []


def _loaded(page: Path) -> int:
    """Bytes of our own looks, scripts and pictures that the page asks for."""
    names = set(re.findall(r"assets/(playbook[\w.-]+)", page.read_text("utf-8")))
    assert {"playbook.css", "playbook.js"} <= names
    return sum((page.parents[1] / "assets" / name).stat().st_size for name in names)


def _said(page: Path) -> int:
    """Bytes for what a rich case says: exhibits and communications beyond four, and letters to send beyond one."""
    text = page.read_text("utf-8")
    exhibits, log = text.count("<figcaption><p><strong>"), len(re.findall(r"<li class=k-", text))
    to_send = text.count('<details class="pb-letter pb-send">')
    return EXHIBIT * max(0, exhibits - 4) + ENTRY * max(0, log - 4) + LETTER * max(0, to_send - 1)


def _own(page: Path) -> int:
    """Bytes of the page's content without theme and letters, also those that a button copies or a link mails."""
    letters = r'<article class=letter.*?</article>| data-copy="[^"]*"| href="mailto:[^"]*"'
    return len(re.sub(letters, "", _content(page), flags=re.DOTALL).encode())


def _content(page: Path) -> str:
    """The part of the page that is not the theme's."""
    text = page.read_text("utf-8")
    return text[text.index('<article class="md-content__inner') : text.rindex("</article>")]
