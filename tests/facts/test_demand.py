from datetime import date
from decimal import Decimal

import pytest

from generator.base.money import Money
from generator.facts.demand import Demand, demands, reply_day
from generator.facts.ledger import ledger
from generator.facts.worth import worth
from tests.facts.desk import BILLING, open_case, playbook, read_case
from tests.repository import CASE

CNY = "{invoice: A, on: 2026-10-01, amount: 268.00 CNY}"
USD = "{invoice: B, on: 2026-11-01, amount: 39.90 USD}"


def asked(requests: str, charges: str = CNY) -> tuple[Demand, ...]:
    """What a case about these *charges* asks for with these *requests*."""
    case = read_case(BILLING, incident=f"{{kind: billing, charges: [{charges}]}}", requests=f"[{requests}]")
    return demands(case, playbook().phrases)


@pytest.mark.parametrize(
    ("request_", "charges", "amount"),
    [
        ("{remedy: refund, by: 2026-11-30}", CNY, "268.00 CNY"),  # the charge
        ("{remedy: refund, by: 2026-11-30}", f"{CNY}, {CNY}", "536.00 CNY"),  # 268 + 268
        ("{remedy: refund, by: 2026-11-30, amount: 100.00 CNY}", CNY, "100.00 CNY"),  # what is typed wins
        ("{remedy: refund, by: 2026-11-30, amount: 0 CNY}", CNY, "0 CNY"),  # also where it is nothing
        ("{remedy: refund, by: 2026-11-30}", f"{CNY}, {USD}", None),  # no sum of two currencies
        ("{remedy: refund, by: 2026-11-30, amount: 300.00 CNY}", f"{CNY}, {USD}", "300.00 CNY"),
        ("{remedy: refund, by: 2026-11-30}", "", None),  # nothing charged
        ("{remedy: service-credit, by: 2026-11-30}", CNY, None),  # a credit does not come from charges
        ("{remedy: service-credit, by: 2026-11-30, amount: 3.99 USD}", CNY, "3.99 USD"),
        ("{remedy: confirm-cancellation, by: 2026-11-30}", CNY, None),
    ],
)
def test_the_amount(request_: str, charges: str, amount: str | None) -> None:
    """Typed, or what the remedy takes from the facts, or none."""
    (demand,) = asked(request_, charges)
    assert (None if demand.amount is None else str(demand.amount)) == amount


def test_demands_are_numbered_in_the_order_of_the_case() -> None:
    """The letter's item 2 is the case's second request, whatever its date."""
    made = asked("{remedy: confirm-cancellation, by: 2026-12-15}, {remedy: refund, by: 2026-11-30}")
    assert [(d.number, d.request.remedy, d.by, d.amount) for d in made] == [
        (1, "confirm-cancellation", date(2026, 12, 15), None),
        (2, "refund", date(2026, 11, 30), Money(Decimal("268.00"), "CNY")),
    ]


@pytest.mark.parametrize(
    ("requests", "day"),
    [
        ("{remedy: refund, by: 2026-11-30}", date(2026, 11, 30)),
        ("{remedy: refund, by: 2026-12-15}, {remedy: fix, by: 2026-11-30}", date(2026, 11, 30)),  # the earlier
        ("{remedy: refund}, {remedy: fix, by: 2026-12-01}", date(2026, 12, 1)),  # the only one
        ("{remedy: refund}", None),
        ("", None),
    ],
)
def test_reply_day(requests: str, day: date | None) -> None:
    """An answer is wanted by the earliest date of any request."""
    assert reply_day(asked(requests)) == day


def test_the_right_price_is_not_a_sum_that_we_want() -> None:
    """What a corrected invoice should say is neither claimed nor a refund; compensation for a loss is claimed."""
    wanted = (
        "[{remedy: correct-invoice, amount: 24.00 USD, by: 2026-11-30},"
        " {remedy: damages, amount: 500.00 USD, by: 2026-11-30}]"
    )
    opened = open_case(CASE, requests=wanted)
    assert [(demand.amount, demand.claimed) for demand in opened.demands] == [
        (Money(Decimal("24.00"), "USD"), None),
        (Money(Decimal("500.00"), "USD"), Money(Decimal("500.00"), "USD")),
    ]
    assert ledger(opened).claimed == (Money(Decimal("500.00"), "USD"),)
    assert worth(opened, playbook().phrases).asked == ("billing", "compensation")
