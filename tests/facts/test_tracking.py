"""Where a complaint stands: each row is a log that a clerk can read, and the state that follows from it on one day."""

from datetime import date, timedelta

import pytest

from generator.facts.commitments import Fate
from generator.facts.deadlines import deadlines
from generator.facts.history import Fault, earlier
from generator.facts.ledger import ledger
from generator.facts.occasions import due_letters
from generator.facts.scoreboard import score
from generator.facts.status import TABLE, Status, fixed, status
from generator.facts.worth import worth
from generator.model.scalars.amount import as_money
from tests.facts.desk import open_case, open_on, playbook
from tests.repository import CASE

PROOF = "[{id: E1, file: ping.txt, kind: ping}]"
SENT = "{at: 2026-11-10 15:00, direction: out, channel: ticket, reference: HL-1, letter: first-complaint}"
NO_NUMBER = "{at: 2026-11-10 15:00, direction: out, channel: ticket, letter: first-complaint}"
HEARD = "{at: 2026-11-11 10:00, direction: in, channel: ticket, reference: HL-1, answers: {R1: ignored}}"
DONE = "{at: 2026-11-11 10:00, direction: in, channel: ticket, answers: {R1: answered}}"
PARTLY = "{at: 2026-11-11 10:00, direction: in, channel: ticket, answers: {R1: partly}}"
PROMISE = "{at: 2026-11-11 10:00, direction: in, channel: ticket, answers: {R1: promised}, promises: [{id: P1, request: R1, by: 2026-11-20}]}"
BARE_PROMISE = (
    "{at: 2026-11-11 10:00, direction: in, channel: ticket, promises: [{id: P1, request: R1, by: 2026-11-20}]}"
)
CAUSE = "{at: 2026-11-12 10:00, direction: out, channel: ticket, letter: cause-request}"
OFFER = "{at: 2026-11-12 10:00, direction: in, channel: ticket, offers: [{id: O1, request: R1, remedy: service-credit, amount: 3.99 USD, by: 2026-11-25, until: 2026-11-18}]}"
ACCEPT = "{at: 2026-11-13 10:00, direction: out, channel: ticket, accepts: [O1]}"
DECLINE = "{at: 2026-11-13 10:00, direction: out, channel: ticket, declines: [O1]}"
REMINDED = "{at: 2026-12-01 10:00, direction: out, channel: ticket, letter: reminder-1}"
AGAIN = "{at: 2026-12-09 10:00, direction: out, channel: ticket, letter: reminder-2}"
FINAL = "{at: 2026-12-17 10:00, direction: out, channel: ticket, letter: final-notice}"
LATER = "{at: 2026-11-29 10:00, direction: out, channel: ticket, extends: 2026-12-10}"
KEPT, BROKEN = "[{promise: P1, on: 2026-11-21, kept: yes}]", "[{promise: P1, on: 2026-11-21, kept: no}]"

