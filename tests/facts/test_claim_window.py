from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from generator.facts.calendar import around
from generator.facts.claim_window import Occasion, Opening, opening
from generator.facts.measuring import Life, MeasuringPeriod
from generator.facts.working import Line, Word
from generator.model.claim_rule import Window
from tests.facts.sla_desk import CLOCK, model

START = datetime(2026, 11, 10, 9, 12, tzinfo=UTC)
END = datetime(2026, 11, 12, 13, 40, tzinfo=UTC)
SHANGHAI = ZoneInfo("Asia/Shanghai")


def occasion(
    start: datetime = START,
    end: datetime | None = END,
    life: Life = Life(),  # noqa: B008 - frozen
    zone: ZoneInfo = CLOCK,
    per: str = "calendar-month",
) -> Occasion:
    """An outage and the period in which it began."""
    days = around(start.astimezone(zone).date(), per, life.cycle_day, life.since, date(2026, 11, 16))  # type: ignore[arg-type] # a column of periods
    return Occasion(start, end, MeasuringPeriod(days, days, days.within(zone)), life, zone)


def opened(window: str, of: Occasion | None = None) -> Opening:
    """The window that this rule gives."""
    return opening(model(Window, window), of or occasion())


def keys(found: Opening) -> list[str]:
    """The reasons."""
    return [line.key for line in found.lines]


@pytest.mark.parametrize(
    ("window", "closes"),
    [
        ("{within: 3 days, of: event}", date(2026, 11, 13)),
        ("{within: 30 days, of: event}", date(2026, 12, 10)),
        ("{within: 30 days, of: outage-end}", date(2026, 12, 12)),
        ("{within: 15 days, of: correction}", date(2026, 11, 27)),
        ("{within: 60 days, of: eligibility}", date(2027, 1, 9)),  # the earliest reading: the event itself
        ("{within: 7 days, of: month-end}", date(2026, 12, 7)),
        ("{within: 60 days, of: month-end}", date(2027, 1, 29)),  # 31 days of December and 29
        ("{within: 1 month, of: month-end}", date(2026, 12, 31)),
        ("{within: 3 months, of: month-end}", date(2027, 2, 28)),
        ("{within: 2 months, of: cycle-end}", date(2027, 1, 31)),
        ("{within: 1 month, of: event}", date(2026, 12, 10)),
        ("{within: 1 year, of: event}", date(2027, 11, 10)),
    ],
)
def test_so_long_after(window: str, closes: date) -> None:
    """The day that is counted from is not counted; after a month's end whole months end with a month."""
    found = opened(window)
    assert (found.opens, found.closes, keys(found)) == (None, closes, ["closes"])


def test_the_reason_names_where_it_is_counted_from() -> None:
    """Length, origin and day stand in the line."""
    (line,) = opened("{within: 30 days, of: outage-end}").lines
    named = dict(line.named)
    assert (named["day"], str(named["within"]), named["of"], named["origin"]) == (
        date(2026, 12, 12),
        "30 days",
        Word("sla_of_outage-end"),
        date(2026, 11, 12),
    )


@pytest.mark.parametrize(
    ("of", "day", "moment"),
    [
        ("event", date(2026, 11, 13), datetime(2026, 11, 13, 9, 12, tzinfo=UTC)),
        ("outage-end", date(2026, 11, 15), datetime(2026, 11, 15, 13, 40, tzinfo=UTC)),
        ("correction", date(2026, 11, 15), datetime(2026, 11, 15, 13, 40, tzinfo=UTC)),
    ],
)
def test_hours_end_at_a_moment(of: str, day: date, moment: datetime) -> None:
    """72 hours end on the third day at the minute of the event."""
    found = opened(f"{{within: 72 hours, of: {of}}}")
    assert found.closes == day
    assert (found.lines[0].key, dict(found.lines[0].named)["at"]) == ("closes-moment", moment)


@pytest.mark.parametrize(
    ("count", "cycle_day", "closes", "later"),
    [
        (2, 1, date(2026, 12, 31), date(2027, 1, 31)),
        (1, 1, date(2026, 11, 30), date(2026, 12, 31)),
        (3, 1, date(2027, 1, 31), date(2027, 2, 28)),
        (2, 17, date(2026, 12, 16), date(2027, 1, 16)),  # the incident lies in 17 October to 16 November
    ],
)
def test_the_nth_billing_cycle(count: int, cycle_day: int, closes: date, later: date) -> None:
    """The earlier reading counts the cycle of the incident as the first; the later one is said too."""
    found = opened(f"{{cycle: {count}}}", occasion(life=Life(cycle_day=cycle_day), per="billing-cycle"))
    named = dict(found.lines[0].named)
    assert (found.closes, named["later"], keys(found)) == (closes, later, ["closes-cycle"])


