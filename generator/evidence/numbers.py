"""Numbers as tools write them."""

import re
from collections.abc import Iterable
from decimal import Decimal

from generator.evidence.refused import refuse

_NUMBER = re.compile(r"[+-]?\d{1,24}(?:[.,]\d{0,18})?", re.ASCII)
_DIGITS = 24
_HUNDRED = Decimal(100)
_THOUSANDTH = Decimal("0.001")


def number(text: str) -> Decimal | None:
    """The number that *text* says, with a decimal point or comma; None for `-`, `NaN`, `busy` and all else."""
    text = text.strip()
    return Decimal(text.replace(",", ".")) if _NUMBER.fullmatch(text) else None


def exact(value: object) -> Decimal | None:
    """The number that a value of JSON is or, as text, says; None where it is none."""
    if isinstance(value, bool):
        return None
    if isinstance(value, (int, Decimal)):
        return _ordinary(Decimal(value)) if not isinstance(value, int) or abs(value) < 10**_DIGITS else None
    return number(value) if isinstance(value, str) else None


def _ordinary(decimal: Decimal) -> Decimal | None:
    """*decimal* where it has no more digits before or behind the point than a tool writes.

    Why: `1e999999999` is a short text and an endless number.
    """
    sound = decimal.is_finite() and (not decimal or -_DIGITS < decimal.adjusted() < _DIGITS)
    return (
        decimal
        if sound and isinstance(exponent := decimal.as_tuple().exponent, int) and abs(exponent) < 2 * _DIGITS
        else None
    )


def whole(value: object) -> int | None:
    """The same where it is a whole number."""
    decimal = exact(value)
    return int(decimal) if decimal is not None and decimal == decimal.to_integral_value() else None


def share(part: int, of: int) -> Decimal | None:
    """How many percent *part* is of *of*, to three decimals; None of nothing."""
    return None if of <= 0 else (_HUNDRED * part / of).quantize(_THOUSANDTH).normalize() + Decimal(0)


def within(values: Iterable[Decimal | int | None], least: int, most: int, line: int, what: str) -> None:
    """Refuse a number that cannot be: below *least* or above *most*."""
    for value in values:
        if value is not None and not least <= value <= most:
            refuse("figure-impossible", line, what=what, value=value)
