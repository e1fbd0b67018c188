from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.base.money import Money

CENTS = st.integers(0, 10**9).map(lambda cents: Decimal(cents).scaleb(-2))


def test_a_sum_of_one_currency_is_exact() -> None:
    """0.10 + 0.20 is 0.30, which binary fractions miss."""
    assert Money(Decimal("0.10"), "USD") + Money(Decimal("0.20"), "USD") == Money(Decimal("0.30"), "USD")


def test_two_currencies_have_no_sum() -> None:
    """Adding them is our own bug."""
    with pytest.raises(ValueError, match="cannot add CNY to USD"):
        _ = Money(Decimal("39.90"), "USD") + Money(Decimal("268.00"), "CNY")


@pytest.mark.parametrize(("amount", "text"), [("39.90", "39.90 USD"), ("0", "0 USD"), ("1234567.5", "1234567.5 USD")])
def test_money_says_itself_as_people_type_it(amount: str, text: str) -> None:
    """The digits stay as typed: no thousands mark, no lost zero."""
    assert str(Money(Decimal(amount), "USD")) == text


@settings(deadline=None)
@given(CENTS, CENTS, CENTS)
def test_sums_do_not_depend_on_the_order(one: Decimal, two: Decimal, three: Decimal) -> None:
    """Invoices can be added from either end."""
    a, b, c = (Money(amount, "EUR") for amount in (one, two, three))
    assert (a + b) + c == a + (b + c) == c + (b + a)
