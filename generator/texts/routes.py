"""What the router says of a body, in words."""

from generator.facts.route import Clock, Reason, Route, Verdict
from generator.model.playbook import Playbook
from generator.model.scalars.text import Text
from generator.texts.tongue import Tongue, fill

_COUNTRIES = ("country", "countries")
_SUMS = ("sum", "least", "most", "bound")
"""What a reason names that is one or more countries, by their codes; and what is a sum, or a number of people."""


def answer(route: Route, playbook: Playbook, tongue: Tongue) -> str:
    """The whole answer: the verdict, with its day, and every reason."""
    return fill(tongue.words["route_answer"], verdict=verdict(route, tongue), reasons=reasons(route, playbook, tongue))


def verdict(route: Route, tongue: Tongue) -> str:
    """Whether it is open: `possible now`, `possible from 2026-12-01`."""
    day = str(route.opens) if route.verdict is Verdict.LATER else ""
    said = fill(tongue.words[f"verdict_{route.verdict}"], day=day)
    return said + tongue.words["verdict_doubtful"] if route.doubtful else said


def reasons(route: Route, playbook: Playbook, tongue: Tongue) -> str:
    """Why, as one enumeration; of what is done, with what came of it."""
    said = [reason(one, playbook, tongue) for one in route.reasons]
    return tongue.words["cell_join"].join([*said, *([_outcome(route.outcome, tongue)] if route.outcome else [])])


def _outcome(text: Text, tongue: Tongue) -> str:
    return fill(tongue.words["route_outcome"], outcome=text.nearest(tongue.language)[1])


def reason(one: Reason, playbook: Playbook, tongue: Tongue) -> str:
    """One reason or caveat."""
    named = {name: _named(name, value, playbook, tongue) for name, value in one.named}
    return fill(tongue.words[f"route_{one.key}"], **named)


def last_day(clock: Clock, tongue: Tongue) -> str:
    """The last day with how it was counted."""
    named = {"since": tongue.words[f"since_{clock.since}"], "span": span(clock.span, tongue)}
    return fill(tongue.words["route_clock"], last=str(clock.last), start=str(clock.start), **named)


def span(written: str, tongue: Tongue) -> str:
    """A span of the calendar as the language says it."""
    count, _, unit = written.partition(" ")
    return fill(tongue.words[f"span_of_{unit}"], count=count)


def _named(name: str, value: str, playbook: Playbook, tongue: Tongue) -> str:
    """What a reason names, in words where it is a name of ours."""
    if name == "span":
        return span(value, tongue)
    if name == "since":
        return tongue.words[f"since_{value}"]
    if name == "kind" and value in playbook.phrases.kinds:
        return playbook.phrases.kinds[value].name.nearest(tongue.language)[1]
    if name == "means":
        return tongue.words[f"means_{value}"]
    if name in _COUNTRIES:
        return tongue.listed([tongue.country(code) for code in value.split(", ")])
    return tongue.sum(value) if name in _SUMS else value
