"""Figures of the example cases, to the byte, in both languages. `UPDATE_GOLDEN=1` writes them anew; look at them, too."""

import os
import re

import pytest
from markupsafe import escape

from generator.build import Built, build
from generator.facts.dossier import Dossier
from generator.plots.drawing import Drawing
from generator.site.figures.cases import cases_figure
from generator.site.figures.life import life_figure
from generator.site.figures.money import money_figures
from generator.site.figures.month import month_figure
from generator.site.figures.readings import reading_figures
from generator.site.figures.recent import recent_figure
from generator.site.shelf import Shelf
from generator.source.folder import Folder
from tests.repository import ROOT, TODAY

GOLDEN = ROOT / "tests" / "golden" / "figures"
LOSS, DOWN, STOLEN = "2026-11-06-evening-packet-loss", "2026-11-10-hk2-server-down", "2026-10-16-evening-cpu-steal"
NAMES = ("month", "life", "reading", "cut-off", "recent", "cases", "money")


@pytest.fixture(scope="module")
def built() -> Built:
    """The repository's own cases on their day."""
    return build(Folder(ROOT), TODAY)


def _figures(built: Built, language: str) -> dict[str, Drawing | None]:
    office = built.office
    assert office
    tongues = office.box.tongues
    shelf = Shelf(office.folder, office.playbook, built.papers, (), {}, tongues[language], tongues, TODAY, "")
    of: dict[str, Dossier] = {papers.dossier.id: papers.dossier for papers in built.papers}
    ours = [of[STOLEN], of[DOWN]]
    return {
        "month": month_figure(shelf, of[LOSS]),
        "life": life_figure(shelf, of[STOLEN]),
        "reading": reading_figures(shelf, of[LOSS])["E2"],
        "cut-off": reading_figures(shelf, of[DOWN])["E1"],
        "recent": recent_figure(shelf, ours),
        "cases": cases_figure(shelf, ours),
        "money": money_figures(shelf, ours)[0],
    }


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_figures_are_as_they_were_looked_at(language: str, built: Built) -> None:
    """Drawing, marks and table of each kind of figure."""
    found = _figures(built, language)
    assert tuple(found) == NAMES
    for name, drawn in found.items():
        assert drawn, name
        path, text = GOLDEN / f"{name}.{language}.svg", _whole(drawn)
        if os.environ.get("UPDATE_GOLDEN"):
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        assert path.read_text(encoding="utf-8") == text, name


def test_no_golden_figure_is_left_over() -> None:
    """Each file is one of the figures above."""
    assert sorted(path.name for path in GOLDEN.iterdir()) == sorted(
        f"{name}.{language}.svg" for name in NAMES for language in ("zh", "en")
    )


def test_a_pair_differs_in_words_only(built: Built) -> None:
    """What is drawn is the same in both languages."""
    zh, en = (_figures(built, language) for language in ("zh", "en"))
    for name in NAMES:
        one, other = zh[name], en[name]
        assert one
        assert other
        assert _drawn(one) == _drawn(other) != [], name
        assert one.svg != other.svg, name


def _drawn(one: Drawing) -> list[str]:
    return re.findall(r"<path[^>]*>", one.svg)


def _whole(one: Drawing) -> str:
    """The drawing, a mark a line, and behind it as a comment what stands beside it on the page."""
    said = [f"below {mark.place / 10} %: {mark.label}" for mark in one.below]
    said += [f"left {mark.place / 10} %: {mark.label}" for mark in one.left]
    said += [f"lane: {name}" for name in one.names] + [f"end: {end}" for end in one.ends]
    said += [" | ".join(row) for row in ((one.table.head, *one.table.rows) if one.table else ())]
    svg = one.svg.replace("><", ">\n<")
    return f"{svg}\n<!--\n" + "\n".join(str(escape(line)).replace("--", "- -") for line in said) + "\n-->\n"
