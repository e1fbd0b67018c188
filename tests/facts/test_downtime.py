from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from generator.facts.downtime import Disturbance, Downtime, downtime
from generator.model.incident import Outage
from tests.facts.desk import read_case


def measured(outages: str, zone: str = "Asia/Shanghai") -> Downtime:
    """The downtime of these *outages*, as a case in *zone* has them."""
    return downtime(outages_of(outages), ZoneInfo(zone))


def outages_of(outages: str) -> tuple[Outage, ...]:
    """The *outages* as the model reads them."""
    return read_case(incident=f"{{kind: outage, outages: [{outages}]}}").incident.outages


def utc(text: str) -> datetime:
    """The moment in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


NIGHT = "{start: 2026-11-10 22:00, end: 2026-11-11 02:00}"


@pytest.mark.parametrize(
    ("outages", "zone", "minutes"),
    [
        # 13:40 - 9:12 = 4 h 28 min = 268
        ("{start: 2026-11-10 09:12, end: 2026-11-10 13:40}", "Asia/Shanghai", 268),
        # apart: 60 + 30 = 90
        ("{start: 2026-11-10 09:00, end: 2026-11-10 10:00}, {start: 2026-11-10 12:00, end: 2026-11-10 12:30}",
         "Asia/Shanghai", 90),
        # overlapping 09:30 to 10:00: 60 + 90 - 30 = 120
        ("{start: 2026-11-10 09:00, end: 2026-11-10 10:00}, {start: 2026-11-10 09:30, end: 2026-11-10 11:00}",
         "Asia/Shanghai", 120),
        # touching: 60 + 60 = 120
        ("{start: 2026-11-10 10:00, end: 2026-11-10 11:00}, {start: 2026-11-10 09:00, end: 2026-11-10 10:00}",
         "Asia/Shanghai", 120),
        # one inside the other: 180
        ("{start: 2026-11-10 09:00, end: 2026-11-10 12:00}, {start: 2026-11-10 10:00, end: 2026-11-10 11:00}",
         "Asia/Shanghai", 180),
        # one that lasts adds nothing to one that is over: 60 + unknown = 60
        ("{start: 2026-11-10 09:00, end: 2026-11-10 10:00}, {start: 2026-11-10 12:00, end: ongoing}",
         "Asia/Shanghai", 60),
        # only one that lasts: nothing is known yet
        ("{start: 2026-11-10 12:00, end: ongoing}", "Asia/Shanghai", 0),
        # over midnight: 120 + 120 = 240
        (NIGHT, "Asia/Shanghai", 240),
        # over the end of the month, 23:30 to 00:45: 30 + 45 = 75
        ("{start: 2026-10-31 23:30, end: 2026-11-01 00:45}", "Asia/Shanghai", 75),
        # the spring change, 01:30 to 03:30 on the wall: 120 - 60 = 60
        ("{start: 2026-03-29 01:30, end: 2026-03-29 03:30}", "Europe/Berlin", 60),
        # the same wall clock where nothing changes: 120
        ("{start: 2026-03-29 01:30, end: 2026-03-29 03:30}", "Asia/Shanghai", 120),
        # the autumn change, 01:30 to 03:30 on the wall: 120 + 60 = 180
        ("{start: 2026-10-25 01:30, end: 2026-10-25 03:30}", "Europe/Berlin", 180),
        # the hour that comes twice, told apart by offset: 02:30 +02:00 to 02:30 +01:00 = 60
        ("{start: 2026-10-25 02:30 +02:00, end: 2026-10-25 02:30 +01:00}", "Europe/Berlin", 60),
        # two witnesses in two zones saw one outage: 09:12 to 13:40 +08:00 is 01:12 to 05:40 UTC = 268
        ("{start: 2026-11-10 09:12, end: 2026-11-10 13:40}, {start: 2026-11-10 01:12Z, end: 2026-11-10 05:40Z}",
         "Asia/Shanghai", 268),
        # the same in New York (-05:00): 20:12 the day before to 00:40 = 268
        ("{start: 2026-11-09 20:12, end: 2026-11-10 00:40}", "America/New_York", 268),
        # seconds count: 0:00:45 is three quarters of a minute
        ("{start: 2026-11-10 09:12:15, end: 2026-11-10 09:13:00}", "Asia/Shanghai", 0.75),
        ("", "Asia/Shanghai", 0),
    ],
)  # fmt: skip
def test_total(outages: str, zone: str, minutes: float) -> None:
    """The time of all outages that are over, each moment once, in minutes that went by."""
    assert measured(outages, zone).total == timedelta(minutes=minutes)


def test_the_outages_are_in_utc_and_in_order_of_time() -> None:
    """Whatever the order in the file; each keeps what its author wrote."""
    late, early = "{start: 2026-11-12 20:00, end: ongoing}", NIGHT
    written = outages_of(f"{late}, {early}")
    assert measured(f"{late}, {early}") == Downtime(
        (
            Disturbance(written[1], utc("2026-11-10T14:00"), utc("2026-11-10T18:00")),
            Disturbance(written[0], utc("2026-11-12T12:00"), None),
        )
    )


def test_what_lasts_has_no_length() -> None:
    """Nobody says how long an outage was before it is over."""
    lasting = measured(f"{NIGHT}, {{start: 2026-11-12 20:00, end: ongoing}}")
    assert lasting.ongoing
    assert [d.duration for d in lasting.disturbances] == [timedelta(hours=4), None]
    assert not measured(NIGHT).ongoing