ROWS: list[tuple[str, dict[str, str], Status, str, list[str]]] = [
    ("2026-11-10", {}, Status.DRAFT, "us", ["first-complaint"]),
    ("2026-11-10", {"evidence": PROOF}, Status.READY, "us", ["first-complaint"]),
    ("2026-11-11", {"log": f"[{NO_NUMBER}]"}, Status.SENT, "provider", []),
    ("2026-11-11", {"log": f"[{SENT}]"}, Status.WAITING, "provider", []),
    ("2026-11-12", {"log": f"[{NO_NUMBER}, {HEARD}]"}, Status.WAITING, "provider", []),
    ("2026-11-12", {"log": f"[{SENT}, {PARTLY}]"}, Status.WAITING, "provider", ["cause-request"]),
    ("2026-11-13", {"log": f"[{SENT}, {PARTLY}, {CAUSE}]"}, Status.WAITING, "provider", []),
    ("2026-11-30", {"log": f"[{SENT}, {HEARD}]"}, Status.WAITING, "provider", []),  # the day itself is the provider's
    ("2026-12-01", {"log": f"[{SENT}, {HEARD}]"}, Status.OVERDUE, "us", ["reminder-1"]),
    ("2026-12-01", {"log": f"[{SENT}, {PARTLY}]"}, Status.OVERDUE, "us", ["reminder-1"]),
    ("2026-12-01", {"log": f"[{SENT}, {HEARD}, {LATER}]"}, Status.WAITING, "provider", []),
    ("2026-12-11", {"log": f"[{SENT}, {HEARD}, {LATER}]"}, Status.OVERDUE, "us", ["reminder-1"]),
    ("2026-12-08", {"log": f"[{SENT}, {REMINDED}]"}, Status.WAITING, "provider", []),  # 1 + 7 days
    ("2026-12-09", {"log": f"[{SENT}, {REMINDED}]"}, Status.OVERDUE, "us", ["reminder-2"]),
    ("2026-12-16", {"log": f"[{SENT}, {REMINDED}, {AGAIN}]"}, Status.WAITING, "provider", []),  # 10, 11, 14, 15, 16
    ("2026-12-17", {"log": f"[{SENT}, {REMINDED}, {AGAIN}]"}, Status.OVERDUE, "us", ["final-notice"]),
    ("2027-01-01", {"log": f"[{SENT}, {REMINDED}, {AGAIN}, {FINAL}]"}, Status.OVERDUE, "us", []),
    ("2027-01-01", {"log": f"[{SENT}, {REMINDED}, {AGAIN}, {FINAL}]", "escalations": "[{body: us-bbb, on: 2027-01-01}]"},
     Status.ESCALATED, "body", []),
    ("2026-11-12", {"log": f"[{SENT}, {PROMISE}]"}, Status.PROMISED, "provider", []),
    ("2026-11-20", {"log": f"[{SENT}, {BARE_PROMISE}]"}, Status.PROMISED, "provider", []),  # to the end of its day
    ("2026-11-21", {"log": f"[{SENT}, {PROMISE}]"}, Status.VERIFYING, "us", []),
    ("2026-11-21", {"log": f"[{SENT}, {PROMISE}]", "verifications": KEPT}, Status.VERIFYING, "us", []),  # record the outcome
    ("2026-11-21", {"log": f"[{SENT}, {PROMISE}]", "verifications": BROKEN}, Status.WAITING, "provider", []),
    ("2026-12-01", {"log": f"[{SENT}, {PROMISE}]", "verifications": BROKEN}, Status.OVERDUE, "us", ["reminder-1"]),
    ("2026-11-13", {"log": f"[{SENT}, {OFFER}]"}, Status.OFFER_OPEN, "us", []),
    ("2026-11-18", {"log": f"[{SENT}, {OFFER}]"}, Status.OFFER_OPEN, "us", []),  # its last day
    ("2026-11-19", {"log": f"[{SENT}, {OFFER}]"}, Status.WAITING, "provider", []),  # it has lapsed
    ("2026-11-14", {"log": f"[{SENT}, {OFFER}, {ACCEPT}]"}, Status.PROMISED, "provider", []),
    ("2026-11-26", {"log": f"[{SENT}, {OFFER}, {ACCEPT}]"}, Status.VERIFYING, "us", []),
    ("2026-11-14", {"log": f"[{SENT}, {OFFER}, {DECLINE}]"}, Status.WAITING, "provider", []),
    ("2026-11-12", {"log": f"[{SENT}, {DONE}]"}, Status.VERIFYING, "us", []),
    ("2026-11-15", {"log": f"[{SENT}]", "outcomes": "[{on: 2026-11-15, result: resolved}]"}, Status.RESOLVED, "us",
     ["closing-resolved"]),
    ("2026-11-15", {"log": f"[{SENT}]", "outcomes": "[{on: 2026-11-15, result: partly}]"}, Status.PARTLY, "us",
     ["closing-partly"]),
    ("2026-11-15", {"log": f"[{SENT}]", "outcomes": "[{on: 2026-11-15, result: failed}]"}, Status.FAILED, "us",
     ["closing-failed"]),
    ("2026-11-15", {"log": f"[{SENT}]", "outcomes": "[{on: 2026-11-15, result: withdrawn, reason: 原因在我方}]"},
     Status.WITHDRAWN, "us", ["closing-withdrawn"]),
    ("2026-11-16", {"log": f"[{SENT}]", "outcomes": "[{on: 2026-11-15, result: resolved}, {on: 2026-11-16, result: reopened}]"},
     Status.REOPENED, "us", []),
]  # fmt: skip
"""Today, what the case says besides the shortest, the state, whose turn it is, and the letters that are due."""


