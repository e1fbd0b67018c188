from datetime import datetime, timedelta

import pytest

from generator.base.period import Period, total
from generator.facts.counting import Around, Counted, counted, grain, hours_down, rounded
from generator.facts.downtime import downtime
from generator.facts.working import Line
from generator.model.measured import Counting, Rounding
from tests.facts.sla_desk import CLOCK, case, minutes, model, span

NOW = span("2026-11-20 00:00/00:01").start


def sifted(
    outages: str,
    counting: str = "{}",
    maintenance: tuple[Period, ...] = (),
    messages: tuple[datetime, ...] = (),
    symptom: str = "unreachable",
) -> Counted:
    """What of these outages counts."""
    found = downtime(case(outages).incident.outages, CLOCK).disturbances
    around = Around(lambda d: d.outage.symptom or symptom, maintenance, messages, NOW)
    return counted(found, model(Counting, counting), around)


def out(start: str, end: str, more: str = "") -> str:
    """An outage on 10 November."""
    last = end if end == "ongoing" else f"2026-11-10 {end}Z"
    return f"{{start: 2026-11-10 {start}Z, end: {last}{more}}}"


def keys(found: Counted) -> list[str]:
    """Why something was left out."""
    return [line.key for line in found.lines]


@pytest.mark.parametrize(
    ("outages", "counting", "down", "why"),
    [
        (out("09:00", "09:05"), "{}", 5, []),
        (out("09:00", "09:05"), "{more_than: 5 minutes}", 0, ["too-short"]),
        (out("09:00", "09:05:01"), "{more_than: 5 minutes}", 5 + 1 / 60, []),  # the whole outage, not what is beyond
        (out("09:00", "09:03:59"), "{at_least: 4 minutes}", 0, ["too-short"]),
        (out("09:00", "09:04"), "{at_least: 4 minutes}", 4, []),
        # two short ones that touch are one long enough
        (f"{out('09:00', '09:03')}, {out('09:03', '09:06')}", "{more_than: 5 minutes}", 6, []),
        # two that overlap count once
        (f"{out('09:00', '09:30')}, {out('09:20', '10:00')}", "{}", 60, ["overlap"]),
        (f"{out('09:00', '09:01')}, {out('09:10', '09:30')}", "{at_least: 15 minutes}", 20, ["too-short"]),
        # what does not count as down at all
        (out("09:00", "10:00", ", symptom: slow"), "{}", 0, ["symptom-not-counted"]),
        (out("09:00", "10:00", ", symptom: slow"), "{symptoms: [slow]}", 60, []),
        (out("09:00", "10:00", ", loss: 5 %"), "{loss_over: 5 %}", 0, ["loss-not-counted"]),
        (out("09:00", "10:00", ", loss: 5.1 %"), "{loss_over: 5 %}", 60, []),
        (out("09:00", "10:00"), "{loss_over: 5 %}", 60, []),  # unreachable: no share of packets is given
        (out("09:00", "10:00", ", loss: 5 %"), "{}", 60, []),
    ],
)
def test_what_counts(outages: str, counting: str, down: float, why: list[str]) -> None:
    """Kind, loss and length are sifted as the terms say; each moment once."""
    found = sifted(outages, counting)
    assert total(found.stretches) == timedelta(seconds=round(down * 60))
    assert keys(found) == why


def test_what_is_not_over_counts_up_to_now() -> None:
    """And it is said up to when, because the figure will grow."""
    found = sifted(out("09:00", "ongoing"))
    start = span("2026-11-10 09:00/10:00").start
    assert found.stretches == (Period(start, NOW),)
    assert found.lines == (Line("still-running", (("start", start), ("until", NOW))),)


def test_an_outage_after_now_has_no_length() -> None:
    """It is told elsewhere; the arithmetic takes nothing from the future."""
    assert sifted("{start: 2026-11-21 09:00Z, end: ongoing}").stretches == ()


@pytest.mark.parametrize(
    ("starts", "messages", "down", "why"),
    [
        ("failure", ["09:20"], 60, []),
        ("effect", ["09:20"], 60, []),
        ("ticket", ["09:20"], 40, ["clock-ticket"]),
        ("validation", ["09:20"], 40, ["clock-ticket"]),
        ("notice-or-detection", ["08:00", "09:20", "09:40"], 40, ["clock-ticket"]),  # the first one after the failure
        ("ticket", ["09:00"], 60, ["clock-ticket"]),
        ("ticket", ["10:30"], 0, ["clock-ticket"]),  # told when it was over
        ("ticket", [], 60, ["clock-ticket-unknown"]),
        ("ticket", ["08:00"], 60, ["clock-ticket-unknown"]),
    ],
)
def test_when_the_clock_starts(starts: str, messages: list[str], down: int, why: list[str]) -> None:
    """With the failure, or with our first message after it; where there is none, that is said."""
    told = tuple(span(f"2026-11-10 {at}/23:00").start for at in messages)
    found = sifted(out("09:00", "10:00"), f"{{starts: {starts}}}", messages=told)
    assert (total(found.stretches), keys(found)) == (minutes(down), why)


