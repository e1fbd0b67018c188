"""Notices to our own customers: when they hear again."""

import pytest

from generator.model.letter import Letter
from tests.facts.desk import office, open_on
from tests.repository import CASE

LASTS = "{kind: outage, outages: [{start: 2026-11-16 07:00, end: ongoing}]}"
OVER = "{kind: outage, outages: [{start: 2026-11-16 07:00, end: 2026-11-16 08:00}]}"
LOST = "{kind: data-loss, events: [{at: 2026-11-16 07:00, kind: data-lost}]}"


@pytest.mark.parametrize("kind", ["customer-notice", "customer-update"])
@pytest.mark.parametrize(("language", "again"), [("en", "We will write to you again by "), ("zh", "我公司最迟将于")])
@pytest.mark.parametrize(("incident", "promised"), [(LASTS, True), (OVER, False), (LOST, True)])
def test_no_day_is_promised_once_it_is_over(
    kind: str,
    language: str,
    again: str,
    incident: str,
    promised: bool,  # noqa: FBT001 - a column of the table
) -> None:
    """While it lasts, or where nobody can tell, the next word has a day; after it, it comes with the cause."""
    letter = office().box.write(open_on("2026-11-16", CASE, incident=incident), kind, language)
    assert isinstance(letter, Letter), letter
    (block,) = letter.having("next-word")
    said = block.rows[0][0]
    assert (again in said) is promised
    assert {"en": "confirmed", "zh": "确认"}[language] in said or promised
    assert ":::" not in said
