"""What templates and the command line may say of one measuring period of a claim."""

from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

from generator.base.money import Money
from generator.facts.caps import Extension
from generator.facts.claim import PeriodClaim
from generator.facts.working import Share
from generator.texts.tongue import fill
from generator.texts.working import Figures

_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True)
class PeriodView:
    """One measuring period of a claim, its names worded when they are asked for."""

    claimed: PeriodClaim
    figures: Figures

    @property
    def label(self) -> str:
        """As in `2026-11`."""
        return self.claimed.label

    @property
    def name(self) -> str:
        """As in `November 2026`."""
        return self.figures.period(self.claimed.tally.period.days) if self.claimed.tally else self.claimed.label

    @property
    def services(self) -> str:
        """The services that are measured together."""
        return self.figures.tongue.listed(self.claimed.services)

    @property
    def verdict(self) -> str:
        """Whether the promise was broken in it."""
        return self.figures.tongue.words[f"sla_verdict_{self.claimed.verdict}"]

    @property
    def counted(self) -> str:
        """The downtime in the provider's way."""
        return self.figures.time(self.claimed.counted)

    @property
    def credit(self) -> str | None:
        """What the terms give for it."""
        return credit(self.claimed, self.figures)

    @property
    def working(self) -> list[str]:
        """How that was come by, line by line."""
        return self.figures.lines(self.claimed.working)


def credit(one: PeriodClaim, figures: Figures) -> str | None:
    """The sum, or the time that is added to the term; None where there is none."""
    if isinstance(one.credit, Money):
        return figures.tongue.money(one.credit)
    if isinstance(one.credit, Extension):
        return fill(figures.tongue.words["sla_extension"], time=longer(one.credit, figures))
    return None


def longer(added: Extension, figures: Figures) -> str:
    """The time that is *added*: months, then days, hours and minutes; minutes and seconds where there are seconds."""
    parts = [figures.tongue.unit(added.months, "month")] if added.months else []
    if added.time or not parts:
        whole = not added.time % _MINUTE
        parts.append(figures.tongue.duration(added.time) if whole else figures.time(added.time))
    return figures.tongue.words["duration_join"].join(parts)


def sentence(one: PeriodClaim, figures: Figures) -> str:
    """What the letter says of one period, in whole sentences: what was down, and what is claimed for it."""
    tongue = figures.tongue
    named = {
        "period": figures.period(one.tally.period.days, "sla_days") if one.tally else one.label,
        "service": tongue.listed(one.services),
        "down": figures.time(one.counted),
    }
    if one.uptime is None or one.promised is None or one.uptime >= one.promised:
        said = fill(tongue.words["sla_sentence_plain"], **named)
    else:
        counted = {
            "uptime": _uptime(one.uptime, one.promised, figures),
            "promised": figures.figure(Share(one.promised)),
        }
        said = fill(tongue.words["sla_sentence"], **named, **counted)
    return said + tongue.words["sentence_join"] + _asked(one, figures)


def _asked(one: PeriodClaim, figures: Figures) -> str:
    """What is claimed: a sum, a longer term, or what the provider has to state."""
    words, given = figures.tongue.words, credit(one, figures)
    if isinstance(one.credit, Extension):
        return fill(words["sla_sentence_extension"], time=longer(one.credit, figures))
    return fill(words["sla_sentence_credit"], credit=given) if given else words["sla_sentence_open"]


def _uptime(uptime: Decimal, promised: Decimal, figures: Figures) -> str:
    """The availability to two decimals, or to six where two would hide that it is below the promise."""
    shown = round(uptime, 2)
    return figures.figure(Share(shown if shown < promised else uptime))
