import ast
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from generator.base.money import Money
from generator.base.words import LANGUAGES
from generator.facts.calendar import Days
from generator.facts.working import Exact, Figure, Share, Word, line
from generator.model.scalars.span import Span
from generator.model.scalars.text import Text
from generator.model.strings import LETTER_STRINGS
from generator.texts.working import Figures
from tests.facts.desk import playbook
from tests.repository import ROOT
from tests.texts.desk import tongue

SHANGHAI = ZoneInfo("Asia/Shanghai")


@pytest.mark.parametrize(
    ("figure", "en", "zh"),
    [
        (timedelta(minutes=43_200), "43,200 minutes", "43,200分钟"),
        (timedelta(minutes=1), "1 minute", "1分钟"),
        (timedelta(seconds=61), "1 minute 1 second", "1分钟1秒"),
        (timedelta(seconds=59), "59 seconds", "59秒"),
        (timedelta(seconds=1.5), "1.5 seconds", "1.5秒"),
        (timedelta(), "0 minutes", "0分钟"),
        (Money(Decimal("3.99"), "USD"), "USD 3.99", "USD 3.99"),
        (Exact(Decimal("0.024"), "EUR"), "EUR 0.024", "EUR 0.024"),
        (Exact(Decimal(20), "CNY"), "CNY 20.00", "CNY 20.00"),
        (Exact(Decimal("0.3271232876"), "USD"), "USD 0.327123", "USD 0.327123"),
        (Exact(Decimal("39.900000"), "USD"), "USD 39.90", "USD 39.90"),
        (Share(Decimal("99.380000")), "99.38%", "99.38%"),
        (Share(Decimal("99.899190")), "99.89919%", "99.89919%"),
        (Share(Decimal("100.00")), "100%", "100%"),
        (date(2026, 11, 10), "10 November 2026", "2026年11月10日"),
        (
            datetime(2026, 11, 10, 1, 12, tzinfo=UTC),
            "10 November 2026, 09:12 (UTC+08:00)",
            "2026年11月10日09:12（UTC+08:00）",
        ),
        (Span(Decimal(3), "month"), "3 months", "3个月"),
        (Span(Decimal("730.48"), "hour"), "730.48 hours", "730.48小时"),
        (Text((("zh", "战争"), ("en", "war"))), "war", "战争"),
        (Word("sla_of_event"), "the beginning of the outage", "中断开始之日"),
        (12_000, "12,000", "12,000"),
        ("2026-11", "2026-11", "2026-11"),
    ],
)
def test_figures(figure: Figure, en: str, zh: str) -> None:
    """Times in minutes, as terms count; sums and shares to six decimals at most; nothing is rounded up."""
    assert Figures(tongue("en"), SHANGHAI).figure(figure) == en
    assert Figures(tongue("zh"), SHANGHAI).figure(figure) == zh


@pytest.mark.parametrize(
    ("days", "en", "zh"),
    [
        (Days(date(2026, 11, 1), date(2026, 12, 1)), "November 2026", "2026年11月"),
        (Days(date(2026, 3, 17), date(2026, 4, 1)), "17 March 2026 to 31 March 2026", "2026年3月17日至2026年3月31日"),
        (Days(date(2026, 3, 1), date(2027, 3, 1)), "1 March 2026 to 28 February 2027", "2026年3月1日至2027年2月28日"),
    ],
)
def test_periods(days: Days, en: str, zh: str) -> None:
    """A month by its name, else the first and the last day."""
    assert Figures(tongue("en"), None).period(days) == en
    assert Figures(tongue("zh"), None).period(days) == zh


def test_a_line() -> None:
    """The sentence of its key with its figures; what a text says is never read for names again."""
    said = Figures(tongue("en"), None).line(line("condition", text=Text((("*", "only {x} plans"),))))
    assert said == "Holds only on this condition: only {x} plans"


def test_every_line_has_its_sentence_in_every_language() -> None:
    """Each key that the facts name is a string, and each string names what the facts give it.

    A language of letters only has those that the working of a claim can consist of.
    """
    lines = dict(_lines())
    assert len(lines) > 40
    assert len(LETTER_STRINGS["claim"] & {f"sla_{key}" for key in lines}) > 20
    for language, words in playbook().strings.items():
        for key, names in lines.items():
            if language not in LANGUAGES and f"sla_{key}" not in LETTER_STRINGS["claim"]:
                continue
            text = words[f"sla_{key}"]
            wanted = {part.split("}")[0] for part in text.split("{")[1:]}
            assert wanted <= names, (language, key)


def _lines() -> list[tuple[str, set[str]]]:
    """Every `line("key", name=…)` in the source of facts whose key is plain text."""
    found = []
    for path in sorted((ROOT / "generator" / "facts").glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "line" and node.args:
                first = node.args[0]
                keys = (first.body, first.orelse) if isinstance(first, ast.IfExp) else (first,)
                found += [
                    (key.value, {str(k.arg) for k in node.keywords})
                    for key in keys
                    if isinstance(key, ast.Constant) and isinstance(key.value, str)
                ]
    return found
