from datetime import timedelta
from decimal import Decimal

import pytest

from generator.facts.tally import Tally, allowed, availability_lines, missed, tally
from generator.facts.working import Line, Share
from generator.model.measured import Counting, Measured, Promise
from tests.facts.sla_desk import minutes, model, month, span


def november(*stretches: str, counting: str = "{}", measured: str = "{per: calendar-month}") -> Tally:
    """What these stretches are in November 2026, which has 43 200 minutes."""
    rule = model(Measured, measured)
    return tally([span(s) for s in stretches], month(2026, 11), rule, model(Counting, counting))


@pytest.mark.parametrize(
    ("stretches", "down", "uptime"),
    [
        (["2026-11-10 09:00/13:28"], 268, Decimal(100) - Decimal(26_800) / 43_200),
        (["2026-11-10 09:00/12:36"], 216, Decimal("99.5")),  # 216 / 43 200 = 0.005
        (["2026-10-31 23:00/2026-11-01 01:00"], 60, Decimal(100) - Decimal(6000) / 43_200),
        (["2026-10-01 00:00/2026-12-01 12:00"], 43_200, Decimal(0)),
        ([], 0, Decimal(100)),
    ],
)
def test_downtime_and_uptime(stretches: list[str], down: int, uptime: Decimal) -> None:
    """Only what lies in the month, over the length of the month."""
    found = november(*stretches)
    assert found.downtime == minutes(down)
    assert round(found.uptime, 20) == round(uptime, 20)


def test_an_outage_over_the_end_of_the_month_says_so() -> None:
    """It reads “120 minutes, of which 60 in November”."""
    found = november("2026-10-31 23:00/2026-11-01 01:00", "2026-11-10 09:00/10:00")
    named = (("whole", minutes(120)), ("part", minutes(60)), ("period", "2026-11"))
    assert found.lines == (Line("clipped", named),)
    touching = november("2026-10-31 23:00/2026-11-01 00:00", "2026-12-01 00:00/01:00")
    assert (touching.lines, touching.downtime) == ((), timedelta())


def test_what_was_rounded_says_so() -> None:
    """The time that went by beside the one that counts."""
    found = november("2026-11-10 09:00/2026-11-10 09:01:01", counting="{rounding: {way: up, to: 1 minute}}")
    assert found.lines == (Line("grained", (("real", timedelta(seconds=61)), ("counted", minutes(2)))),)


def test_rounding_up_never_makes_more_than_the_month_has() -> None:
    """A month that was down whole is down whole."""
    found = november("2026-11-01 00:00/2026-12-01 00:00", counting="{rounding: {way: up, to: 50 days}}")
    assert (found.downtime, found.uptime) == (minutes(43_200), Decimal(0))


def test_a_month_of_fixed_length() -> None:
    """7.3 hours of 730 are one per cent, whatever the month has."""
    found = november("2026-11-10 09:00/2026-11-10 16:18", measured="{per: calendar-month, month: 730 hours}")
    assert (found.length, found.uptime) == (timedelta(hours=730), Decimal(99))


@pytest.mark.parametrize(
    ("promise", "down_minutes", "expected", "free"),
    [
        ("{uptime: 99.5 %}", 216, False, minutes(216)),  # exactly the promise is kept
        ("{uptime: 99.5 %}", 217, True, minutes(216)),
        ("{uptime: 100 %}", 0, False, timedelta()),
        ("{uptime: 100 %}", 1, True, timedelta()),
        ("{uptime: 99.9 %, allowance: 8 hours}", 480, False, minutes(480)),  # contract beats arithmetic
        ("{uptime: 99.9 %, allowance: 8 hours}", 481, True, minutes(480)),
        ("{}", 300, None, None),
    ],
)
def test_kept_or_missed(promise: str, down_minutes: int, expected: bool | None, free: timedelta | None) -> None:  # noqa: FBT001 - a column
    """By the exact share, or by the allowance that the text itself prints; not at all where nothing is promised."""
    end = f"{9 + down_minutes // 60:02}:{down_minutes % 60:02}"
    made = model(Promise, promise)
    found = november(f"2026-11-10 09:00/{end}") if down_minutes else november()
    assert missed(made, found) is expected
    assert allowed(made, timedelta(days=30)) == free


def said(promise: str | None, *stretches: str) -> list[Line]:
    """The lines about the availability, without those about lengths."""
    return list(availability_lines(model(Promise, promise) if promise else None, november(*stretches))[2:])


def test_two_decimals_that_would_hide_the_breach() -> None:
    """99.8992 % shows as 99.90 %: both figures stand there, and the exact one decides."""
    down = "2026-11-10 09:00/2026-11-10 09:43:33"  # 2 613 s of 2 592 000 are 0.100810 %
    exact, below = said("{uptime: 99.9 %}", down)
    assert exact == Line("uptime-both", (("exact", Share(Decimal("99.899190"))), ("shown", Share(Decimal("99.90")))))
    assert below == Line("below", (("promised", Share(Decimal("99.9"))),))


@pytest.mark.parametrize(
    ("promise", "lines"),
    [
        ("{uptime: 99.5 %}", ["uptime", "below"]),
        ("{uptime: 99 %}", ["uptime", "not-below"]),
        ("{uptime: 99.375 %}", ["uptime", "not-below"]),  # 270 min are exactly that
        ("{uptime: 99 %, allowance: 8 hours}", ["uptime", "allowance"]),
        ("{}", ["uptime"]),
        (None, ["uptime"]),
    ],
)
def test_how_the_share_is_said(promise: str | None, lines: list[str]) -> None:
    """To two decimals where they say the same as the exact figure, and beside what was promised."""
    assert [line.key for line in said(promise, "2026-11-10 09:00/13:30")] == lines
