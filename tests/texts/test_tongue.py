from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.base.money import Money
from generator.model.scalars.amount import as_fee, as_percent
from generator.texts.tongue import UnknownNameError, fill
from tests.texts.desk import tongue


def utc(text: str) -> datetime:
    """The moment in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("day", "en", "zh"),
    [
        (date(2026, 11, 10), "10 November 2026", "2026年11月10日"),
        (date(2026, 3, 1), "1 March 2026", "2026年3月1日"),
    ],
)
def test_day(day: date, en: str, zh: str) -> None:
    """Months in words in English, because 03/04 is read two ways."""
    assert (tongue("en").day(day), tongue("zh").day(day)) == (en, zh)


@pytest.mark.parametrize(
    ("at", "zone", "en", "zh"),
    [
        (
            "2026-11-10T01:12",
            "Asia/Shanghai",
            "10 November 2026, 09:12 (UTC+08:00)",
            "2026年11月10日09:12（UTC+08:00）",
        ),
        (
            "2026-11-09T16:30",
            "Asia/Shanghai",
            "10 November 2026, 00:30 (UTC+08:00)",  # the next day there
            "2026年11月10日00:30（UTC+08:00）",
        ),
        ("2026-07-01T10:00", "Europe/Berlin", "1 July 2026, 12:00 (UTC+02:00)", "2026年7月1日12:00（UTC+02:00）"),
        ("2026-12-01T10:00", "Europe/Berlin", "1 December 2026, 11:00 (UTC+01:00)", "2026年12月1日11:00（UTC+01:00）"),
        (
            "2026-11-10T01:12",
            "America/St_Johns",
            "9 November 2026, 21:42 (UTC-03:30)",
            "2026年11月9日21:42（UTC-03:30）",
        ),
        ("2026-12-01T10:00", "Europe/London", "1 December 2026, 10:00 (UTC)", "2026年12月1日10:00（UTC）"),
        ("2026-12-01T10:00", "", "1 December 2026, 10:00 (UTC)", "2026年12月1日10:00（UTC）"),
    ],
)
def test_moment(at: str, zone: str, en: str, zh: str) -> None:
    """The wall clock of the zone, with its offset on that day."""
    place = ZoneInfo(zone) if zone else None
    assert (tongue("en").moment(utc(at), place), tongue("zh").moment(utc(at), place)) == (en, zh)


@pytest.mark.parametrize(
    ("start", "end", "zone", "en", "zh"),
    [
        (  # one day there, the same day in UTC
            "2026-11-10T01:12", "2026-11-10T05:40", "Asia/Shanghai",
            "10 November 2026, 09:12 to 13:40 (UTC+08:00; 01:12 to 05:40 UTC)",
            "2026年11月10日09:12至13:40（UTC+08:00，即UTC 01:12至05:40）",
        ),
        (  # over midnight there, one day in UTC
            "2026-11-10T14:00", "2026-11-10T18:00", "Asia/Shanghai",
            "10 November 2026, 22:00 to 11 November 2026, 02:00 (UTC+08:00; 10 November 2026, 14:00 to 18:00 UTC)",
            "2026年11月10日22:00至2026年11月11日02:00（UTC+08:00，即UTC 2026年11月10日14:00至18:00）",
        ),
        (  # one day there, over midnight in UTC
            "2026-11-09T23:00", "2026-11-10T01:00", "Asia/Shanghai",
            "10 November 2026, 07:00 to 09:00 (UTC+08:00; 9 November 2026, 23:00 to 10 November 2026, 01:00 UTC)",
            "2026年11月10日07:00至09:00（UTC+08:00，即UTC 2026年11月9日23:00至2026年11月10日01:00）",
        ),
        (  # the same two days in both
            "2026-11-10T12:00", "2026-11-11T12:00", "Europe/Berlin",
            "10 November 2026, 13:00 to 11 November 2026, 13:00 (UTC+01:00; 10 November 2026, 12:00 to 11 November 2026, 12:00 UTC)",
            "2026年11月10日13:00至2026年11月11日13:00（UTC+01:00，即UTC 2026年11月10日12:00至2026年11月11日12:00）",
        ),
        (
            "2026-12-01T10:00", "2026-12-01T11:30", "Europe/London",
            "1 December 2026, 10:00 to 11:30 (UTC)",
            "2026年12月1日10:00至11:30（UTC）",
        ),
        (
            "2026-12-01T23:00", "2026-12-02T01:30", "",
            "1 December 2026, 23:00 to 2 December 2026, 01:30 (UTC)",
            "2026年12月1日23:00至2026年12月2日01:30（UTC）",
        ),
    ],
)  # fmt: skip
def test_span(start: str, end: str, zone: str, en: str, zh: str) -> None:
    """From start to end there, with the same in UTC behind it, and days wherever they differ."""
    place = ZoneInfo(zone) if zone else None
    said = [tongue(language).span(utc(start), utc(end), place) for language in ("en", "zh")]
    assert said == [en, zh]


@pytest.mark.parametrize(
    ("start", "end", "zone", "expected"),
    [
        (  # 01:30 +01:00 to 04:30 +02:00: two hours went by
            "2026-03-29T00:30", "2026-03-29T02:30", "Europe/Berlin",
            "29 March 2026, 01:30 (UTC+01:00) to 04:30 (UTC+02:00); 00:30 to 02:30 UTC",
        ),
        (  # 00:30 UTC to 03:30 British summer time, which is 02:30 UTC
            "2026-03-29T00:30", "2026-03-29T02:30", "Europe/London",
            "29 March 2026, 00:30 (UTC) to 03:30 (UTC+01:00); 00:30 to 02:30 UTC",
        ),
    ],
)  # fmt: skip
def test_a_span_over_a_clock_change_says_both_offsets(start: str, end: str, zone: str, expected: str) -> None:
    """A reader who subtracts the two times comes to the duration; the wording is free, the end's offset is not."""
    said = tongue("en").span(utc(start), utc(end), ZoneInfo(zone))
    assert all(offset in said for offset in ("UTC+01:00",) + (("UTC+02:00",) if zone == "Europe/Berlin" else ()))
    assert "00:30 to 02:30 UTC" in said, expected


