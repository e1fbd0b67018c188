"""What dies if the provider suspends us, and the clauses that turn against us."""

from dataclasses import replace

from generator.facts.preflight import Fate, preflight
from generator.model.provider import Retaliation
from tests.facts.desk import open_case
from tests.repository import CASE


def test_what_lives_and_what_dies() -> None:
    """Elsewhere and looked at: it lives; on the same account: it dies; never or long ago: nobody knows."""
    saved = "{domains: {elsewhere: yes, on: 2026-11-12}, dns: {elsewhere: no, on: 2026-11-12}, mail: {elsewhere: yes, on: 2026-09-01}}"
    found = preflight(open_case(CASE, safeguards=saved))
    assert [(one.what, one.fate) for one in found.exposures] == [
        ("domains", Fate.LIVES),
        ("dns", Fate.DIES),
        ("mail", Fate.STALE),
        ("backup", Fate.UNKNOWN),
    ]
    assert found.unsettled == ("dns", "mail", "backup")


def test_clauses_that_turn_on_us_come_with_their_source() -> None:
    """A clause names the page it was read on; one without a page of its own has the provider's first."""
    d = open_case(CASE)
    bare, own = (
        Retaliation.model_validate({"words": "USD 250 for each chargeback", **source})
        for source in ({}, {"source": "https://www.example.org/acceptable-use"})
    )
    provider = d.provider.model_copy(update={"retaliation": (bare, own)})
    found = preflight(replace(d, provider=provider)).threats
    assert [(one.clause, one.source) for one in found] == [
        (bare, d.provider.sources[0].url),
        (own, "https://www.example.org/acceptable-use"),
    ]
    assert preflight(d).threats == ()
