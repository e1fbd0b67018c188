"""The working of a sum: lines that a letter can quote, as a key and what it names, worded in the texts."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal

from generator.base.money import Money
from generator.model.scalars.span import Span
from generator.model.scalars.text import Text


@dataclass(frozen=True, slots=True)
class Exact:
    """An amount before it is rounded."""

    amount: Decimal
    currency: str


@dataclass(frozen=True, slots=True)
class Share:
    """A share in percent, exact."""

    percent: Decimal


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the playbook's strings, by its key."""

    key: str


@dataclass(frozen=True, slots=True)
class Land:
    """A country, by its ISO 3166-1 code."""

    code: str


Figure = str | int | date | datetime | timedelta | Money | Exact | Share | Span | Text | Word | Land


@dataclass(frozen=True, slots=True)
class Line:
    """One line: the *key* of its sentence, and the figures that stand in it, by name."""

    key: str
    named: tuple[tuple[str, Figure], ...] = ()


def line(key: str, **named: Figure) -> Line:
    """The line *key* with what it names, in the order given."""
    return Line(key, tuple(named.items()))