@pytest.mark.parametrize(
    ("duration", "en", "zh"),
    [
        (timedelta(hours=4, minutes=28), "4 hours 28 minutes", "4小时28分钟"),
        (timedelta(hours=1, minutes=1), "1 hour 1 minute", "1小时1分钟"),
        (timedelta(days=1), "1 day", "1天"),
        (timedelta(days=2, hours=3), "2 days 3 hours", "2天3小时"),
        (timedelta(days=1, minutes=5), "1 day 5 minutes", "1天5分钟"),
        (timedelta(minutes=60), "1 hour", "1小时"),
        (timedelta(minutes=59, seconds=59), "59 minutes", "59分钟"),  # nothing is rounded up
        (timedelta(seconds=45), "45 seconds", "45秒"),
        (timedelta(seconds=1), "1 second", "1秒"),
        (timedelta(), "0 seconds", "0秒"),
        (timedelta(days=400), "400 days", "400天"),
    ],
)
def test_duration(duration: timedelta, en: str, zh: str) -> None:
    """Days, hours and minutes; one and many differ in English."""
    assert (tongue("en").duration(duration), tongue("zh").duration(duration)) == (en, zh)


@settings(deadline=None)
@given(st.integers(0, 10**7))
def test_a_duration_is_never_said_longer_than_it_was(seconds: int) -> None:
    """Added up again, the words come to the duration without its odd seconds (from one minute on)."""
    said = tongue("en").duration(timedelta(seconds=seconds)).split()
    size = {"day": 86_400, "hour": 3_600, "minute": 60, "second": 1}
    total = sum(int(count) * size[unit.rstrip("s")] for count, unit in zip(said[::2], said[1::2], strict=True))
    assert total == (seconds if seconds < 60 else seconds - seconds % 60)


@pytest.mark.parametrize(
    ("amount", "currency", "said"),
    [
        ("39.90", "USD", "USD 39.90"),
        ("39.9", "USD", "USD 39.90"),
        ("39", "USD", "USD 39.00"),
        ("1234567.5", "USD", "USD 1,234,567.50"),
        ("536.00", "CNY", "CNY 536.00"),
        ("1200", "JPY", "JPY 1,200"),  # the yen has no hundredth
        ("0", "EUR", "EUR 0.00"),
        ("12.345", "KWD", "KWD 12.345"),  # the dinar has a thousandth
    ],
)
def test_money(amount: str, currency: str, said: str) -> None:
    """The ISO code, because a sign is read as several currencies; as many decimals as the currency has."""
    money = Money(Decimal(amount), currency)
    assert (tongue("en").money(money), tongue("zh").money(money)) == (said, said)


