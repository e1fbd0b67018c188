"""Money and shares as people write them: `39.90 USD`, `39.90 USD per month`, `18.4 %`."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Annotated, Literal, get_args

from babel.numbers import list_currencies
from pydantic import PlainValidator, WithJsonSchema

from generator.base.money import Money
from generator.model.scalars.refusal import as_text, narrow, refusal

_NUMBER = r"[0-9]{1,12}(?:\.[0-9]{1,4})?"
_CODE = r"[A-Z]{3}"
_MONEY = re.compile(rf"(?:({_NUMBER}) ?({_CODE})|({_CODE}) ?({_NUMBER}))")
_PER = re.compile(r"(.+?) ?(?:per |/ ?)(hour|month|quarter|year)")
_PERCENT = re.compile(rf"({_NUMBER}) ?%")
_THOUSANDS = re.compile(r"(?<=[0-9]),(?=[0-9]{3}(?![0-9]))")
_SIGNS = {"RMB": "CNY", "$": "USD", "¥": "CNY", "元": "CNY", "美元": "USD", "€": "EUR", "欧元": "EUR", "£": "GBP"}
_CHINESE_TERMS = {"月": "month", "年": "year", "小时": "hour", "季": "quarter", "季度": "quarter"}
_WHOLE = 100
UNKNOWN = "unknown"
Term = Literal["hour", "month", "quarter", "year"]
_TERMS = get_args(Term)


@dataclass(frozen=True, slots=True)
class Fee:
    """What the service costs: *price* for each *term*."""

    price: Money
    term: Term


def as_money(value: object) -> Money:
    """The amount that *value* names as `39.90 USD` or `USD 39.90`: a dot, no thousands mark, an ISO 4217 code.

    Why no `$` or `¥`: each is the sign of several currencies.
    """
    text = as_text(value)
    money = money_in(text)
    if money is None:
        raise refusal("not-an-amount", value=text[:80], write=_meant(text))
    return money


def as_fee(value: object) -> Fee:
    """The fee that *value* names as `39.90 USD per month`."""
    text = as_text(value)
    match = _PER.fullmatch(text)
    price = money_in(match[1]) if match else None
    if match is None or price is None:
        raise refusal("not-a-fee", value=text[:80], write=_meant_fee(text))
    term: Term = match[2]  # type: ignore[assignment] # the pattern admits the four terms only
    return Fee(price, term)


def _as_known_fee(value: object) -> Fee | None:
    return None if value == UNKNOWN else as_fee(value)


def as_percent(value: object) -> Decimal:
    """The share that *value* names as `18.4 %`, from 0 to 100."""
    text = as_text(value)
    match = _PERCENT.fullmatch(text)
    number = Decimal(match[1]) if match else None
    if number is None or number > _WHOLE:
        loose = re.fullmatch(rf"({_NUMBER})\s*%?", narrow(text))
        raise refusal(
            "not-a-percentage",
            value=text[:80],
            write=f"{loose[1]} %" if loose and Decimal(loose[1]) <= _WHOLE else "",
        )
    return number


def as_count(value: object) -> int:
    """The whole number that *value* names, from 0."""
    text = as_text(value)
    if not re.fullmatch(r"[0-9]{1,9}", text):
        digits = _THOUSANDS.sub("", narrow(text))
        raise refusal("not-a-count", value=text[:80], write=digits if re.fullmatch(r"[0-9]{1,9}", digits) else "")
    return int(text)


def money_in(text: str) -> Money | None:
    """The amount that *text* is; None where it is anything else."""
    match = _MONEY.fullmatch(text)
    if match is None or (match[2] or match[3]) not in _currencies():
        return None
    return Money(Decimal(match[1] or match[4]), match[2] or match[3])


@cache
def _currencies() -> frozenset[str]:
    """The codes of ISO 4217, as CLDR has them."""
    return frozenset(list_currencies())


def _meant(text: str) -> str:
    """The amount as it should be typed, where *text* leaves no doubt which; else nothing."""
    plain = _THOUSANDS.sub("", narrow(text)).strip()
    for sign in sorted(_SIGNS, key=len, reverse=True):
        if sign in plain:
            plain = f"{plain.replace(sign, '').strip()} {_SIGNS[sign]}"
            break
    money = money_in(plain.upper())
    return str(money) if money else ""


def _meant_fee(text: str) -> str:
    match = re.fullmatch(
        r"(每(?P<before>小时|月|季度|年))?(?P<price>[^/每]+?)(?: ?(?:/|per ) ?(?P<after>\S+))?", narrow(text)
    )
    if match and match["before"] and match["after"]:
        return ""
    named = (match["before"] or match["after"] or "") if match else ""
    term, meant = _CHINESE_TERMS.get(named, named), _meant(match["price"]) if match else ""
    return f"{meant} per {term}" if meant and term in _TERMS else ""


Amount = Annotated[
    Money,
    PlainValidator(as_money),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": rf"^({_NUMBER} ?{_CODE}|{_CODE} ?{_NUMBER})$",
            "examples": ["39.90 USD"],
        }
    ),
]
WrittenFee = Annotated[
    Fee | None,
    PlainValidator(_as_known_fee),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": r"^(.+( per |/)(hour|month|quarter|year)|unknown)$",
            "examples": ["39.90 USD per month", UNKNOWN],
        }
    ),
]
"""A fee, or None where its author wrote `unknown`: typed, so that nobody forgets to look or makes one up."""
Percent = Annotated[
    Decimal,
    PlainValidator(as_percent),
    WithJsonSchema({"type": "string", "pattern": rf"^{_NUMBER} ?%$", "examples": ["18.4 %"]}),
]
Count = Annotated[int, PlainValidator(as_count), WithJsonSchema({"type": ["string", "integer"], "examples": [23]})]
