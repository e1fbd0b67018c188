"""Where a complaint stands and when what is due, in words."""

from generator.facts.deadlines import Deadline
from generator.facts.occasions import DueLetter
from generator.facts.status import Row
from generator.model.playbook import Playbook
from generator.texts.routes import span
from generator.texts.tongue import Tongue, fill
from generator.texts.working import Figures

_KINDS = {"letter"}
"""Values that name a kind of letter, which has a name of its own in each language."""
_BODIES = ("body", "dispute", "limit", "step")
"""Kinds of deadline whose subject is a body."""


def state(row: Row, tongue: Tongue) -> str:
    """The state, as in `waiting`."""
    return tongue.words[f"state_{row.status}"]


def turn(row: Row, tongue: Tongue) -> str:
    """Whose turn it is."""
    return tongue.words[f"turn_{row.turn}"]


def next_step(row: Row, tongue: Tongue) -> str:
    """What to do next."""
    return tongue.words[f"step_{row.step}"]


def deadline_name(deadline: Deadline, playbook: Playbook, tongue: Tongue) -> str:
    """What is due: `reply to R1, R2`; a body by its name, because a calendar is read far from its page."""
    body = playbook.bodies.get(deadline.subject) if deadline.kind in _BODIES else None
    subject = body.name.nearest(tongue.language)[1] if body else tongue.sum(deadline.subject)
    unnamed = "-open" if deadline.kind == "claim" and not subject else ""
    return fill(tongue.words[f"deadline_{deadline.kind}{unnamed}"], subject=subject)


def deadline_reason(deadline: Deadline, playbook: Playbook, tongue: Tongue) -> str:
    """How the day was come by: counted from what, by which rule, in which calendar."""
    named = {name: _named(name, value, playbook, tongue) for name, value in deadline.named}
    said = fill(tongue.words[f"why_{deadline.reason}"], **named)
    if deadline.lines:
        return tongue.words["sentence_join"].join([said, *Figures(tongue, None).lines(deadline.lines)])
    calendar = dict(deadline.named).get("calendar", "-")
    if calendar == "-":
        return said
    key = "why_calendar-provisional" if calendar.endswith("?") else "why_calendar"
    return said + fill(tongue.words[key], country=tongue.country(calendar.rstrip("?")))


def occasion(due: DueLetter, tongue: Tongue) -> str:
    """Why a letter is due."""
    return fill(tongue.words[f"occasion_{due.reason}"], **dict(due.named))


def _named(name: str, value: str, playbook: Playbook, tongue: Tongue) -> str:
    if name in _KINDS and value in playbook.kinds:
        return playbook.kinds[value].name.nearest(tongue.language)[1]
    if name == "limit":
        return span(value, tongue)
    if name == "since":
        return tongue.words[f"since_{value}"]
    if name == "span":
        count, _, unit = value.partition(" ")
        key = "span_working" if unit.startswith("working") else "span_days_count"
        return fill(tongue.words[f"{key}_one" if count == "1" else key], count=count)
    return value
