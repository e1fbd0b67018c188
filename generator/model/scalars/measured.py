"""A measured figure with its unit: `850 ms`, `42 %`, `3.5 MB/s`."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated

from pydantic import PlainValidator, WithJsonSchema

from generator.model.scalars.refusal import as_text, narrow, refusal

_RATES = ("bit/s", "kbit/s", "Mbit/s", "Gbit/s", "B/s", "kB/s", "MB/s", "GB/s")
_SIZES = ("MB", "GB", "TB")
UNITS = ("%", "ms", "s", "min", "h", *_RATES, *_SIZES, "IOPS")
"""Bits and bytes are told apart, because a provider promises the one and a tool prints the other."""
_NUMBER = r"[0-9]{1,12}(?:\.[0-9]{1,4})?"
_FORM = re.compile(rf"({_NUMBER}) ?({'|'.join(map(re.escape, UNITS))})")
_LOOSE = re.compile(rf"({_NUMBER})\s*(\S+)")
_BY_SMALL = {unit.lower(): unit for unit in UNITS if unit not in _SIZES and "B/s" not in unit}
"""Units by their small letters, where these leave no doubt whether bits or bytes are meant."""


@dataclass(frozen=True, slots=True)
class Measure:
    """A *number* of *unit*s, as typed."""

    number: Decimal
    unit: str

    def __str__(self) -> str:
        """`850 ms`, as people write it into a case file."""
        return f"{self.number} {self.unit}"


def as_measure(value: object) -> Measure:
    """The figure that *value* names as a number and a unit of `UNITS`."""
    text = as_text(value)
    match = _FORM.fullmatch(text)
    if match is None:
        raise refusal("not-a-measure", value=text[:80], known=", ".join(UNITS), write=_meant(text))
    return Measure(Decimal(match[1]), match[2])


def _meant(text: str) -> str:
    """The figure as it should be typed, where *text* leaves no doubt which; else nothing."""
    match = _LOOSE.fullmatch(narrow(text).replace("毫秒", "ms").replace("秒", "s"))
    unit = _BY_SMALL.get(match[2].lower()) if match else None
    meant = f"{match[1]} {unit}" if match and unit else ""
    return meant if meant != text else ""


WrittenMeasure = Annotated[
    Measure,
    PlainValidator(as_measure),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": rf"^{_NUMBER} ?({'|'.join(map(re.escape, UNITS))})$",
            "examples": ["850 ms", "42 %"],
        }
    ),
]