def test_announced_maintenance_is_taken_out() -> None:
    """Before lengths are looked at: what is left on either side has to be long enough by itself."""
    work = (span("2026-11-10 09:10/09:50"),)
    found = sifted(out("09:00", "10:00"), maintenance=work)
    assert found.stretches == (span("2026-11-10 09:00/09:10"), span("2026-11-10 09:50/10:00"))
    assert found.lines == (Line("maintenance", (("time", minutes(40)),)),)
    assert found.touched == (span("2026-11-10 09:00/10:00"),)
    assert sifted(out("09:00", "10:00"), "{more_than: 10 minutes}", work).stretches == ()
    assert sifted(out("11:00", "12:00"), maintenance=work).lines == ()


@pytest.mark.parametrize(
    ("way", "to", "length", "expected"),
    [
        ("up", "1 minute", 61, 120),
        ("up", "1 minute", 60, 60),
        ("up", "1 minute", 0, 0),
        ("down", "1 minute", 119, 60),
        ("down", "1 minute", 59, 0),
        ("nearest", "30 minutes", 12_840, 12_600),  # 3 h 34 min: 3.5 h
        ("nearest", "30 minutes", 900, 1800),  # a half goes up
        ("nearest", "30 minutes", 899, 0),
    ],
)
def test_rounding(way: str, to: str, length: int, expected: int) -> None:
    """In whole units, in seconds here."""
    rule = model(Rounding, f"{{way: {way}, to: {to}}}")
    assert rounded(timedelta(seconds=length), rule) == timedelta(seconds=expected)


@pytest.mark.parametrize(
    ("piece", "part", "counted_minutes"),
    [
        ("2026-11-10 09:00/09:15", "dropped", 15),
        ("2026-11-10 09:01/09:14", "dropped", 5),  # 09:05 to 09:10 only
        ("2026-11-10 09:01/09:14", "counts", 15),  # three intervals are touched
        ("2026-11-10 09:01/09:04", "dropped", 0),
        ("2026-11-10 09:01/09:04", "counts", 5),
        ("2026-11-10 09:03/09:08", "dropped", 0),
        ("2026-11-10 09:03/09:08", "counts", 10),
        ("2026-11-10 09:05/09:10", "counts", 5),
    ],
)
def test_intervals_of_the_clock(piece: str, part: str, counted_minutes: int) -> None:
    """Five-minute intervals: only those wholly down, or each that is touched."""
    rule = model(Counting, f"{{interval: 5 minutes, part_of_interval: {part}}}")
    assert grain([span(piece)], rule) == (minutes(counted_minutes),)


def test_the_grain_of_each_outage() -> None:
    """Each is rounded for itself; without a rule each stays as it is."""
    pieces = [span("2026-11-10 09:00/2026-11-10 09:01:30"), span("2026-11-10 10:00/2026-11-10 10:01:30")]
    assert grain(pieces, model(Counting, "{rounding: {way: up, to: 1 minute}}")) == (minutes(2), minutes(2))
    assert grain(pieces, model(Counting, "{}")) == (minutes(1.5), minutes(1.5))


@pytest.mark.parametrize(
    ("pieces", "hours"),
    [
        (["2026-11-10 09:00/09:06"], 0),  # six minutes are not over six minutes
        (["2026-11-10 09:00/2026-11-10 09:06:01"], 1),
        (["2026-11-10 09:50/10:10"], 2),  # ten minutes in either hour
        (["2026-11-10 09:54/10:10"], 1),  # six and ten
        (["2026-11-10 09:00/09:04", "2026-11-10 09:30/09:34"], 1),  # eight in one hour
        (["2026-11-10 09:00/12:00"], 3),
        (["2026-11-10 09:59:30/2026-11-10 10:06:30"], 1),  # half a minute, and six and a half
        (["2026-11-10 08:30:30/2026-11-10 09:05:30"], 1),  # 29 and a half, and five and a half
        ([], 0),
    ],
)
def test_hours_that_are_not_charged(pieces: list[str], hours: int) -> None:
    """Hours of the clock that were down for over six minutes in all."""
    assert hours_down([span(piece) for piece in pieces], minutes(6)) == hours
