"""The dossier for renewal talks: sums that a clerk can check, and nothing made of nothing."""

from generator.texts.provider_dossier import as_markdown, cases, figures
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


def test_the_file_in_both_languages() -> None:
    """Title, figures, cases, open requests; a dash where nothing is on record."""
    opened = open_on("2026-11-16", CASE)
    provider = playbook().providers["harbourline"]
    for language, title in (("en", "# Harbourline Cloud: how it has done"), ("zh", "# Harbourline 云：履约情况")):
        text = as_markdown(provider, [opened], playbook(), office().box.tongues[language], TODAY)
        assert text.splitlines()[0] == title
        assert text.count("| – |") >= 1
