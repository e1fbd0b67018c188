"""A reminder answers an offer that waits for us, and says what the provider calls impossible."""

import pytest

from generator.model.letter import Letter
from tests.facts.desk import office, open_on
from tests.repository import CASE

SENT = "{at: 2026-11-10 15:00, direction: out, channel: ticket, letter: first-complaint}"
ONE = "{at: 2026-11-12 10:00, direction: in, channel: ticket, offers: [{id: O1, remedy: service-credit, amount: 3.99 USD, until: 2026-12-10}]}"
TWO = "{at: 2026-11-13 10:00, direction: in, channel: ticket, offers: [{id: O2, text: {zh: 免费升级, en: A free upgrade}}]}"
DECLINED = "{at: 2026-11-14 10:00, direction: out, channel: ticket, declines: [O1]}"
GONE = "{at: 2026-11-12 10:00, direction: in, channel: ticket, answers: {R1: impossible}}"


def _rows(kind: str, language: str, *log: str) -> dict[str, list[str]]:
    """The lines of each element."""
    letter = office().box.write(open_on("2026-12-01", CASE, log=f"[{SENT}, {', '.join(log)}]"), kind, language)
    assert isinstance(letter, Letter), letter
    return {role: [row[0] for block in letter.having(role) for row in block.rows] for role in letter.roles()}


@pytest.mark.parametrize("kind", ["reminder-1", "reminder-2", "final-notice"])
@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "We are considering your offer of 12 November 2026 (Service credit, USD 3.99) and will answer it by 10 December 2026; it replaces none of the requests below."),
        ("zh", "贵公司于2026年11月12日提出的方案（服务抵扣，USD 3.99），我公司正在研究，将于2026年12月10日前答复；该方案不代替以下请求。"),
    ],
)  # fmt: skip
def test_an_offer_that_waits_is_answered(kind: str, language: str, said: str) -> None:
    """The reader who made the offer sees that it was read, by which day we answer, and that nothing is withdrawn."""
    assert _rows(kind, language, ONE)["offer"] == [said]


def test_several_offers_are_a_list() -> None:
    """Each with its day; one without a sum or a last day has neither."""
    told = _rows("reminder-1", "en", ONE, TWO)["offer"]
    assert told[1:] == [
        "12 November 2026: Service credit, USD 3.99; our answer by 10 December 2026.",
        "13 November 2026: A free upgrade.",
    ]
    assert _rows("reminder-1", "zh", ONE, TWO)["offer"][2] == "2026年11月13日，免费升级。"


def test_one_that_we_answered_is_not_mentioned() -> None:
    """Declined or past its day: nothing is under consideration."""
    assert "offer" not in _rows("reminder-1", "en", ONE, DECLINED)
    assert "offer" not in _rows("reminder-1", "en", ONE.replace("2026-12-10", "2026-11-20"))


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "On 12 November 2026 you stated that this is not possible; please tell us why, and what you propose instead."),
        ("zh", "贵公司于2026年11月12日答复称无法办到，请说明原因，并提出替代方案。"),
    ],
)  # fmt: skip
def test_what_is_called_impossible_stays_open(language: str, said: str) -> None:
    """It is asked why, and for something instead."""
    (row,) = _rows("reminder-1", language, GONE)["requests"][-1:]
    assert row.endswith(said)