@pytest.mark.parametrize(("today", "instead", "state", "turn", "letters"), ROWS)
def test_where_a_complaint_stands(
    today: str, instead: dict[str, str], state: Status, turn: str, letters: list[str]
) -> None:
    """The first row of the table that fits decides; the letters follow from the same facts."""
    opened = open_on(today, CASE, **instead)
    row = status(opened)
    assert (row.status, row.turn) == (state, turn)
    assert [due.kind for due in due_letters(opened, playbook().kinds, playbook().phrases)] == letters


def test_every_state_is_in_the_table_and_seen_here() -> None:
    """A state that no row gives would be a word without meaning."""
    assert {row.status for row in TABLE} == set(Status)
    assert {row[2] for row in ROWS} == set(Status) - {Status.HALF_FIXED}


TWO = "[{remedy: fix, by: 2026-11-30}, {remedy: root-cause-report, by: 2026-11-30}]"
BOTH = "{at: 2026-11-11 10:00, direction: in, channel: ticket, promises: [{id: P1, request: R1, by: 2026-11-14}, {id: P2, request: R2, by: 2026-11-14}]}"


def test_half_fixed_is_a_state_of_its_own() -> None:
    """One promise kept and one broken: neither fixed nor not; closed and fixed are two questions."""
    checked = "[{promise: P1, on: 2026-11-15, kept: yes}, {promise: P2, on: 2026-11-15, kept: no}]"
    opened = open_case(CASE, requests=TWO, log=f"[{SENT}, {BOTH}]", verifications=checked)
    assert status(opened).status is Status.HALF_FIXED
    assert [commitment.fate for commitment in opened.commitments] == [Fate.KEPT, Fate.BROKEN]
    assert [(standing.demand.id, standing.open) for standing in opened.scorecard] == [("R1", False), ("R2", True)]
    assert fixed(opened) is False


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_the_last_look_at_a_promise_counts(order: tuple[int, int]) -> None:
    """Two looks at one promise: the later day decides, wherever it stands in the file."""
    looks = ("{promise: P1, on: 2026-11-15, kept: no}", "{promise: P1, on: 2026-11-16, kept: yes}")
    checked = f"[{', '.join(looks[n] for n in order)}]"
    assert [c.fate for c in open_case(CASE, log=f"[{SENT}, {PROMISE}]", verifications=checked).commitments] == [
        Fate.KEPT
    ]


def test_closed_is_not_fixed() -> None:
    """A case can end without a repair, and a repair that nobody has looked at is not one."""
    ended = open_case(CASE, log=f"[{SENT}]", outcomes="[{on: 2026-11-15, result: failed}]")
    assert (ended.ending.closed, fixed(ended)) == (True, None)
    promised = open_case(CASE, log=f"[{SENT}, {PROMISE}]")
    assert fixed(promised) is None
    kept = open_on("2026-11-21", CASE, log=f"[{SENT}, {PROMISE}]", verifications=KEPT)
    assert (kept.ending.closed, fixed(kept)) == (False, True)


