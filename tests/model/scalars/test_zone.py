from zoneinfo import ZoneInfo, available_timezones

import pytest

from generator.model.scalars.zone import as_zone
from tests.model.scalars.refused import Refused, outcome


@pytest.mark.parametrize(
    "name", ["Asia/Shanghai", "Europe/Berlin", "America/Argentina/Salta", "Etc/UTC", "UTC", "Etc/GMT-8"]
)
def test_accepted(name: str) -> None:
    """A zone is named by place, as in the IANA database."""
    assert as_zone(name) == ZoneInfo(name)
    assert as_zone(f" {name} ") == ZoneInfo(name)


@pytest.mark.parametrize(
    ("typed", "nearest"),
    [
        ("Asia/Shangai", "Asia/Shanghai"),
        ("asia/shanghai", "Asia/Shanghai"),
        ("Europe/Berln", "Europe/Berlin"),
        ("北京时间", "Asia/Shanghai"),
        ("Beijing", "Asia/Shanghai"),
        ("CST", "Asia/Shanghai"),  # only offered, because it is Chicago's too
        ("utc", "UTC"),
        ("gmt", "UTC"),
        ("EST", ""),
        ("Zulu", "Etc/Zulu"),
        ("/etc/passwd", ""),
        ("Asia/../../etc/passwd", ""),
        ("Mars/Olympus", ""),
    ],
)
def test_refused(typed: str, nearest: str) -> None:
    """Abbreviations and slips are refused, with the zone that was probably meant."""
    assert outcome(as_zone, typed) == Refused("not-a-zone", {"value": typed, "nearest": nearest})


@pytest.mark.parametrize("typed", ["GMT+8", "UTC+8", "GMT+08:00", "UTC+08:00", "+08:00"])
def test_an_offset_is_never_answered_with_another_one(typed: str) -> None:
    """Somebody in China who types their offset is offered Shanghai."""
    assert outcome(as_zone, typed).named["nearest"] == "Asia/Shanghai"


def test_a_zone_that_is_offered_is_accepted() -> None:
    """Each name of the database with a slip in it leads to a name that can be typed."""
    names = sorted(name for name in available_timezones() if name.count("/") == 1)[::40]
    assert names, "no zones found"
    offered = [outcome(as_zone, name[:-1] + "#").named["nearest"] for name in names]
    assert all(as_zone(name) for name in offered if name)
    assert any(offered)
