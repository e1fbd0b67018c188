"""Days, times, sums and counts as they are written in one language."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from functools import cache
from typing import Literal
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_decimal, get_currency_precision
from babel.units import format_unit

from generator.base.money import Money
from generator.model.scalars.amount import Fee, money_in
from generator.model.scalars.measured import Measure

_NAME = re.compile(r"\{(\w+)\}")


class UnknownNameError(Exception):
    """A text asks for a name that nothing gives it; `letters` turns it into a diagnostic."""


def fill(text: str, /, **values: str) -> str:
    """*text* with each `{name}` replaced, once: what a case says is never read for names again."""
    try:
        return _form(text) % values
    except KeyError as unknown:
        raise UnknownNameError(unknown.args[0]) from None


@cache
def _form(text: str) -> str:
    """*text* with its names as Python's own filling wants them, which is the quicker one."""
    return _NAME.sub(r"%(\1)s", text.replace("%", "%%"))


class Words(dict[str, str]):
    """The playbook's short words in one language; UnknownNameError for one that it lacks.

    Why: a language of letters only has no words of pages, and a template may ask for one all the same.
    """

    def __missing__(self, key: str) -> str:
        """No word: never a crash, because `letters` tells it as trouble of the template."""
        raise UnknownNameError(key)


@cache
def placeholders(text: str) -> frozenset[str]:
    """The names that *text* wants to be filled in."""
    return frozenset(_NAME.findall(text))