DUE: list[tuple[str, dict[str, str], list[tuple[str, str, str, str]]]] = [
    ("2026-11-10", {}, [("2026-11-30", "request", "R1", "request-own")]),
    ("2026-11-10", {"log": f"[{SENT}]"}, [("2026-11-30", "reply", "R1", "reply-requests")]),
    ("2026-11-10", {"log": f"[{SENT}]", "requests": "[{remedy: fix}]"}, [("2026-11-24", "reply", "R1", "reply-custom")]),
    ("2026-12-01", {"log": f"[{SENT}, {REMINDED}]"}, [("2026-12-08", "reply", "R1", "reply-kind")]),
    ("2026-12-09", {"log": f"[{SENT}, {REMINDED}, {AGAIN}]"}, [("2026-12-16", "reply", "R1", "reply-kind")]),
    ("2026-11-29", {"log": f"[{SENT}, {LATER}]"}, [("2026-12-10", "reply", "R1", "reply-extended")]),
    ("2026-11-12", {"log": f"[{SENT}, {PROMISE}]"}, [("2026-11-20", "promise", "P1", "promise-made")]),
    ("2026-11-13", {"log": f"[{SENT}, {OFFER}]"},
     [("2026-11-18", "offer", "O1", "offer-until"), ("2026-11-30", "reply", "R1", "reply-requests")]),
    ("2026-11-14", {"log": f"[{SENT}, {OFFER}, {ACCEPT}]"}, [("2026-11-25", "promise", "O1", "promise-made")]),
    ("2026-11-10", {"log": "[{at: 2026-11-10 10:00, direction: out, channel: phone}]"},
     [("2026-11-10", "call", "", "call-same-day"), ("2026-11-30", "request", "R1", "request-own")]),
    ("2026-11-11", {"log": f"[{SENT}]", "customers": "[{at: 2026-11-10 11:00, stage: first, channel: email, next: 2026-11-12 23:30}]"},
     [("2026-11-12", "customers", "", "customers-next"), ("2026-11-30", "reply", "R1", "reply-requests")]),
    ("2026-11-15", {"log": f"[{SENT}]", "outcomes": "[{on: 2026-11-15, result: failed}]"}, []),
]  # fmt: skip
"""Today, what the case says, and what is due: day, kind, about what, by which reason."""


@pytest.mark.parametrize(("today", "instead", "expected"), DUE)
def test_what_is_due(today: str, instead: dict[str, str], expected: list[tuple[str, str, str, str]]) -> None:
    """Every day says what it was counted from; a closed case waits for nothing."""
    opened = open_on(today, CASE, **instead)
    found = [one for one in deadlines(opened, playbook().phrases) if one.kind != "claim"]
    assert [(str(one.day), one.kind, one.subject, one.reason) for one in found] == expected


def test_money_has_its_last_day() -> None:
    """Harbourline takes claims for thirty days from the end of the outage; what is claimed has no last day any more."""
    opened = open_on("2026-11-10", CASE)
    claims = [one for one in deadlines(opened, playbook().phrases) if one.kind == "claim"]
    assert [(str(one.day), one.subject, one.reason) for one in claims] == [("2026-12-10", "3.99 USD", "claim-closes")]
    sent = open_on(
        "2026-11-12", CASE, log="[{at: 2026-11-11 10:00, direction: out, channel: ticket, letter: sla-claim}]"
    )
    assert [one for one in deadlines(sent, playbook().phrases) if one.kind == "claim"] == []
    late = open_on("2026-12-11", CASE)
    assert [one for one in deadlines(late, playbook().phrases) if one.kind == "claim"] == []


CREDIT = "[{remedy: service-credit, by: 2026-11-30}, {remedy: root-cause-report, by: 2026-11-30}]"


