import pytest

from generator.base.diagnostic import Diagnostic, values
from generator.base.position import Position
from generator.base.rule import Severity, rule, severity
from generator.base.words import message

PLACE = Position("cases/x/case.yaml", 12, 9)


def test_a_rule_without_a_file_is_our_own_bug() -> None:
    """Nobody raises a rule that has no manual page."""
    with pytest.raises(FileNotFoundError):
        rule("no-such-rule")


def test_errors_and_warnings_differ() -> None:
    """The severity of a diagnostic is the one of its rule."""
    assert severity(Diagnostic(PLACE, "not-a-date")) is Severity.ERROR
    assert severity(Diagnostic(PLACE, "text-not-in-letter-language")) is Severity.WARNING


def test_a_rule_is_read_once_and_not_spoilt_by_reading() -> None:
    """Asked twice, the rule says the same: nothing was taken out of the shared data."""
    assert rule("not-a-date") == rule("not-a-date")
    assert rule("not-a-date").severity is Severity.ERROR


@pytest.mark.parametrize(
    ("named", "language", "expected"),
    [
        (
            values(value="3/4", write=""),
            "en",
            '"3/4" is not a valid date, expected YYYY-MM-DD, as in "2026-11-30"',
        ),
        (
            values(value="2026-3-1", write="2026-03-01"),
            "en",
            '"2026-3-1" is not a valid date, expected YYYY-MM-DD, as in "2026-11-30"; write: 2026-03-01',
        ),
        (
            values(value="{write}", write="{value}"),
            "en",
            '"{write}" is not a valid date, expected YYYY-MM-DD, as in "2026-11-30"; write: {value}',
        ),
        (
            values(value="2026-3-1", write="2026-03-01"),
            "zh",
            "“2026-3-1”不是有效的日期，应为“年-月-日”，如“2026-11-30”；应写作：2026-03-01",
        ),
    ],
)
def test_a_message_ends_with_what_to_write_where_that_is_known(
    named: tuple[tuple[str, str], ...], language: str, expected: str
) -> None:
    """What the author typed is quoted, never read as a pattern, and the corrected value stands at the end."""
    assert message(Diagnostic(PLACE, "not-a-date", named), language) == expected


def test_diagnostics_sort_by_file_then_line_then_column() -> None:
    """Line 9 comes before line 12, which text would sort the other way round."""
    places = [("b", 1, 1), ("a", 12, 1), ("a", 9, 2), ("a", 9, 1)]
    made = [Diagnostic(Position(path, line, column), "tag") for path, line, column in places]
    assert [str(found.position) for found in sorted(made)] == ["a:9:1", "a:9:2", "a:12:1", "b:1:1"]
