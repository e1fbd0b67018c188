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


CAUSE = "[{remedy: root-cause-report, by: 2026-11-20}]"
ANSWERED = "[{at: 2026-11-17 09:00, direction: in, channel: email, answers: {R1: %s}}]"


@pytest.mark.parametrize(
    ("answers", "en", "zh"),
    [
        ("answered", "The cause has been explained to us in writing;", "原因已获书面说明"),
        ("partly", "The cause has not been explained to us in writing,", "原因至今未获书面说明"),
        ("ignored", "The cause has not been explained to us in writing,", "原因至今未获书面说明"),
    ],
)
def test_a_setback_says_effect_time_and_cause(answers: str, en: str, zh: str) -> None:
    """Customers read what was affected, when, and whether the cause is known."""
    opened = open_on("2026-11-18", CASE, incident=OVER, requests=CAUSE, log=ANSWERED % answers)
    said = {}
    for language in ("en", "zh"):
        letter = office().box.write(opened, "customer-setback", language)
        assert isinstance(letter, Letter), letter
        said[language] = "\n".join(
            row[0] for role in ("purpose", "facts") for block in letter.having(role) for row in block.rows
        )
    assert "On 16 November 2026 some of our online services could not be reached." in said["en"]
    assert "2026年11月16日，我公司部分线上服务出现无法访问的情况。" in said["zh"]
    assert "Time: 16 November 2026, 07:00 to 08:00" in said["en"]
    assert "历时1小时" in said["zh"]
    assert en in said["en"]
    assert zh in said["zh"]


BOTH = (
    "{kind: billing, charges: [{invoice: HL-1, on: 2026-11-01, amount: 39.90 USD}],"
    " outages: [{start: 2026-11-10 07:00, end: 2026-11-10 08:00}]}"
)


@pytest.mark.parametrize("language", ["en", "zh", "de"])
def test_a_charge_and_an_outage_are_two_paragraphs(language: str) -> None:
    """What was charged and what was down do not run into each other."""
    letter = office().box.write(open_on("2026-11-18", CASE, incident=BOTH), "first-complaint", language)
    assert isinstance(letter, Letter), letter
    rows = [row[0] for block in letter.having("facts") for row in block.rows]
    assert ["HL-1" in row for row in rows] == [True, False], rows
