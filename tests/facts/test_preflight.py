"""What dies if the provider suspends us, and the clauses that turn against us."""

from dataclasses import dataclass

from generator.facts.preflight import Fate, preflight
from generator.model.scalars.text import Text
from tests.facts.desk import open_case
from tests.repository import CASE


@dataclass(frozen=True)
class Fee:
    """A clause as the terms of a provider will have it."""

    text: Text
    source: str


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


def test_clauses_are_handed_in() -> None:
    """Whoever has a provider's clauses gives them; the preflight keeps them as they are."""
    clause = Fee(Text((("en", "USD 250 for each chargeback"),)), "https://www.example.org/terms")
    assert preflight(open_case(CASE), [clause]).clauses == (clause,)
    assert preflight(open_case(CASE)).clauses == ()
