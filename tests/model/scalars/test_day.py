from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.model.scalars.day import as_day
from tests.model.scalars.refused import Refused, outcome


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2026-11-30", date(2026, 11, 30)),
        ("2024-02-29", date(2024, 2, 29)),  # a leap year
        ("1990-01-01", date(1990, 1, 1)),
        ("2100-12-31", date(2100, 12, 31)),
        (" 2026-11-30\n", date(2026, 11, 30)),  # as a block scalar leaves it
        ("\u30002026-11-30", date(2026, 11, 30)),
    ],
)
def test_accepted(typed: str, day: date) -> None:
    """Only `YYYY-MM-DD` is a day."""
    assert as_day(typed) == day


@pytest.mark.parametrize(
    ("typed", "write"),
    [
        ("2026-3-1", "2026-03-01"),
        ("2026/03/01", "2026-03-01"),
        ("2026.3.1", "2026-03-01"),
        ("2026年3月1日", "2026-03-01"),
        ("2026 年 3 月 1 日", "2026-03-01"),
        ("2026－03－01", "2026-03-01"),
        ("2026–03–01", "2026-03-01"),
        ("２０２６年３月１日", "2026-03-01"),
        ("03/04/2026", ""),  # two days
        ("3 March 2026", ""),
        ("20260301", ""),
        ("2026-02-29", ""),  # no such day
        ("2026-13-01", ""),
        ("2026-00-10", ""),
        ("2026-11", ""),
        ("soon", ""),
        ("no", ""),
        ("2026-11-30 09:12", ""),
    ],
)
def test_refused(typed: str, write: str) -> None:
    """Everything else is refused, with the day as it should be typed where there is no doubt which."""
    assert outcome(as_day, typed) == Refused("not-a-date", {"value": typed, "write": write})


@pytest.mark.parametrize("typed", ["1026-03-01", "1989-12-31", "2101-01-01", "3026-1-5"])
def test_a_year_that_is_a_slip_of_a_digit_is_not_suggested_again(typed: str) -> None:
    """What was refused for its year must not be offered as the thing to write."""
    assert outcome(as_day, typed) == Refused("not-a-date", {"value": typed, "write": ""})


def test_full_width_digits_are_told() -> None:
    """What an input method turned wide is refused like every other wide mark, with the narrow one to type."""
    expected = Refused("not-a-date", {"value": "２０２６-11-30", "write": "2026-11-30"})
    assert outcome(as_day, "２０２６-11-30") == expected


@pytest.mark.parametrize(
    ("value", "refused"),
    [
        (None, Refused("value-missing", {})),
        ("", Refused("value-missing", {})),
        (" \u3000", Refused("value-missing", {})),
        (["2026-11-30"], Refused("wrong-shape", {"expected": "text", "found": "list"})),
        ({"on": "2026-11-30"}, Refused("wrong-shape", {"expected": "text", "found": "mapping"})),
        ("x" * 200, Refused("not-a-date", {"value": "x" * 80, "write": ""})),  # a message stays readable
    ],
)
def test_what_is_not_one_line_of_text(value: object, refused: Refused) -> None:
    """Nothing, a list or a mapping is told as such."""
    assert outcome(as_day, value) == refused


@settings(deadline=None)
@given(st.dates(date(1990, 1, 1), date(2100, 12, 31)))
def test_every_day_is_read_back(day: date) -> None:
    """What the standard library writes, we read."""
    assert as_day(day.isoformat()) == day


LOOSE = st.tuples(
    st.sampled_from(
        ["{y}-{m}-{d}", "{y}/{m}/{d}", "{y}.{m}.{d}", "{y}年{m}月{d}日", "{y}－{m:02}－{d}", "{y}/{m:02}/{d}"]
    ),
    st.integers(1990, 2100),
    st.integers(1, 13),
    st.integers(0, 32),
)


@settings(deadline=None)
@given(LOOSE)
@example(("{y}-{m}-{d}", 2026, 2, 30))
def test_what_is_suggested_is_accepted_and_means_the_same(typed: tuple[str, int, int, int]) -> None:
    """An author who types what the message says has the day that they meant, and one that is none is not guessed at."""
    form, year, month, day = typed
    said = outcome(as_day, form.format(y=year, m=month, d=day))
    try:
        meant = date(year, month, day)
    except ValueError:
        assert said.write == ""
        return
    assert (said if isinstance(said, date) else as_day(said.write)) == meant