@pytest.mark.parametrize(
    ("today", "instead", "claimable", "more"),
    [
        ("2026-11-10", {}, "open", ("credit", "fix", "goodwill", "exit")),
        ("2026-11-10", {"requests": CREDIT}, "open", ("fix", "goodwill", "exit")),
        ("2026-12-11", {"requests": CREDIT}, "closed", ("fix", "goodwill", "exit")),
        ("2026-11-12", {"requests": CREDIT, "log": "[{at: 2026-11-11 10:00, direction: out, channel: ticket, letter: sla-claim}]"},
         "claimed", ("fix", "goodwill", "exit")),
        ("2026-11-10", {"incident": "{kind: outage, outages: [{start: 2026-11-10 09:12, end: 2026-11-10 09:15}]}"},
         "nothing", ("fix", "goodwill", "exit")),  # 3 of 43,200 minutes: 99.993 %
    ],
)  # fmt: skip
def test_is_it_worth_it(today: str, instead: dict[str, str], claimable: str, more: tuple[str, ...]) -> None:
    """What can be claimed and until when; what else could be asked for, whatever the terms say."""
    made = worth(open_on(today, CASE, **instead), playbook().phrases)
    assert (made.claimable, made.more) == (claimable, more)


def test_a_correction_takes_the_place_of_what_it_corrects() -> None:
    """The log is never rewritten: the mistaken entry stays in the file and counts no more."""
    wrong = "{at: 2026-11-11 10:00, direction: in, channel: ticket, answers: {R1: answered}}"
    right = "{at: 2026-11-11 10:05, direction: in, channel: ticket, answers: {R1: ignored}, correction_of: 2026-11-11 10:00}"
    opened = open_case(CASE, log=f"[{SENT}, {wrong}, {right}]")
    assert [entry.number for entry in opened.log] == [1, 3]
    assert opened.scorecard[0].treatment == "ignored"


@pytest.mark.parametrize("second", ["2026-11-11 10:00", "2026-11-11 10:05"])
def test_the_last_correction_counts(second: str) -> None:
    """A correction that was itself mistaken is corrected by its own time, or once more by that of the first entry."""
    wrong = "{at: 2026-11-11 10:00, direction: in, channel: ticket, answers: {R1: answered}}"
    still = "{at: 2026-11-11 10:05, direction: in, channel: ticket, answers: {R1: refused}, correction_of: 2026-11-11 10:00}"
    right = (
        f"{{at: 2026-11-11 10:09, direction: in, channel: ticket, answers: {{R1: ignored}}, correction_of: {second}}}"
    )
    opened = open_case(CASE, log=f"[{SENT}, {wrong}, {still}, {right}]")
    assert opened.scorecard[0].treatment == "ignored"
    assert [entry.number for entry in opened.log] == [1, 4]


def test_corrections_at_one_time() -> None:
    """An entry and two corrections that all bear its time: the last of them counts, and only that one."""
    bare = "at: 2026-11-11 10:00, direction: in, channel: ticket"
    fixed = f"{bare}, correction_of: 2026-11-11 10:00"
    log = f"[{SENT}, {{{bare}, answers: {{R1: answered}}}}, {{{fixed}, answers: {{R1: refused}}}}, {{{fixed}, answers: {{R1: ignored}}}}]"
    opened = open_case(CASE, log=log)
    assert [entry.number for entry in opened.log] == [1, 4]
    assert opened.scorecard[0].treatment == "ignored"


def test_how_often_a_request_was_raised() -> None:
    """By each letter that asks, whether or not its entry lists them, and by each message that does."""
    said = "{at: 2026-11-10 16:00, direction: out, channel: ticket, raises: [R2]}"
    two = "[{remedy: service-credit, by: 2026-11-30}, {remedy: root-cause-report, by: 2026-11-30}]"
    only = REMINDED.replace("letter", "raises: [R1], letter")
    opened = open_on("2026-12-02", CASE, requests=two, log=f"[{SENT}, {said}, {only}]")
    assert [[one.number for one in standing.raised] for standing in opened.scorecard] == [[1, 3], [1, 2]]


