"""A length of time as a contract says it: `5 minutes`, `672 hours`, `3 months`."""

import re
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from typing import Annotated, Literal, get_args

from pydantic import PlainValidator, WithJsonSchema

from generator.model.scalars.refusal import as_text, narrow, refusal

Unit = Literal["second", "minute", "hour", "day", "month", "year"]
_UNITS = get_args(Unit)
_FORM = re.compile(rf"([0-9]{{1,6}}(?:\.[0-9]{{1,4}})?) ?({'|'.join(_UNITS)})s?")
_CHINESE = {"秒": "second", "分钟": "minute", "分": "minute", "小时": "hour", "天": "day", "日": "day",
            "个月": "month", "月": "month", "年": "year"}  # fmt: skip
_MICROSECONDS = {"second": 10**6, "minute": 60 * 10**6, "hour": 3600 * 10**6, "day": 86_400 * 10**6}


@dataclass(frozen=True, slots=True)
class Span:
    """*count* of *unit*. Months and years have no fixed length: “one month” is not 30 days."""

    count: Decimal
    unit: Unit

    @property
    def fixed(self) -> bool:
        """Whether it has a length of its own."""
        return self.unit in _MICROSECONDS

    @property
    def duration(self) -> timedelta:
        """The time that it lasts. ValueError for months and years."""
        if not self.fixed:
            message = f"{self} has no length of its own"
            raise ValueError(message)
        return timedelta(microseconds=int(self.count * _MICROSECONDS[self.unit]))

    def __str__(self) -> str:
        """As it is typed."""
        return f"{self.count.normalize():f} {self.unit}{'' if self.count == 1 else 's'}"


def as_span(value: object) -> Span:
    """The length that *value* names as a number and a unit."""
    text = as_text(value)
    match = _FORM.fullmatch(text)
    if match is None or (not Decimal(match[1]) % 1 == 0 and match[2] in ("month", "year")):
        raise refusal("not-a-span", value=text[:80], write=_meant(text))
    return Span(Decimal(match[1]), match[2])  # type: ignore[arg-type] # the pattern admits the units only


def as_fixed_span(value: object) -> Span:
    """The same, where only a length of its own will do: nothing is as long as “one month”."""
    span = as_span(value)
    if not span.fixed:
        raise refusal("not-a-span", value=str(span), write="")
    return span


def _meant(text: str) -> str:
    """The length as it should be typed, where *text* leaves no doubt which; else nothing."""
    match = re.fullmatch(r"([0-9]+(?:\.[0-9]+)?)\s*(\S+)", narrow(text))
    unit = match and (
        _CHINESE.get(match[2]) or {u[:n]: u for u in _UNITS for n in (3, 1) if u != "month"}.get(match[2])
    )
    return str(Span(Decimal(match[1]), unit)) if match and unit in _UNITS else ""  # type: ignore[arg-type] # one of the units


def _schema(units: str, example: str) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "pattern": rf"^[0-9.]+ ?({units})s?$", "examples": [example]})


WrittenSpan = Annotated[Span, PlainValidator(as_span), _schema("|".join(_UNITS), "30 days")]
FixedSpan = Annotated[Span, PlainValidator(as_fixed_span), _schema("|".join(_MICROSECONDS), "5 minutes")]
"""A length in seconds, minutes, hours or days."""


def _as_beyond(value: object) -> Span | Literal["promise"]:
    return "promise" if value == "promise" else as_fixed_span(value)


Beyond = Annotated[
    Span | Literal["promise"],
    PlainValidator(_as_beyond),
    WithJsonSchema({"type": "string", "examples": ["promise", "1 hour"]}),
]
"""What is free: the downtime that the promise allows, or so long."""
