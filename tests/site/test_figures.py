"""Figures on pages: where they stand, what they weigh, and that nothing is read for nothing."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from generator.build import build, site_tree
from generator.evidence.series import series
from generator.site.lean import lean
from generator.site.tree import Tree
from generator.source.folder import Folder
from tests.repository import ROOT, TODAY, lay_out, write_case

ONE, ALL, STYLE = 3 * 1024, 8 * 1024, 1024
"""Bytes of the figure of one reading, of all figures of a case, and of their part of the stylesheet."""
FIGURE = re.compile(r'<div class="pb-plot">.*?</svg>.*?(?=<div class="pb-plot">|</figure>|<figcaption>)', re.DOTALL)
STYLESHEET = ROOT / "generator" / "site" / "overrides" / "assets" / "playbook.css"
ONGOING = """\
provider: harbourline
service: {id: hk2-17, fee: 39.90 USD per month}
incident:
  kind: outage
  outages:
    - {start: 2026-11-10 09:12, end: ongoing}
requests:
  - {remedy: root-cause-report, by: 2026-11-30}
"""


def _pages(root: Path) -> dict[tuple[str, str], str]:
    built = build(Folder(root), TODAY)
    assert built.office
    assert built.broken == ()
    trees: dict[str, Tree] = {language: site_tree(built, built.office, language, {}, "") for language in ("zh", "en")}
    return {(language, page.path): page.markdown for language, tree in trees.items() for page in tree.pages}


@pytest.fixture(scope="module")
def pages() -> dict[tuple[str, str], str]:
    """Every page of both languages."""
    return _pages(ROOT)


def test_figures_are_light(pages: dict[tuple[str, str], str]) -> None:
    """Each reading and all figures of a case with their tables, in bytes."""
    seen = 0
    for (language, path), page in pages.items():
        found = [figure.encode() for figure in FIGURE.findall(page)]
        if path.startswith("cases/2"):
            seen += len(found)
            assert sum(map(len, found)) <= ALL, (language, path)
        assert all(len(figure) <= ONE for figure in found if b"pb-left" in figure), (language, path)
    assert seen > 30, "hardly any figure was found"


def test_their_part_of_the_stylesheet_is_light() -> None:
    """As it is served."""
    style = STYLESHEET.read_text(encoding="utf-8")
    part = lean(style[style.index("/* figures") : style.index("/* tables */")])
    assert ".pb-svg" in part
    assert len(part.encode()) <= STYLE


def test_every_class_that_is_drawn_has_a_look(pages: dict[tuple[str, str], str]) -> None:
    """A class without a rule would be drawn in the colour of the text."""
    style = STYLESHEET.read_text(encoding="utf-8")
    drawn = {
        name
        for page in pages.values()
        for kinds in re.findall(r'<path class="([^"]*)"', page)
        for name in kinds.split()
    }
    assert {"a", "b", "d", "g", "l", "m", "n", "p", "q", "t", "x"} <= drawn
    assert [name for name in sorted(drawn) if not re.search(rf"\.{name}\b", style)] in ([], ["i"]), (
        "`i` is a dot in the colour of the text"
    )


def test_names_are_unique_and_blocks_are_whole(pages: dict[tuple[str, str], str]) -> None:
    """No id comes twice on a page, and no blank line ends a block of HTML in the middle of a figure."""
    for key, page in pages.items():
        ids = re.findall(r' id="([^"]+)"', page)
        assert len(ids) == len(set(ids)), key
        assert not any(
            "\n\n" in one for one in re.findall(r"<figure.*?</figure>", page, re.DOTALL) if "pb-plot" in one
        ), key


def test_where_figures_stand(pages: dict[tuple[str, str], str]) -> None:
    """The month and the case over time on the page of a case, ninety days and cases on that of a provider."""
    page = pages["en", "cases/2026-11-06-evening-packet-loss.md"]
    assert re.findall(r'<title id="([^"]+)-t"', page) == ["pm", "pl", "pE1", "pE2", "pE3"]
    provider = pages["zh", "providers/harbourline.md"]
    assert re.findall(r'<title id="([^"]+)-t"', provider) == ["pq", "pc", "pnUSD"]
    assert re.findall(r'<title id="([^"]+)-t"', pages["zh", "cases/2026-11-02-billed-after-cancellation.md"]) == ["pl"]


def test_an_outage_that_lasts_is_drawn_open(tmp_path: Path) -> None:
    """Days to today in the month, and in the lanes a striped end."""
    root = lay_out(tmp_path)
    write_case(root, ONGOING)
    page = _pages(root)["en", "cases/2026-11-10-example.md"]
    month, life = re.findall(r"<svg.*?</svg>", page)
    assert month.count("z") == 6  # the 10th to the 15th
    assert '<path class="o"' in life
    assert "2026-11-10 09:12–<" in page


def test_a_hostile_title_stays_a_title(tmp_path: Path) -> None:
    """In the name of a lane and in the table beside it."""
    root = lay_out(tmp_path)
    write_case(root, "title: '</svg><script>alert(1)</script>'\n" + ONGOING)
    home = _pages(root)["zh", "index.md"]
    assert home.count("&lt;/svg&gt;&lt;script&gt;alert(1)&lt;/script&gt;") >= 2
    assert "<script" not in home


def test_a_file_is_read_once_for_both_languages() -> None:
    """The second language finds what the first one read."""
    series.cache_clear()
    _pages(ROOT)
    first = series.cache_info()
    assert first.misses > 0
    assert first.hits == first.misses


def test_a_check_reads_no_evidence() -> None:
    """`playbook check` does not even load what reads it, unless an exhibit of the case gives facts."""
    script = (
        "import sys, generator.__main__ as door\n"
        "try: door.playbook(['check', 'cases/2026-11-10-hk2-server-down'])\n"
        "except SystemExit: pass\n"
        "print([name for name in sys.modules if name.startswith(('generator.evidence.formats', 'generator.evidence.series'))])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=ROOT,
        env={"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "PLAYBOOK_TODAY": TODAY.isoformat(), "PLAYBOOK_LANG": "en"},
        capture_output=True,
        check=True,
    )
    assert done.stdout.decode().splitlines()[-1] == "[]"
