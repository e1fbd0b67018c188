"""How a complaint has ended, if it has."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from generator.model.aftermath import Outcome, Result


@dataclass(frozen=True, slots=True)
class Ending:
    """Where a complaint stands: *closed* with its last outcome, or *reopened* after it; neither while it runs."""

    last: Outcome | None
    reopened: date | None

    @property
    def closed(self) -> bool:
        """Whether it has ended and was not opened again."""
        return self.last is not None and self.reopened is None

    @property
    def on(self) -> date | None:
        """The day on which it ended; None while it runs."""
        return self.last.on if self.last and self.closed else None

    @property
    def result(self) -> Result | None:
        """How it ended; None while it runs."""
        return self.last.result if self.last and self.closed else None


def ending(outcomes: Sequence[Outcome]) -> Ending:
    """The ending that *outcomes* come to, in order of their days."""
    ordered = sorted(outcomes, key=lambda outcome: outcome.on)
    closed = [outcome for outcome in ordered if outcome.result != "reopened"]
    reopened = ordered[-1].on if ordered and ordered[-1].result == "reopened" else None
    return Ending(closed[-1] if closed else None, reopened)
