from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.letter import Letter
from generator.texts.as_text import body_text
from generator.texts.as_ticket import DEFAULT_LIMIT, FRAME, as_ticket
from tests.facts.desk import BILLING
from tests.repository import ROOT
from tests.texts.desk import TRICKY, block, letter_of, tongue, written
from tests.texts.examples import EXAMPLES, example_letter

LETTERS = [example_letter(case, language) for case in EXAMPLES for language in ("en", "zh")]
LONG = "We saw the same again, and noted it. "


def test_the_examples_are_there() -> None:
    """Three cases in two languages."""
    assert len(LETTERS) == 6
    assert all((Path(ROOT) / "cases" / letter.case / "case.yaml").is_file() for letter in LETTERS)


@settings(deadline=None)
@given(st.sampled_from(LETTERS), st.integers(1, 5000))
def test_never_longer_than_the_limit(letter: Letter, limit: int) -> None:
    """Whatever the portal allows, the text goes into its field."""
    assert 0 < len(as_ticket(letter, tongue(letter.language), limit)) <= limit


@settings(deadline=None)
@given(st.lists(TRICKY, min_size=1, max_size=8), st.integers(1, 900), st.sampled_from(["en", "zh"]))
def test_never_longer_with_any_text_in_it(texts: list[str], limit: int, language: str) -> None:
    """The same for letters of arbitrary text, long facts above all."""
    letter = letter_of(
        block("subject", "paragraph", ("Complaint",)),
        block("purpose", "paragraph", (texts[0],)),
        block("facts", "paragraph", (" ".join(texts * 9),)),
        block("requests", "list", *((text,) for text in texts)),
        block("reply", "paragraph", (texts[-1],)),
        language=language,
    )
    assert len(as_ticket(letter, tongue(language), limit)) <= limit


@pytest.mark.parametrize("letter", LETTERS, ids=lambda letter: f"{letter.case}.{letter.language}")
def test_what_matters_stays_at_two_thousand(letter: Letter) -> None:
    """Subject, purpose, all facts, all requests and the reply date are in the text that most portals take."""
    ticket = as_ticket(letter, tongue(letter.language), 2000)
    for role in ("subject", "purpose", "facts", "requests", "reply"):
        assert letter.having(role), role
        assert body_text(letter.having(role), tongue(letter.language)) in ticket, role


@pytest.mark.parametrize("letter", LETTERS, ids=lambda letter: f"{letter.case}.{letter.language}")
def test_nothing_is_left_out_where_there_is_room(letter: Letter) -> None:
    """With 100,000 characters the ticket is the letter without its paper frame."""
    everything = body_text(tuple(b for b in letter.blocks if b.role not in FRAME), tongue(letter.language))
    assert as_ticket(letter, tongue(letter.language), 100_000).startswith(everything)


def test_without_a_limit_the_least_that_portals_allow_is_taken() -> None:
    """A channel that does not say is taken to allow 2,000 characters."""
    for limit in (None, 0):
        assert [as_ticket(letter, tongue(letter.language), limit) for letter in LETTERS] == [
            as_ticket(letter, tongue(letter.language), DEFAULT_LIMIT) for letter in LETTERS
        ]


def test_what_is_left_out_is_said() -> None:
    """A shortened text ends by saying where the whole one is; no list is cut in the middle before the facts are."""
    letter = written("en", BILLING)
    most = len(body_text(tuple(b for b in letter.blocks if b.role not in FRAME), tongue("en"))) - 1
    ticket = as_ticket(letter, tongue("en"), most)
    assert ticket.endswith(tongue("en").words["ticket_full_letter"] + "\n")
    assert "waives" not in ticket
    assert body_text(letter.having("requests"), tongue("en")) in ticket


def test_long_facts_are_cut_at_the_end_of_a_sentence() -> None:
    """The requests behind them stay whole, and no sentence stops in the middle."""
    letter = letter_of(
        block("subject", "paragraph", ("Complaint",)),
        block("purpose", "paragraph", ("We write to complain.",)),
        block("facts", "paragraph", (LONG * 60,)),
        block("requests", "list", ("Refund us.",), ("Tell us why.",)),
        block("reply", "paragraph", ("Please reply by 30 November 2026.",)),
    )
    ticket = as_ticket(letter, tongue("en"), 600)
    before, facts, after = ticket.partition(LONG)
    assert before == "Subject: Complaint\n\nWe write to complain.\n\n"
    kept, _, end = after.partition("\n\n")
    assert (facts + kept) == (LONG * 20)[: len(facts + kept)]
    assert (facts + kept).endswith("noted it.")
    assert end == (
        "1. Refund us.\n2. Tell us why.\n\nPlease reply by 30 November 2026.\n\n"
        + tongue("en").words["ticket_full_letter"]
        + "\n"
    )
    assert 520 < len(ticket) <= 600