def test_the_same_fault_again() -> None:
    """Two earlier cases within ninety days make it the third time; one of another kind or service does not count."""
    day = date(2026, 11, 10)

    def fault(case: str, back: int, service: str = "hk2-17", kind: str = "outage") -> Fault:
        return Fault(case, "harbourline", service, kind, day - timedelta(days=back))

    others = [
        fault("a", 90),
        fault("b", 91),
        fault("c", 10),
        fault("d", 5, kind="billing"),
        fault("e", 5, "hk2-18"),
        fault("x", 0),
    ]
    assert [one.case for one in earlier(fault("x", 0), others)] == ["a", "c"]


def test_money_is_never_mixed_and_nothing_is_not_zero() -> None:
    """Asked for, granted and received are three figures; where nothing is on record there is none."""
    asked = "[{remedy: service-credit, by: 2026-11-30, amount: 5.00 USD}]"
    opened = open_case(CASE, requests=asked, log=f"[{SENT}, {OFFER}, {ACCEPT}]")
    money = ledger(opened)
    assert money.claimed == (as_money("5.00 USD"),)
    assert money.granted == (as_money("3.99 USD"),)
    assert money.received is None


def test_the_score_of_a_provider() -> None:
    """Median of the first answers, promises kept of those looked after, and cases in which nobody ever answered."""
    quick = open_on("2026-11-21", CASE, log=f"[{SENT}, {PROMISE}]", verifications=KEPT)
    slow = open_case(CASE, log=f"[{SENT}, {OFFER}]")
    silent = open_case(CASE, log=f"[{SENT}]")
    made = score([quick, slow, silent, open_case(CASE)])
    assert (made.cases, made.closed, made.unheard, made.kept, made.due) == (4, 0, 1, 1, 1)
    assert made.answer == timedelta(hours=31)  # 19 hours and 43 hours: half way
    assert made.down == 4 * timedelta(hours=4, minutes=28)
    assert score([]).answer is None


BY_VISA = "{id: ls-1, fee: 24.00 USD per month, payment: {by: visa, on: 2026-11-01}}"
BY_PAYPAL = "{id: ls-1, fee: 24.00 USD per month, payment: {by: paypal, on: 2026-11-01}}"
CLOCKS: list[tuple[str, dict[str, str], list[tuple[str, str, str, str]]]] = [
    # 120 days from 1 November: 30 + 31 + 31 + 28; twelve months from 10 November
    ("2026-11-16", {"service": BY_VISA},
     [("2027-02-28", "dispute", "card-visa", "dispute-last"), ("2027-11-09", "limit", "us-bbb", "limit-last")]),
    # the BBB closes about 30 days after the 12th; while it has the matter its own limit is no more to be watched
    ("2026-11-16", {"escalations": "[{body: us-bbb, on: 2026-11-12}]"},
     [("2026-12-12", "body", "us-bbb", "body-answer")]),
    # a PayPal dispute of the 12th is a claim by the 2nd, or closed for good
    ("2026-11-16", {"service": BY_PAYPAL, "escalations": "[{body: paypal, on: 2026-11-12}]"},
     [("2026-12-02", "step", "paypal", "body-step"), ("2027-11-09", "limit", "us-bbb", "limit-last")]),
    # what is done is waited for no more
    ("2026-11-16", {"escalations": "[{body: us-bbb, on: 2026-11-12, closed: 2026-11-15}]"}, []),
]  # fmt: skip


@pytest.mark.parametrize(("today", "instead", "expected"), CLOCKS)
def test_clocks_of_bodies_are_due_too(
    today: str, instead: dict[str, str], expected: list[tuple[str, str, str, str]]
) -> None:
    """Chargebacks and complaints to bodies lapse, and an escalation has a day on which its answer is due."""
    opened = open_on(today, CASE, provider="larkspan", log=f"[{SENT}]", **instead)
    found = [one for one in deadlines(opened, playbook().phrases) if one.kind in ("body", "dispute", "limit", "step")]
    assert [(str(one.day), one.kind, one.subject, one.reason) for one in found] == expected
