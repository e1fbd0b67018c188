from datetime import timedelta
from decimal import Decimal

import pytest
from pydantic import TypeAdapter, ValidationError

from generator.model.scalars.span import Beyond, Span, as_fixed_span, as_span
from tests.model.scalars.refused import Refused, outcome


@pytest.mark.parametrize(
    ("text", "count", "unit", "said"),
    [
        ("5 minutes", "5", "minute", "5 minutes"),
        ("1 minute", "1", "minute", "1 minute"),
        ("30days", "30", "day", "30 days"),
        ("730.48 hours", "730.48", "hour", "730.48 hours"),
        ("3 months", "3", "month", "3 months"),
        ("1 year", "1", "year", "1 year"),
        ("1.0 month", "1.0", "month", "1 month"),
    ],
)
def test_what_people_write(text: str, count: str, unit: str, said: str) -> None:
    """A number and a unit; said back as it is typed."""
    span = as_span(text)
    assert (span.count, span.unit, str(span)) == (Decimal(count), unit, said)


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("59 seconds", timedelta(seconds=59)),
        ("1.5 minutes", timedelta(seconds=90)),
        ("730.48 hours", timedelta(days=30, hours=10, minutes=28, seconds=48)),  # 730 h 28 min 48 s
        ("2 days", timedelta(days=2)),
    ],
)
def test_how_long(text: str, length: timedelta) -> None:
    """Seconds to days have a length of their own."""
    assert as_fixed_span(text).duration == length


def test_a_month_has_no_length() -> None:
    """“One month” is not 30 days: asking for its length is our own mistake."""
    month = as_span("1 month")
    assert not month.fixed
    with pytest.raises(ValueError, match="1 month has no length of its own"):
        _ = month.duration


@pytest.mark.parametrize(
    ("text", "write"),
    [
        ("5分钟", "5 minutes"),
        ("30天", "30 days"),
        ("2个月", "2 months"),
        ("5 min", "5 minutes"),
        ("2h", "2 hours"),
        ("1.5 months", ""),  # no such day in the calendar
        ("soon", ""),
        ("-5 minutes", ""),
        ("5 fortnights", ""),
    ],
)
def test_what_is_refused(text: str, write: str) -> None:
    """With what to type, where that is plain."""
    assert outcome(as_span, text) == Refused("not-a-span", {"value": text, "write": write})


@pytest.mark.parametrize("text", ["1 month", "2 years"])
def test_nothing_is_as_long_as_a_month(text: str) -> None:
    """Where only a length will do, months and years are refused."""
    assert outcome(as_fixed_span, text) == Refused("not-a-span", {"value": text, "write": ""})


def test_beyond_the_promise() -> None:
    """What is free of credit: the word `promise`, or a length."""
    beyond: TypeAdapter[Span | str] = TypeAdapter(Beyond)
    assert beyond.validate_python("promise") == "promise"
    assert str(beyond.validate_python("1 hour")) == "1 hour"
    with pytest.raises(ValidationError):
        beyond.validate_python("promises")