@dataclass(frozen=True, slots=True)
class Tongue:
    """One language: its code and the playbook's short *words* in it."""

    language: str
    words: Mapping[str, str]

    @property
    def _locale(self) -> str:
        return self.words["locale"]

    @property
    def _unit_length(self) -> Literal["short", "long"]:
        """CLDR has no long units in Chinese: there the short ones are the words."""
        return "long" if self.words["unit_length"] == "long" else "short"

    def day(self, day: date) -> str:
        """`10 November 2026`, `2026年11月10日`: months in words in English, because 03/04 is read two ways."""
        return _day(day, self.words.get("date", "long"), self._locale)

    def moment(self, at: datetime, zone: ZoneInfo | None) -> str:
        """*at* on the wall clock of *zone* (UTC where there is none), with its offset."""
        local = at.astimezone(zone or UTC)
        zone_name = _offset(local.utcoffset())
        return fill(self.words["moment"], day=self.day(local.date()), time=_clock(local), zone=zone_name)

    def span(self, start: datetime, end: datetime, zone: ZoneInfo | None) -> str:
        """From *start* to *end* on the wall clock of *zone*, with the same in UTC behind it."""
        at, until = start.astimezone(zone or UTC), end.astimezone(zone or UTC)
        offset = at.utcoffset()
        if offset != until.utcoffset():
            ends = {"start": self.moment(start, zone), "end": self.moment(end, zone)}
            return fill(self.words["span_offsets"], **ends, utc=self._ends(start, end))
        local = self._ends(at, until)
        if not offset:
            return fill(self.words["span_utc"], local=local)
        one_day = at.date() == until.date() == start.date() == end.date()
        utc = (
            fill(self.words["clock_span"], start=_clock(start), end=_clock(end)) if one_day else self._ends(start, end)
        )
        return fill(self.words["span"], local=local, zone=_offset(offset), utc=utc)

    def _ends(self, start: datetime, end: datetime) -> str:
        key = "span_one_day" if start.date() == end.date() else "span_days"
        ends = {"start_day": self.day(start.date()), "end_day": self.day(end.date())}
        return fill(self.words[key], start=_clock(start), end=_clock(end), **ends)

    def duration(self, duration: timedelta) -> str:
        """Days, hours and minutes (seconds below one minute); nothing is rounded up."""
        seconds = int(duration.total_seconds())
        parts = {"day": seconds // 86_400, "hour": seconds // 3_600 % 24, "minute": seconds // 60 % 60}
        named = [
            _unit(count, f"duration-{unit}", self._unit_length, self._locale) for unit, count in parts.items() if count
        ]
        return self.words["duration_join"].join(
            named or [_unit(seconds, "duration-second", self._unit_length, self._locale)]
        )

    def unit(self, count: int | Decimal, unit: str) -> str:
        """*count* of a unit of time (`minute`, `month` …) in the words of this language."""
        return _unit(count, f"duration-{unit}", self._unit_length, self._locale)

    def money(self, money: Money) -> str:
        """`USD 1,234.50`: the ISO code, because a sign is read as several currencies."""
        places = max(_precision(money.currency), _places(money.amount))
        form, amount = self.words.get("money", "{currency} {amount}"), _decimal(money.amount, places, self._locale)
        return fill(form, currency=money.currency, amount=amount)

    def sum(self, written: str) -> str:
        """The sum that a fact names as `39.90 USD`, as this language writes it; what is no sum stays as it is."""
        money = money_in(written)
        return self.money(money) if money else written

    def fee(self, fee: Fee) -> str:
        """The price and its term."""
        return fill(self.words[f"fee_{fee.term}"], price=self.money(fee.price))

    def percent(self, share: Decimal) -> str:
        """*share* as typed, with the language's decimal mark and percent sign."""
        return fill(self.words["percent"], number=_decimal(share, _places(share), self._locale))

    def measure(self, measure: Measure) -> str:
        """A measured figure as typed, with the language's decimal mark."""
        number = _decimal(measure.number, _places(measure.number), self._locale)
        return fill(self.words["percent"], number=number) if measure.unit == "%" else f"{number} {measure.unit}"

    def ordinal(self, count: int) -> str:
        """`third`, `第三`: the words of the language up to tenth, else the number."""
        return self.words.get(f"ordinal_{count}", str(count))

    def plural(self, forms: Mapping[str, str], count: int) -> str:
        """The one of *forms* that this language uses with *count* (CLDR plural rules)."""
        return forms.get(_plural(count, self._locale), forms["other"])

    def number(self, count: int) -> str:
        """*count* with the language's thousands mark."""
        return _decimal(Decimal(count), 0, self._locale)

    def language_name(self, language: str) -> str:
        """`German`, `德语`: what this language calls *language*; its code where it has no name for it."""
        return str(Locale.parse(self._locale).languages.get(language.replace("-", "_"), language))

    def country(self, code: str) -> str:
        """`Germany`, `德国`: the name of a country by its ISO 3166-1 code, without an article; else the code."""
        return str(Locale.parse(self._locale).territories.get(code, code))

    def listed(self, parts: Sequence[str]) -> str:
        """*parts* as one enumeration."""
        if len(parts) < 2:  # noqa: PLR2004 - nothing to join
            return "".join(parts)
        return self.words["list_join"].join(parts[:-1]) + self.words["list_last"] + parts[-1]


_precision = cache(get_currency_precision)


@cache
def _day(day: date, form: str, locale: str) -> str:
    return format_date(day, form, locale)


@cache
def _unit(count: int | Decimal, unit: str, length: Literal["short", "long"], locale: str) -> str:
    return format_unit(count, unit, length, locale=locale).replace("\N{NO-BREAK SPACE}", " ")


@cache
def _plural(count: int, locale: str) -> str:
    return str(Locale.parse(locale).plural_form(count))


@cache
def _decimal(number: Decimal, places: int, locale: str) -> str:
    pattern = "#,##0" + ("." + "0" * places if places else "")
    return format_decimal(number, pattern, locale, decimal_quantization=True)


def _places(number: Decimal) -> int:
    """The decimals that were typed: what a contract says is never rounded."""
    return max(0, -int(number.as_tuple().exponent))


def _clock(at: datetime) -> str:
    """`09:12`. Why not a format of strftime: that asks the system's C library, at five times the price."""
    return f"{at.hour:02}:{at.minute:02}"


@cache
def _offset(offset: timedelta | None) -> str:
    """`UTC+08:00`, or `UTC`."""
    return str(timezone(offset)) if offset else "UTC"
