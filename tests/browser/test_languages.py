"""Each tree of the site speaks its own language; what is in another is marked as such for readers and screen readers."""

import re
from html.parser import HTMLParser
from pathlib import Path

from generator.base.rule import rule_ids

_VOID = {"br", "hr", "img", "input", "link", "meta", "source", "wbr", "col"}
_NO_PROSE = {"head", "code", "pre", "script", "style", "svg", "kbd", "nav", "header", "footer", "form"}
ENGLISH = re.compile(r"(?:[A-Za-z’'-]+[,;:]? ){6,}[A-Za-z’'-]+")
"""Seven words in a row: longer than the name of any plan, page or company."""
_QUOTED = re.compile(r"“[^”]*”|《[^》]*》")
"""Somebody's own words, which stay in their language."""
CHINESE = re.compile(r"[\u4e00-\u9fff，、]{5,}")


class _Prose(HTMLParser):
    """The running text of a page by language: that of the nearest `lang` above it."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, str, bool]] = []
        self.said: list[tuple[str, str]] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins; it takes language and silence from the one around it."""
        if tag in _VOID:
            return
        given = dict(attrs)
        around = self.open[-1] if self.open else ("", "", False)
        silent = around[2] or tag in _NO_PROSE or "md-sidebar" in (given.get("class") or "")
        self.open.append((tag, given.get("lang") or around[1], silent))

    def handle_endtag(self, tag: str) -> None:
        """An element ends, and with it those in it that were left open."""
        for n in range(len(self.open) - 1, -1, -1):
            if self.open[n][0] == tag:
                del self.open[n:]
                return

    def handle_data(self, data: str) -> None:
        """Text."""
        if self.open and not self.open[-1][2] and data.strip():
            self.said.append((self.open[-1][1], _QUOTED.sub("", " ".join(data.split()))))


def _pages(site: Path, language: str) -> list[Path]:
    found = sorted(path for path in (site / language).rglob("*.html") if path.name != "404.html")
    assert len(found) > 60, "the site was not found"
    return found


def test_no_english_sentence_in_the_chinese_tree(site: Path) -> None:
    """Seven English words in a row stand in no Chinese page, but in letters, quotations and names marked as English."""
    wrong = {
        f"{path.relative_to(site)}: {match[0]}"
        for path in _pages(site, "zh")
        for language, text in _Prose(path.read_text("utf-8")).said
        if language.startswith("zh") and (match := ENGLISH.search(text))
    }
    assert wrong == set()


def test_no_chinese_sentence_in_the_english_tree(site: Path) -> None:
    """Five Chinese characters in a row stand in no English page, but where they are marked as Chinese."""
    wrong = {
        f"{path.relative_to(site)}: {match[0]}"
        for path in _pages(site, "en")
        for language, text in _Prose(path.read_text("utf-8")).said
        if language.startswith("en") and (match := CHINESE.search(text))
    }
    assert wrong == set()


def test_every_rule_leads_to_its_step_and_back(site: Path) -> None:
    """The manual of each rule names a step, and the page of that step names the rule."""
    for language in ("zh", "en"):
        manual = (site / language / "rules.html").read_text("utf-8")
        steps = {path.name: path.read_text("utf-8") for path in (site / language / "guidelines").glob("*.html")}
        sections = re.split(r'(?=<h2 id=")', manual)
        for rule_id in rule_ids():
            section = next(one for one in sections if one.startswith(f'<h2 id="{rule_id}"'))
            named = re.findall(r'href="guidelines/([^"]+)"', section)
            assert named, rule_id
            for step in named:
                assert f'href="../rules.html#{rule_id}"' in steps[step], (rule_id, step)
