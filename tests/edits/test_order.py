from zoneinfo import ZoneInfo

import pytest

from generator.edits.order import in_time
from generator.source.document import Data

SHANGHAI = ZoneInfo("Asia/Shanghai")
LOG: list[Data] = [
    {"at": "2026-11-10 09:25"},
    {"at": "2026-11-10 14:05 +08:00"},
    {"at": "2026-11-10 08:00 Z"},
    {"at": "2026-11-12 10:00"},
]


@pytest.mark.parametrize(
    ("at", "index"),
    [
        ("2026-11-10 09:00", 0),
        ("2026-11-10 09:25", 1),
        ("2026-11-10 14:04", 1),
        ("2026-11-10 06:05 Z", 2),
        ("2026-11-10 15:59", 2),
        ("2026-11-10 16:00", 3),
        ("2026-11-13 00:00", 4),
        ("next week", 4),
        ("", 4),
    ],
)
def test_behind_the_last_that_is_not_later(at: str, index: int) -> None:
    """Moments are compared, not what is written; what has no time that can be read goes to the end."""
    assert in_time(LOG, {"at": at}, SHANGHAI) == index


def test_days() -> None:
    """What has a day and no time is put in order of days; of one day, the one written later stands later."""
    outcomes: list[Data] = [{"on": "2026-11-14"}, {"on": "2026-11-16"}]
    assert [in_time(outcomes, {"on": f"2026-11-{day}"}, None) for day in (13, 14, 15, 16, 17)] == [0, 1, 1, 2, 2]


def test_a_log_out_of_order() -> None:
    """Where the file goes backwards, behind the last entry that is not later; what cannot be read is in nobody's way."""
    log: list[Data] = [
        {"at": "2026-11-12 10:00"},
        {"at": "2026-11-10 10:00"},
        "a slip",
        {"at": "2026-13-01 10:00"},
        None,
    ]
    assert in_time(log, {"at": "2026-11-11 10:00"}, SHANGHAI) == 2
    assert in_time([], {"at": "2026-11-11 10:00"}, None) == 0


def test_a_correction_stands_behind_what_it_corrects() -> None:
    """Even if the time that it sets right is earlier."""
    wrong = {"at": "2026-11-10 08:00", "correction_of": "2026-11-12 10:00"}
    assert in_time(LOG, wrong, SHANGHAI) == 4
