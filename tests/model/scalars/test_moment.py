from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from generator.model.scalars.moment import End, Moment, as_moment
from tests.model.scalars.refused import Refused, outcome

SHANGHAI, BERLIN = ZoneInfo("Asia/Shanghai"), ZoneInfo("Europe/Berlin")


def local(text: str) -> datetime:
    """The wall-clock time that *text* says, without a zone."""
    return datetime.fromisoformat(text)


def utc(text: str) -> datetime:
    """The moment that *text* says in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("typed", "clock", "offset_minutes"),
    [
        ("2026-11-10 09:12", "2026-11-10T09:12", None),
        ("2026-11-10T09:12", "2026-11-10T09:12", None),
        ("2026-11-10 09:12:30", "2026-11-10T09:12:30", None),
        ("2026-11-10 00:00", "2026-11-10T00:00", None),
        ("2026-11-10 23:59:59", "2026-11-10T23:59:59", None),
        ("2026-11-10T01:12:00Z", "2026-11-10T01:12", 0),
        ("2026-11-10 01:12 Z", "2026-11-10T01:12", 0),
        ("2026-11-10 09:12 +08:00", "2026-11-10T09:12", 8 * 60),
        ("2026-11-10 09:12+08:00", "2026-11-10T09:12", 8 * 60),
        ("2026-11-09 21:42 -03:30", "2026-11-09T21:42", -(3 * 60 + 30)),
        ("2026-11-10 06:57 +05:45", "2026-11-10T06:57", 5 * 60 + 45),
        ("2026-11-10 15:12 +14:00", "2026-11-10T15:12", 14 * 60),
    ],
)
def test_accepted(typed: str, clock: str, offset_minutes: int | None) -> None:
    """Day and time with two digits each, seconds and offset where given."""
    offset = None if offset_minutes is None else timedelta(minutes=offset_minutes)
    assert as_moment(typed) == Moment(local(clock), offset)


@pytest.mark.parametrize(
    ("typed", "write"),
    [
        ("2026-11-10 9:12", "2026-11-10 09:12"),
        ("2026-3-1 9:05", "2026-03-01 09:05"),
        ("2026/11/10 09:12", "2026-11-10 09:12"),
        ("2026年11月10日 9点12分", "2026-11-10 09:12"),
        ("2026年11月10日9时12分", "2026-11-10 09:12"),
        ("2026年11月10日上午9:12", "2026-11-10 09:12"),
        ("2026年11月10日 下午3点05分", "2026-11-10 15:05"),
        ("2026-11-10 下午 12:05", "2026-11-10 12:05"),  # noon, not midnight
        ("2026-11-10 09：12", "2026-11-10 09:12"),
        ("2026-11-10　09:12", "2026-11-10 09:12"),
        ("２０２６－１１－１０ ０９：１２", "2026-11-10 09:12"),
        ("2026-11-10 9:12:05", "2026-11-10 09:12:05"),
        ("2026-11-10 09:12 +0800", "2026-11-10 09:12 +08:00"),
        ("2026-11-10 9:12 Z", "2026-11-10 09:12Z"),
        ("2026-11-10", ""),  # no time
        ("09:12", ""),  # no day
        ("2026-11-10 24:00", ""),
        ("2026-11-10 12:60", ""),
        ("2026-11-31 09:12", ""),
        ("2026-11-10 09:12 CST", ""),  # Chicago or Shanghai
        ("2026-11-10 09:12 +8", ""),
        ("2026-11-10 09:12 am", ""),
        ("2026-11-10 09:12:30.123", ""),
        ("2026-11-10 09:12 +15:00", ""),  # no zone is there
        ("2026-11-10 09:12 +08:60", ""),
        ("ongoing", ""),
        ("1762737120", ""),  # seconds since 1970 are not what a person types
        ("20250330", ""),  # pydantic alone would read the year 1970
    ],
)
def test_refused(typed: str, write: str) -> None:
    """Everything else is refused, with the time as it should be typed where there is no doubt which."""
    assert outcome(as_moment, typed) == Refused("not-a-time", {"value": typed, "write": write})


@pytest.mark.parametrize(
    "typed",
    [
        "1026-1-1 9:00",  # a year that no case is from
        "3026-1-1 9:00",
        "2026-11-10 9:12 +15:00",  # an offset that no zone has
        "2026-11-10 9:12 +99:00",
        "2026-11-10 9:12 +08:75",
        "2026年11月10日上午13:05",  # morning or afternoon?
        "2026年11月10日上午12:30",  # half past midnight or past noon?
    ],
)
def test_what_would_be_refused_or_is_in_doubt_is_not_suggested(typed: str) -> None:
    """No author is told to type a thing that is refused again, nor one that they may not have meant."""
    assert outcome(as_moment, typed) == Refused("not-a-time", {"value": typed, "write": ""})


@pytest.mark.parametrize(
    ("typed", "zone", "instant"),
    [
        ("2026-11-10 09:12", "Asia/Shanghai", "2026-11-10T01:12"),  # 09:12 - 8:00
        ("2026-11-10 09:12 +01:00", "Asia/Shanghai", "2026-11-10T08:12"),  # its own offset wins
        ("2026-11-10 09:12Z", "Asia/Shanghai", "2026-11-10T09:12"),
        ("2026-07-01 12:00", "Europe/Berlin", "2026-07-01T10:00"),  # summer, +02:00
        ("2026-12-01 12:00", "Europe/Berlin", "2026-12-01T11:00"),  # winter, +01:00
        ("2026-11-10 00:30", "Asia/Shanghai", "2026-11-09T16:30"),  # the day before in UTC
        ("2026-11-09 21:42", "America/St_Johns", "2026-11-10T01:12"),  # 21:42 + 3:30
        ("2026-10-25 02:30", "Europe/Berlin", "2026-10-25T00:30"),  # twice: the earlier one
        ("2026-10-25 02:30 +01:00", "Europe/Berlin", "2026-10-25T01:30"),  # twice: the later one, said by its offset
    ],
)
def test_instant(typed: str, zone: str, instant: str) -> None:
    """The moment in UTC: by its own offset, else by the zone."""
    assert as_moment(typed).instant(ZoneInfo(zone)) == utc(instant)
    assert as_moment(typed).instant(ZoneInfo(zone)).tzinfo is UTC


def test_an_offset_needs_no_zone_and_without_either_it_is_our_bug() -> None:
    """A check has told the author that there is no zone, before anybody asks for the moment."""
    assert as_moment("2026-11-10 09:12 +08:00").instant(None) == utc("2026-11-10T01:12")
    with pytest.raises(ValueError, match="no zone is known for 2026-11-10 09:12:00"):
        as_moment("2026-11-10 09:12").instant(None)


@pytest.mark.parametrize(
    ("typed", "once"),
    [
        ("2026-03-29 01:59", True),
        ("2026-03-29 02:00", False),  # the gap: clocks go from 02:00 to 03:00
        ("2026-03-29 02:59", False),
        ("2026-03-29 03:00", True),
        ("2026-10-25 01:59", True),
        ("2026-10-25 02:00", False),  # the fold: clocks go from 03:00 back to 02:00
        ("2026-10-25 02:59", False),
        ("2026-10-25 03:00", True),
        ("2026-10-25 02:30 +02:00", True),  # an offset leaves no doubt
        ("2026-03-29 02:30Z", True),
    ],
)
def test_happens_once(typed: str, once: bool) -> None:  # noqa: FBT001 - the column of a table
    """In Berlin the hour from 02:00 is missing in spring and comes twice in autumn; in Shanghai every hour comes once."""
    assert as_moment(typed).happens_once(BERLIN) is once
    assert as_moment(typed).happens_once(SHANGHAI)
    assert as_moment(typed).happens_once(None)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("ongoing", None),
        ("2026-11-10 13:40", Moment(datetime(2026, 11, 10, 13, 40), None)),  # noqa: DTZ001 - local on purpose
    ],
)
def test_an_end_may_be_ongoing(value: str, expected: Moment | None) -> None:
    """What is not over has no end."""
    assert TypeAdapter(End).validate_python(value) == expected


@settings(deadline=None)
@given(st.datetimes(datetime(1990, 1, 1), datetime(2100, 12, 31)), st.integers(-14 * 60, 14 * 60))  # noqa: DTZ001 - local
def test_every_moment_with_an_offset_is_read_back(clock: datetime, minutes: int) -> None:
    """What RFC 3339 writes without fractions, we read."""
    clock = clock.replace(microsecond=0)
    sign, (hours, rest) = "-" if minutes < 0 else "+", divmod(abs(minutes), 60)
    typed = f"{clock.isoformat(sep=' ')}{sign}{hours:02}:{rest:02}"
    assert as_moment(typed) == Moment(clock, timedelta(minutes=minutes))
    assert as_moment(typed).instant(None) == clock.replace(tzinfo=UTC) - timedelta(minutes=minutes)


@settings(deadline=None)
@given(
    st.sampled_from(
        ["{y}-{m}-{d} {h}:{n:02}", "{y}年{m}月{d}日{h}点{n}分", "{y}/{m}/{d} {h}：{n:02}", "{y}.{m}.{d}T{h}:{n:02}"]
    ),
    st.tuples(st.integers(1990, 2100), st.integers(1, 12), st.integers(1, 31), st.integers(0, 25), st.integers(0, 61)),
    st.sampled_from(["", "Z", " +0800", "-03:30", " +01:00"]),
)
def test_what_is_suggested_is_accepted_and_means_the_same(
    form: str, parts: tuple[int, int, int, int, int], zone: str
) -> None:
    """An author who types what the message says has the time that they meant, and one that is none is not guessed at."""
    year, month, day, hour, minute = parts
    typed = form.format(y=year, m=month, d=day, h=hour, n=minute) + zone
    said = outcome(as_moment, typed)
    try:
        clock = datetime(year, month, day, hour, minute)  # noqa: DTZ001 - local on purpose
    except ValueError:
        assert said.write == ""
        return
    offset = {"": None, "Z": 0, " +0800": 480, "-03:30": -210, " +01:00": 60}[zone]
    meant = Moment(clock, None if offset is None else timedelta(minutes=offset))
    assert (said if isinstance(said, Moment) else as_moment(said.write)) == meant
