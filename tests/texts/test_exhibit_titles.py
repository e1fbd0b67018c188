"""Titles of exhibits in a letter's list: none twice, even where nobody wrote what they show."""

import pytest

from generator.model.letter import Letter
from tests.facts.desk import office, open_case

PINGS = """[
  {id: E1, file: a.log, kind: ping, captured: 2026-11-10 09:12, vantage: {zh: 宁波办公室, en: Ningbo office, de: Büro Ningbo}},
  {id: E2, file: b.log, kind: ping, captured: 2026-11-10 10:00, vantage: {zh: 宁波办公室, en: Ningbo office, de: Büro Ningbo}},
  {id: E3, file: c.log, kind: ping, captured: 2026-11-10 10:00, vantage: {zh: 宁波办公室, en: Ningbo office, de: Büro Ningbo}},
  {id: E4, file: d.log, kind: ping},
  {id: E5, file: e.log, kind: ping, shows: {zh: 恢复之后, en: After the end, de: Danach}},
  {id: E6, file: f.png, kind: screenshot, captured: 2026-11-10 11:00}]"""


def _titles(language: str, evidence: str = PINGS) -> list[str]:
    letter = office().box.write(open_case(evidence=evidence), "first-complaint", language)
    assert isinstance(letter, Letter), letter
    (block,) = letter.having("enclosures")
    return ["".join(row).partition(". ")[2] for row in block.rows]


@pytest.mark.parametrize(
    ("language", "titles"),
    [
        (
            "en",
            [
                "Ping record: 10 November 2026, 09:12 (UTC+08:00), Ningbo office",
                "Ping record: 10 November 2026, 10:00 (UTC+08:00), Ningbo office, b.log",
                "Ping record: 10 November 2026, 10:00 (UTC+08:00), Ningbo office, c.log",
                "Ping record: d.log",
                "After the end",
                "Screenshot",
            ],
        ),
        (
            "zh",
            [
                "Ping测试记录：2026年11月10日09:12（UTC+08:00）、宁波办公室",
                "Ping测试记录：2026年11月10日10:00（UTC+08:00）、宁波办公室、b.log",
                "Ping测试记录：2026年11月10日10:00（UTC+08:00）、宁波办公室、c.log",
                "Ping测试记录：d.log",
                "恢复之后",
                "屏幕截图",
            ],
        ),
    ],
)
def test_exhibits_of_one_kind_are_told_apart(language: str, titles: list[str]) -> None:
    """By when and from where; by the file where that is the same; one that says what it shows keeps that."""
    assert _titles(language) == titles
    assert len(set(_titles("de"))) == len(titles)


def test_one_of_a_kind_is_named_by_its_kind() -> None:
    """There is nothing to tell apart."""
    assert _titles("en", "[{id: E1, file: a.log, kind: ping, captured: 2026-11-10 09:12}]") == ["Ping record"]
