"""The dossier for renewal talks: sums that a clerk can check, and nothing made of nothing."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from generator.model.scalars.text import Text
from generator.texts.provider_dossier import as_markdown, cases, figures, provider_dossier
from generator.texts.provider_dossier_pdf import as_pdf
from tests.facts.desk import office, open_on, playbook
from tests.repository import CASE, TODAY

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
    assert cases([one], playbook(), office().box.tongues["en"])[0][3:6] == ("USD 5.00", "–", "USD 3.99")


@pytest.mark.parametrize(
    ("language", "title"), [("en", "Harbourline Cloud: how it has done"), ("zh", "Harbourline 云：履约情况")]
)
def test_the_file_in_both_languages(language: str, title: str) -> None:
    """Title, figures, cases, open requests; a dash where nothing is on record. The PDF says the same, and stably."""
    tongue = office().box.tongues[language]
    opened = [open_on("2026-11-16", CASE)]
    made = provider_dossier(playbook().providers["harbourline"], opened, playbook(), tongue, TODAY)
    text = as_markdown(made, tongue)
    assert text.splitlines()[0] == f"# {title}"
    assert text.count("| – |") >= 1
    pdf = as_pdf(made, tongue, "屿澜行")
    assert isinstance(pdf, bytes)
    assert pdf == as_pdf(made, tongue, "屿澜行")
    (page,) = PdfReader(BytesIO(pdf)).pages
    shown = "".join(page.extract_text().split())
    words = [title, "屿澜行", *(part for row in (*made.figures, *made.cases, *made.open) for part in row)]
    assert [word for word in words if "".join(word.split()) not in shown] == []


def test_a_provider_whose_name_no_font_has_gets_no_pdf() -> None:
    """The character is named, as with a letter."""
    tongue = office().box.tongues["en"]
    named = playbook().providers["harbourline"].model_copy(update={"name": Text((("en", "Cloud 𒀀"),))})
    made = provider_dossier(named, [open_on("2026-11-16", CASE)], playbook(), tongue, TODAY)
    assert as_pdf(made, tongue, "us") == ("no-glyph", (("characters", "𒀀 U+12000"),))
