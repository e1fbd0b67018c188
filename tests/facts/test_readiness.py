from datetime import date

import pytest

from generator.facts.claim_window import Opening
from generator.facts.readiness import Known, Readiness, State, missing, procedure, readiness
from generator.facts.working import Line
from generator.model.claim_rule import ClaimRule
from tests.facts.desk import playbook
from tests.facts.sla_desk import NOVEMBER, case, model

FIELDS = (
    "account", "address", "affected-users", "attempts", "description", "express-request", "justification", "logs",
    "region", "reported-before", "service", "subject-words", "ticket-number", "times", "tracking-id",
)  # fmt: skip
RULE = model(ClaimRule, f"{{needs: [{', '.join(f'{{field: {name}}}' for name in FIELDS)}]}}")


def lacking(*references: str, service: str = "{id: s1, fee: 1 USD per month}", **more: str) -> list[str]:
    """The fields that a case lacks of all that a claim may need."""
    known = Known(case(NOVEMBER, service, **more), playbook().phrases, references)
    return [need.field for need in missing(RULE, known)]


ALL = ["account", "address", "affected-users", "attempts", "express-request", "logs", "region", "reported-before",
       "ticket-number", "tracking-id"]  # fmt: skip
"""What only the case can give; the rest the letter says by itself."""


@pytest.mark.parametrize(
    ("more", "given"),
    [
        ({}, []),
        (
            {"service": "{id: s1, fee: 1 USD per month, account: a, address: 1.2.3.4, region: eu}"},
            ["account", "address", "region"],
        ),
        ({"incident_impact": "[{kind: staff-hours, count: 6}]"}, ["affected-users"]),
        ({"log": "[{at: 2026-11-10 09:20Z, direction: out, channel: ticket}]"}, ["attempts", "reported-before"]),
        ({"log": "[{at: 2026-11-10 09:20Z, direction: in, channel: ticket}]"}, []),
        ({"requests": "[{remedy: service-credit}]"}, ["express-request"]),
        ({"requests": "[{remedy: refund}]"}, []),
        ({"evidence": "[{id: E1, file: p, kind: ping}]"}, ["logs"]),
        ({"evidence": "[{id: E1, file: p, kind: ticket}]"}, ["tracking-id"]),
        ({"evidence": "[{id: E1, file: p, kind: invoice}]"}, []),
    ],
)
def test_what_the_case_lacks(more: dict[str, str], given: list[str]) -> None:
    """Each field that the claim rule names, in its order, until the case has it."""
    assert lacking(**more) == [name for name in ALL if name not in given]


def test_the_ticket_number() -> None:
    """It is there once the log has one."""
    assert lacking("HL-1") == [name for name in ALL if name != "ticket-number"]


@pytest.mark.parametrize(
    ("rule", "lines"),
    [
        ("{}", []),
        ("{method: 工单}", []),  # one of several ways
        ("{method: 工单, only: yes}", ["only-channel"]),
        ("{only: yes}", []),
        ("{first: {words: 先提交工单}}", ["first-step"]),
        ("{first: {words: 先提交工单, within: 24 hours}, failure: 视为放弃}", ["first-step-within", "failure"]),
    ],
)
def test_the_way_of_the_claim(rule: str, lines: list[str]) -> None:
    """What comes before, the only channel, what a slip loses."""
    assert [line.key for line in procedure(model(ClaimRule, rule))] == lines
    assert procedure(None) == ()


def test_no_rule_asks_for_nothing() -> None:
    """Where no claim rule was seen, nothing can be missing."""
    assert missing(None, Known(case(), playbook().phrases, ())) == ()


def window(opens: str | None, closes: str | None) -> Opening:
    """A window from one day to another."""
    days = [date.fromisoformat(day) if day else None for day in (opens, closes)]
    return Opening(days[0], days[1], (Line(f"{opens}-{closes}"),))


NEED = RULE.needs[:1]


@pytest.mark.parametrize(
    ("opens", "closes", "lacks", "state"),
    [
        (None, "2026-12-10", (), State.READY),
        (None, "2026-11-16", (), State.READY),  # the last day is in time
        (None, "2026-11-15", (), State.CLOSED),
        (None, "2026-11-15", NEED, State.CLOSED),
        ("2026-11-16", "2026-12-10", (), State.READY),  # the first day is too
        ("2026-11-17", "2026-12-10", (), State.TOO_EARLY),
        ("2026-11-17", None, (), State.TOO_EARLY),
        (None, "2026-12-10", NEED, State.NOT_READY),
        (None, None, (), State.UNKNOWN),
        (None, None, NEED, State.UNKNOWN),
    ],
)
def test_the_light_of_readiness(opens: str | None, closes: str | None, lacks: tuple[object, ...], state: State) -> None:
    """Closed, too early, something missing, ready; unknown where no window was seen."""
    found = readiness(lacks, (window(opens, closes),), date(2026, 11, 16), automatic=False)  # type: ignore[arg-type] # needs of the rule
    assert found.state is state


@pytest.mark.parametrize(
    ("windows", "closes"),
    [
        (["2026-12-31", "2026-12-10"], "2026-12-10"),  # the money that dies first
        (["2026-11-01", "2026-12-31"], "2026-12-31"),  # what is dead is not waited for
        (["2026-11-01", "2026-10-01"], "2026-10-01"),  # all dead
        ([None, "2026-12-31"], "2026-12-31"),  # a known end before an unknown one
        (["2026-11-16", "2026-12-31"], "2026-11-16"),
    ],
)
def test_of_several_windows(windows: list[str | None], closes: str) -> None:
    """One case can have an outage in each of several months."""
    found = readiness((), tuple(window(None, one) for one in windows), date(2026, 11, 16), automatic=False)
    assert found.closes == date.fromisoformat(closes)
    assert found.lines == (Line(f"None-{closes}"),)


def test_the_days_of_the_window_stand_in_the_light() -> None:
    """Opening, closing and their reasons."""
    found = readiness((), (window("2026-12-08", "2027-01-29"),), date(2026, 11, 16), automatic=False)
    assert (found.opens, found.closes) == (date(2026, 12, 8), date(2027, 1, 29))
    assert found.lines == (Line("2026-12-08-2027-01-29"),)


def test_what_comes_by_itself_is_ready() -> None:
    """A credit that needs no claim has no window and lacks nothing."""
    found = readiness((), (), date(2026, 11, 16), automatic=True)
    assert found == Readiness(State.READY, (), None, None, ())
    assert readiness((), (), date(2026, 11, 16), automatic=False).state is State.UNKNOWN
