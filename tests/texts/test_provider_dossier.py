"""The dossier for renewal talks: sums that a clerk can check, and nothing made of nothing."""

from pathlib import Path

import pytest

from generator.base.artifact import Artifact
from generator.base.unmade import Unmade
from generator.build import build, dossiers
from generator.commands.missing import missing
from generator.commands.setting import Setting
from generator.facts.dossier import Dossier
from generator.source.folder import Folder
from generator.texts import extras
from generator.texts.provider_dossier import ProviderDossier, as_markdown, as_pdf, figures, provider_dossier
from tests.facts.desk import office, open_on, playbook
from tests.repository import CASE, ROOT, TODAY, write_case
from tests.repository import playbook as run
from tests.texts.readers import pdf_text, solid

ASKED = "[{remedy: service-credit, by: 2026-11-30, amount: 5.00 USD}]"
LOG = (
    "[{at: 2026-11-10 15:00, direction: out, channel: ticket, letter: first-complaint},"
    " {at: 2026-11-11 15:00, direction: in, channel: ticket, promises: [{id: P1, request: R1, by: 2026-11-12}]}]"
)
PAID = "[{on: 2026-11-15, result: partly, credited: 3.99 USD, lesson: Ask for the cause at once.}]"
KEPT = "[{promise: P1, on: 2026-11-13, kept: yes}]"


def test_the_figures_over_two_cases() -> None:
    """Two outages of 4 h 28 min; answers after 24 h and never; one promise of one kept; 5.00 twice claimed, 3.99 came."""
    one = open_on("2026-11-16", CASE, requests=ASKED, log=LOG, verifications=KEPT, outcomes=PAID)
    two = open_on(
        "2026-11-16", CASE, requests=ASKED, log=LOG.split(" {at: 2026-11-11", maxsplit=1)[0].rstrip(",") + "]"
    )
    told = dict(figures([one, two], office().box.tongues["en"]))
    assert told == {
        "Cases": "2 (1 closed)",
        "Outages and disturbances": "2",
        "Down or disturbed": "8 hours 56 minutes",
        "First answer (median)": "1 day (1 without any)",
        "Promises kept": "1 of 1",
        "Claimed": "USD 10.00",
        "Granted": "–",
        "Received": "USD 3.99",
    }
    assert _made("en", one).cases[0][3:6] == ("USD 5.00", "–", "USD 3.99")


def _made(language: str, *opened: Dossier) -> ProviderDossier:
    return provider_dossier(
        playbook().providers["harbourline"], opened, playbook(), office().box.tongues[language], TODAY
    )


def test_the_file_in_both_languages() -> None:
    """Title, figures, cases, open requests; a dash where nothing is on record."""
    for language, title in (("en", "# Harbourline Cloud: how it has done"), ("zh", "# Harbourline 云：履约情况")):
        text = as_markdown(_made(language, open_on("2026-11-16", CASE)), office().box.tongues[language])
        assert text.splitlines()[0] == title
        assert text.count("| – |") >= 1


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_pdf_says_what_the_markdown_says(language: str) -> None:
    """Every figure and every cell can be copied from the PDF, the lesson below its case; the same day, the same bytes."""
    tongue = office().box.tongues[language]
    made = _made(language, open_on("2026-11-16", CASE, requests=ASKED, log=LOG, verifications=KEPT, outcomes=PAID))
    content = as_pdf(made, tongue, "屿澜行", TODAY)
    assert isinstance(content, bytes)
    text = pdf_text(content)
    said = [made.title, made.lede, *made.head, *(cell for row in (*made.figures, *made.cases) for cell in row)]
    assert [one for one in said if solid(one) not in text] == []
    assert "Askforthecauseatonce." in text
    assert as_pdf(made, tongue, "屿澜行", TODAY) == content
    assert content.count(b"/Lang") >= 1


def test_hostile_words_stay_words() -> None:
    """Typst's own signs, a control character and a very long word neither stop the setting nor become markup."""
    lesson = "'#panic(1) $x$ *b* \\u{41} @a <l> [c] // ' "
    outcome = f"[{{on: 2026-11-15, result: partly, lesson: {lesson}}}]"
    made = _made("en", open_on("2026-11-16", CASE, requests=ASKED, outcomes=outcome))
    content = as_pdf(made, office().box.tongues["en"], "x" * 200, TODAY)
    assert isinstance(content, bytes), content
    assert "#panic(1)$x$*b*" in pdf_text(content)


def test_what_a_build_makes() -> None:
    """Markdown and PDF in each language for each provider that has a case, and for no other."""
    built = build(Folder(ROOT), TODAY)
    assert built.office
    made = [(name, one) for name, files in dossiers(built.office, built.papers) for one in files]
    paths = [one.path for _, one in made if isinstance(one, Artifact)]
    providers = sorted({papers.dossier.case.provider for papers in built.papers})
    assert paths == [
        f"dossiers/{name}.{own}.{form}" for name in providers for own in ("en", "zh") for form in ("md", "pdf")
    ]
    assert len(paths) == len(made) >= 4
    assert made == [(name, one) for name, files in dossiers(built.office, built.papers) for one in files]


def test_without_the_extra_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """One loud line names the files and what to install; the Markdown is made."""
    monkeypatch.setattr(extras, "find_spec", lambda name: None if name == "typst" else object())
    built = build(Folder(ROOT), TODAY, only=["2026-11-10-hk2-server-down"])
    assert built.office
    made = [one for _, files in dossiers(built.office, built.papers) for one in files]
    assert [one.path for one in made if isinstance(one, Artifact)] == [
        "dossiers/harbourline.en.md",
        "dossiers/harbourline.zh.md",
    ]
    (line,) = missing([one for one in made if isinstance(one, Unmade)], Setting(Folder(ROOT), TODAY, "en", color=False))
    assert "2 PDF (dossiers/harbourline.en.pdf, dossiers/harbourline.zh.pdf)" in line
    assert "complaint-playbook[pdf]" in line


def test_the_page_of_the_provider_leads_to_it(repository: Path) -> None:
    """The page offers its own language first, PDF before Markdown, and the files are where it says."""
    write_case(repository, CASE)
    done = run(repository, "build")
    assert done.returncode == 0, done.stderr.decode()
    site = repository / "build" / "site"
    for language, other in (("en", "zh"), ("zh", "en")):
        page = (site / language / "providers" / "harbourline.html").read_text(encoding="utf-8")
        wanted = [f"harbourline.{own}.{form}" for own in (language, other) for form in ("pdf", "md")]
        places = [page.index(f'href="../../files/dossiers/{name}"') for name in wanted]
        assert places == sorted(places)
        assert all((site / "files" / "dossiers" / name).is_file() for name in wanted)