@pytest.mark.parametrize(
    ("fee", "en", "zh"),
    [
        ("39.90 USD per month", "USD 39.90 per month", "每月USD 39.90"),
        ("268 CNY per quarter", "CNY 268.00 per quarter", "每季度CNY 268.00"),
        ("1200 JPY per year", "JPY 1,200 per year", "每年JPY 1,200"),
        ("0.05 USD per hour", "USD 0.05 per hour", "每小时USD 0.05"),
    ],
)
def test_fee(fee: str, en: str, zh: str) -> None:
    """The price and its term."""
    assert (tongue("en").fee(as_fee(fee)), tongue("zh").fee(as_fee(fee))) == (en, zh)


@pytest.mark.parametrize(
    ("fee", "en"), [("0.0075 USD per hour", "USD 0.0075 per hour"), ("0.125 USD per hour", "USD 0.125 per hour")]
)
def test_a_price_that_was_typed_is_not_rounded(fee: str, en: str) -> None:
    """Servers cost fractions of a cent an hour; a letter that says another price than the invoice is wrong."""
    assert tongue("en").fee(as_fee(fee)) == en


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("18.4 %", "18.4%"),
        ("16 %", "16%"),
        ("99.95 %", "99.95%"),
        ("99.90 %", "99.90%"),
        ("0 %", "0%"),
        ("100 %", "100%"),
    ],
)
def test_percent(typed: str, said: str) -> None:
    """The digits as typed: 99.90 stays 99.90."""
    assert (tongue("en").percent(as_percent(typed)), tongue("zh").percent(as_percent(typed))) == (said, said)


@pytest.mark.parametrize(
    ("parts", "en", "zh"),
    [
        ([], "", ""),
        (["1"], "1", "1"),
        (["1", "2"], "1 and 2", "1、2"),
        (["1", "2", "3"], "1, 2 and 3", "1、2、3"),
    ],
)
def test_listed(parts: list[str], en: str, zh: str) -> None:
    """An enumeration as each language has it."""
    assert (tongue("en").listed(parts), tongue("zh").listed(parts)) == (en, zh)


@pytest.mark.parametrize(
    ("count", "said", "form"), [(0, "0", "orders"), (1, "1", "order"), (2, "2", "orders"), (1200, "1,200", "orders")]
)
def test_number_and_plural(count: int, said: str, form: str) -> None:
    """One order, no orders, 1,200 orders; Chinese has one form for all."""
    forms: Mapping[str, str] = {"one": "order", "other": "orders"}
    assert (tongue("en").number(count), tongue("en").plural(forms, count)) == (said, form)
    assert (tongue("zh").number(count), tongue("zh").plural({"other": "笔"}, count)) == (said, "笔")
    assert tongue("zh").plural(forms, 1) == "orders"


def test_what_fills_a_sentence_is_not_filled_itself() -> None:
    """A value with braces in it stays text."""
    assert fill("{a} and {b}", a="{b}", b="{a}{c}") == "{b} and {a}{c}"
    with pytest.raises(UnknownNameError, match="by"):
        fill("until {by}", day="today")


@pytest.mark.parametrize(
    ("code", "en", "zh", "de"),
    [
        ("CN", "China", "中国", "China"),
        ("US", "United States", "美国", "Vereinigte Staaten"),
        ("GB", "United Kingdom", "英国", "Vereinigtes Königreich"),
        ("ZZZ", "ZZZ", "ZZZ", "ZZZ"),
    ],
)
def test_country(code: str, en: str, zh: str, de: str) -> None:
    """Its name, without an article; a code that nobody knows stays as it is."""
    assert (tongue("en").country(code), tongue("zh").country(code), tongue("de").country(code)) == (en, zh, de)


@pytest.mark.parametrize(
    ("written", "en", "de"),
    [
        ("2.15 USD", "USD 2.15", "2,15\N{NO-BREAK SPACE}USD"),
        ("1200 CNY", "CNY 1,200.00", "1.200,00\N{NO-BREAK SPACE}CNY"),
        ("R1, R2", "R1, R2", "R1, R2"),
        ("10", "10", "10"),
        ("", "", ""),
    ],
)
def test_sum(written: str, en: str, de: str) -> None:
    """A sum among facts is worded as in letters; what is no sum stays as it is."""
    assert (tongue("en").sum(written), tongue("de").sum(written)) == (en, de)