def test_only_in_the_same_month() -> None:
    """The last day of the month in which it happened."""
    found = opened("{same_month: yes}")
    assert (found.closes, keys(found)) == (date(2026, 11, 30), ["closes-same-month"])


@pytest.mark.parametrize("of", ["outage-end", "correction"])
@pytest.mark.parametrize("within", ["30 days", "72 hours"])
def test_what_is_not_over_has_no_end_to_count_from(of: str, within: str) -> None:
    """The window has not begun."""
    found = opened(f"{{within: {within}, of: {of}}}", occasion(end=None))
    assert (found.closes, keys(found)) == (None, ["window-not-begun"])


def test_no_window_was_seen() -> None:
    """Then the advice is to claim now."""
    assert opening(None, occasion()) == Opening(None, None, (Line("window-not-seen"),))
    only = opened("{opens_after_working_day: 5, calendar: CN}")
    assert (only.opens, only.closes, keys(only)) == (date(2026, 12, 8), None, ["opens", "window-not-seen"])
    assert keys(opened("{of: event}")) == ["window-not-seen"]


def test_what_is_ambiguous_is_said() -> None:
    """The words of the profile stand behind the reason."""
    assert keys(opened("{within: 60 days, of: eligibility, ambiguity: 未说明}")) == ["closes", "window-ambiguity"]


@pytest.mark.parametrize(
    ("start", "opens", "closes", "reasons"),
    [
        # December 2026 begins on a Tuesday: 1, 2, 3, 4, 7
        (datetime(2026, 11, 10, tzinfo=UTC), date(2026, 12, 8), date(2027, 1, 29), ["opens", "closes"]),
        # October: 8, 9, Saturday 10, 12, 13
        (datetime(2026, 9, 10, tzinfo=UTC), date(2026, 10, 14), date(2026, 11, 29), ["opens", "closes"]),
        # January 2027 has no notice yet: Monday to Friday, 1, 4, 5, 6, 7
        (
            datetime(2026, 12, 10, tzinfo=UTC),
            date(2027, 1, 8),
            date(2027, 3, 1),
            ["calendar-lacking", "opens", "closes"],
        ),
    ],
)
def test_a_window_that_opens(start: datetime, opens: date, closes: date, reasons: list[str]) -> None:
    """Tencent: after the 5th working day of the next month, until 60 days after the month: a claim can be too early."""
    rule = "{within: 60 days, of: month-end, opens_after_working_day: 5, calendar: CN}"
    found = opened(rule, occasion(start, start))
    assert (found.opens, found.closes, keys(found)) == (opens, closes, reasons)


def test_days_are_the_providers() -> None:
    """An outage at 20:00 in UTC on the 10th began on the 11th in Shanghai; on the last day of a month, in the next."""
    late = datetime(2026, 11, 10, 20, tzinfo=UTC)
    assert opened("{within: 3 days, of: event}", occasion(late, late, zone=SHANGHAI)).closes == date(2026, 11, 14)
    for of in ("event", "outage-end", "correction"):
        assert opened(f"{{within: 3 days, of: {of}}}", occasion(late, late, zone=SHANGHAI)).closes == date(2026, 11, 14)
        assert opened(f"{{within: 72 hours, of: {of}}}", occasion(late, late, zone=SHANGHAI)).closes == date(
            2026, 11, 14
        )
    last = datetime(2026, 11, 30, 20, tzinfo=UTC)
    assert opened("{within: 7 days, of: month-end}", occasion(last, last, zone=SHANGHAI)).closes == date(2027, 1, 7)
    assert opened("{within: 7 days, of: month-end}", occasion(last, last)).closes == date(2026, 12, 7)


@pytest.mark.parametrize("per", ["service-year", "year-before-claim"])
def test_the_month_of_a_year(per: str) -> None:
    """Where a year is measured, “the end of the month” is that of the event."""
    found = opened("{within: 7 days, of: month-end}", occasion(life=Life(date(2025, 3, 17)), per=per))
    assert found.closes == date(2026, 12, 7)


def test_a_billing_cycle_is_its_own_month() -> None:
    """Of a cycle from the 17th, month end and cycle end are its last day."""
    of = occasion(life=Life(cycle_day=17), per="billing-cycle")
    assert opened("{within: 7 days, of: month-end}", of).closes == date(2026, 11, 23)
    assert opened("{within: 7 days, of: cycle-end}", of).closes == date(2026, 11, 23)
