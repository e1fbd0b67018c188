"""The lines of a working in the words of one language."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any
from zoneinfo import ZoneInfo

from babel.dates import format_skeleton

from generator.base.money import Money
from generator.base.period import MICROSECOND
from generator.facts.calendar import Days
from generator.facts.working import Exact, Figure, Land, Line, Share, Word
from generator.model.scalars.span import Span
from generator.model.scalars.text import Text
from generator.texts.tongue import Tongue, fill

_MINUTE = timedelta(minutes=1)
_PLACES = Decimal("0.000001")
"""An exact sum or share is shown to six decimals at most, noughts at its end left out."""


@dataclass(frozen=True, slots=True)
class Figures:
    """Words lines in one language; moments are shown on the clock of *zone*."""

    tongue: Tongue
    zone: ZoneInfo | None

    def lines(self, lines: Iterable[Line]) -> list[str]:
        """Each line as a sentence."""
        return [self.line(one) for one in lines]

    def line(self, line: Line) -> str:
        """The sentence of *line* with its figures."""
        named = {name: self.figure(figure) for name, figure in line.named}
        return fill(self.tongue.words[f"sla_{line.key}"], **named)

    def figure(self, figure: Figure) -> str:
        """One figure as it is written in this language."""
        for kind, worded in _KINDS:
            if isinstance(figure, kind):
                return worded(self, figure)
        return str(figure)

    def time(self, time: timedelta) -> str:
        """*time* in minutes, and seconds where there are some: what terms count in. Nothing is rounded."""
        minutes, rest = divmod(time, _MINUTE)
        parts = [self.tongue.unit(minutes, "minute")] if minutes or not rest else []
        seconds = _short(Decimal(rest // MICROSECOND) / 1_000_000, 0)
        return self.tongue.words["duration_join"].join(parts + ([self.tongue.unit(seconds, "second")] if rest else []))

    def span(self, span: Span) -> str:
        """A length as a contract says it."""
        return self.tongue.unit(_short(span.count, 0), span.unit)

    def period(self, days: Days, otherwise: str = "clock_span") -> str:
        """`November 2026`, or from its first to its last day; *otherwise* is the string that says the latter."""
        if days.is_month:
            return format_skeleton("yMMMM", days.first, locale=self.tongue.words["locale"])
        ends = {"start": self.tongue.day(days.first), "end": self.tongue.day(days.last)}
        return fill(self.tongue.words[otherwise], **ends)


def _short(number: Decimal, least: int) -> Decimal:
    """*number* to six decimals at most and *least* at least, without noughts behind those."""
    short = number.quantize(_PLACES, ROUND_HALF_UP).normalize()
    return short if -int(short.as_tuple().exponent) >= least else short.quantize(Decimal(1).scaleb(-least))


_KINDS: tuple[tuple[type, Callable[[Figures, Any], str]], ...] = (
    (timedelta, Figures.time),
    (Money, lambda w, money: w.tongue.money(money)),
    (Exact, lambda w, exact: w.tongue.money(Money(_short(exact.amount, 2), exact.currency))),
    (Share, lambda w, share: w.tongue.percent(_short(share.percent, 0))),
    (datetime, lambda w, at: w.tongue.moment(at, w.zone)),  # before date, because it is one
    (date, lambda w, day: w.tongue.day(day)),
    (Span, Figures.span),
    (Text, lambda w, text: text.nearest(w.tongue.language)[1]),
    (Word, lambda w, word: w.tongue.words[word.key]),
    (Land, lambda w, land: w.tongue.country(land.code)),
    (int, lambda w, count: w.tongue.number(count)),
)
"""How each kind of figure is written; text stays as it is."""
