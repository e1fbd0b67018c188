import pytest

from generator.commands.typed import free_id, offer, promise
from generator.source.document import Data

REMEDIES = {"root-cause-report", "service-credit"}


@pytest.mark.parametrize(
    ("typed", "made"),
    [
        ("a written report", {"id": "P3", "text": "a written report"}),
        ("P7 a report", {"id": "P7", "text": "a report"}),
        ("R1 2026-11-20 a report", {"id": "P3", "request": "R1", "by": "2026-11-20", "text": "a report"}),
        (
            "P1 R2 root-cause-report 2026-11-20 书面说明",
            {"id": "P1", "request": "R2", "remedy": "root-cause-report", "by": "2026-11-20", "text": "书面说明"},
        ),
        ("root-cause-report", {"id": "P3", "remedy": "root-cause-report"}),
        ("2026/11/20 a report", {"id": "P3", "by": "2026/11/20", "text": "a report"}),
        ("a report by 2026-11-20", {"id": "P3", "text": "a report by 2026-11-20"}),
        ("R1 zh: 书面说明 | en: a report", {"id": "P3", "request": "R1", "text": {"zh": "书面说明", "en": "a report"}}),
        ("en: a report", {"id": "P3", "text": {"en": "a report"}}),
        ("either a report | or a call", {"id": "P3", "text": "either a report | or a call"}),
    ],
)
def test_a_promise(typed: str, made: dict[str, Data]) -> None:
    """Id, request, remedy and day come first, in this order; each may be left out, and the rest is the text."""
    assert {key: value for key, value in promise(typed, "P3", REMEDIES).items() if value} == made


@pytest.mark.parametrize(
    ("typed", "made"),
    [
        ("a credit note", {"id": "O2", "text": "a credit note"}),
        ("3.99 USD a credit note", {"id": "O2", "amount": "3.99 USD", "text": "a credit note"}),
        ("USD 3.99", {"id": "O2", "amount": "USD 3.99"}),
        ("10 days more", {"id": "O2", "text": "10 days more"}),
        ("R2 until 2026-11-25", {"id": "O2", "request": "R2", "until": "2026-11-25"}),
        (
            "O1 R2 service-credit 3.99 USD by 2026-11-20 until 2026-11-25 off the next invoice",
            {"id": "O1", "request": "R2", "remedy": "service-credit", "amount": "3.99 USD", "by": "2026-11-20",
             "until": "2026-11-25", "text": "off the next invoice"},
        ),
        ("by 20.11.2026 a credit note", {"id": "O2", "by": "20.11.2026", "text": "a credit note"}),
        ("by Friday a credit note", {"id": "O2", "text": "by Friday a credit note"}),
    ],
)  # fmt: skip
def test_an_offer(typed: str, made: dict[str, Data]) -> None:
    """In the same way, with an amount and two days that say what they are; what looks like a day is taken for one."""
    assert {key: value for key, value in offer(typed, "O2", REMEDIES).items() if value} == made


def test_the_next_free_id() -> None:
    """Behind the highest of its letter; what is no id counts for nothing."""
    assert [free_id("P", taken) for taken in ([], ["P1", "O7"], ["P3", "P1"], ["None", "P", "Px"])] == [
        "P1",
        "P2",
        "P4",
        "P1",
    ]
