import pytest

from generator.facts.table import gaps, named, overlaps, stretches
from generator.model.terms import Terms
from tests.facts.sla_desk import terms

UP = "promise: {uptime: 99.9 %}"


def ends(rule: str) -> tuple[list[str], list[str]]:
    """The holes and the overlaps of the table of this rule, as a message says them."""
    made: Terms = terms(rule)
    assert made.credit
    steps = stretches(made.credit, made.promise, made.downtime)
    said = [
        [f"{named(one.low, made.credit)} to {named(one.high, made.credit)}" for one in found]
        for found in (gaps(steps), overlaps(steps))
    ]
    return said[0], said[1]


def tiers(*rows: str) -> str:
    """A table by availability; rows as `from..below percent`."""
    return f"{UP}, credit: {{tiers: [{', '.join(f'{{{row}, percent: 10 %}}' for row in rows)}]}}"


def bands(*rows: str, more: str = "") -> str:
    """A table by length."""
    return f"{UP}{more}, credit: {{bands: [{', '.join(f'{{{row}, time: 1 hour}}' for row in rows)}]}}"


@pytest.mark.parametrize(
    ("rule", "holes", "shared"),
    [
        (tiers("from: 99 %, below: 99.9 %", "below: 99 %"), [], []),
        (tiers("below: 99 %", "from: 99 %, below: 99.9 %"), [], []),  # whatever their order
        (tiers("below: 99.9 %"), [], []),
        (tiers("from: 99 %"), ["0 % to 99 %"], []),  # up to the promise
        (tiers("from: 0.5 %"), ["0 % to 0.5 %"], []),
        (tiers("from: 99.5 %, below: 99.9 %", "below: 99 %"), ["99 % to 99.5 %"], []),
        (
            tiers("from: 99 %, below: 99.5 %", "below: 99 %"),
            ["99.5 % to 99.9 %"],
            [],
        ),  # below the promise nothing is given
        (tiers("from: 99 %, below: 99.9 %", "below: 99.5 %"), [], ["99 % to 99.5 %"]),
        (tiers("above: 99 %, below: 99.9 %", "below: 99 %"), ["99 % to 99 %"], []),  # the figure itself is in neither
        (tiers("from: 99 %, below: 99.9 %", "at_most: 99 %"), [], ["99 % to 99 %"]),  # the figure itself is in both
        (tiers("above: 99 %, below: 99.9 %", "at_most: 99 %"), [], []),
        (bands("below: 10 minutes", "from: 10 minutes"), [], []),
        (bands("below: 9 minutes", "from: 10 minutes"), ["9 minutes to 10 minutes"], []),
        (bands("below: 11 minutes", "from: 10 minutes"), [], ["10 minutes to 11 minutes"]),
        (bands("from: 10 minutes"), ["0 minutes to 10 minutes"], []),
        (bands("from: 10 minutes", more=", downtime: {at_least: 10 minutes}"), [], []),  # shorter ones do not count
        (bands("from: 10 minutes", more=", downtime: {more_than: 5 minutes}"), ["5 minutes to 10 minutes"], []),
        (bands("below: 10 minutes"), ["10 minutes to …"], []),
        (bands("", "from: 1 hour"), [], ["60 minutes to …"]),
        (f"{UP}, credit: {{flat: {{percent: 10 %}}}}", [], []),
        ("credit: {tiers: [{below: 99 %, percent: 10 %}]}", ["99 % to 100 %"], []),  # no promise: anything below 100
    ],
)
def test_holes_and_overlaps(rule: str, holes: list[str], shared: list[str]) -> None:
    """A figure belongs to exactly one step, from nothing up to the promise."""
    assert ends(rule.replace("{, ", "{")) == (holes, shared)
