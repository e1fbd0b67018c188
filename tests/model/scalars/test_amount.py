from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.base.money import Money
from generator.model.scalars.amount import Fee, Term, as_count, as_fee, as_money, as_percent
from tests.model.scalars.refused import Refused, outcome


def money(amount: str, currency: str) -> Money:
    """The amount with these digits."""
    return Money(Decimal(amount), currency)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("39.90 USD", money("39.90", "USD")),
        ("USD 39.90", money("39.90", "USD")),
        ("39.90USD", money("39.90", "USD")),
        ("0 EUR", money("0", "EUR")),
        ("536 CNY", money("536", "CNY")),
        ("1200 JPY", money("1200", "JPY")),
        ("0.0075 USD", money("0.0075", "USD")),
        ("999999999999.99 USD", money("999999999999.99", "USD")),
    ],
)
def test_money_accepted(typed: str, expected: Money) -> None:
    """A number with a dot and a currency code, either way round; the digits stay."""
    read = as_money(typed)
    assert read == expected
    assert str(read.amount) == str(expected.amount)


@pytest.mark.parametrize(
    ("typed", "write"),
    [
        ("$39.90", "39.90 USD"),
        ("39.90$", "39.90 USD"),
        ("￥268", "268 CNY"),
        ("268元", "268 CNY"),
        ("268 元", "268 CNY"),
        ("39.90 美元", "39.90 USD"),
        ("€ 12", "12 EUR"),
        ("£12.50", "12.50 GBP"),
        ("39.90 usd", "39.90 USD"),
        ("1,234.50 USD", "1234.50 USD"),
        ("$1,234,567.89", "1234567.89 USD"),
        ("３９．９０ 元", "39.90 CNY"),
        ("39.90", ""),  # of which currency?
        ("39,90 EUR", ""),  # a decimal comma, or a slip?
        ("100 日元", ""),  # another yuan sign in it
        ("100 港元", ""),
        ("HK$100", ""),
        ("-39.90 USD", ""),
        ("39.90 USD 10.00 CNY", ""),
        ("1.23456 USD", ""),
        ("about 40 USD", ""),
        ("1e3 USD", ""),
        ("inf USD", ""),
    ],
)
def test_money_refused(typed: str, write: str) -> None:
    """Signs of several currencies, commas and words are refused, with the amount to type where there is no doubt."""
    assert outcome(as_money, typed) == Refused("not-an-amount", {"value": typed, "write": write})


@pytest.mark.parametrize("typed", ["1,2345 USD", "12,3456 EUR", "$1,2345"])
def test_a_comma_before_four_digits_is_no_thousands_mark(typed: str) -> None:
    """1,2345 is no way to write 12345; nothing is suggested that is ten thousand times too much."""
    assert outcome(as_money, typed) == Refused("not-an-amount", {"value": typed, "write": ""})


def test_full_width_digits_are_told() -> None:
    """What an input method turned wide is refused like every other wide mark, with the narrow one to type."""
    assert outcome(as_money, "３９.90 USD") == Refused("not-an-amount", {"value": "３９.90 USD", "write": "39.90 USD"})


@pytest.mark.parametrize("typed", ["100 RMB", "100 XYZ", "ABC 5"])
def test_a_currency_is_a_code_of_iso_4217(typed: str) -> None:
    """A sum in a currency that does not exist never reaches a letter."""
    assert outcome(as_money, typed).rule == "not-an-amount"


@pytest.mark.parametrize(
    ("typed", "price", "term"),
    [
        ("39.90 USD per month", ("39.90", "USD"), "month"),
        ("39.90 USD/month", ("39.90", "USD"), "month"),
        ("39.90 USD / month", ("39.90", "USD"), "month"),
        ("USD 39.90 per year", ("39.90", "USD"), "year"),
        ("268.00 CNY per quarter", ("268.00", "CNY"), "quarter"),
        ("0.0075 USD per hour", ("0.0075", "USD"), "hour"),
    ],
)
def test_fee_accepted(typed: str, price: tuple[str, str], term: Term) -> None:
    """An amount and its term."""
    assert as_fee(typed) == Fee(money(*price), term)


@pytest.mark.parametrize(
    ("typed", "write"),
    [
        ("39.90 美元/月", "39.90 USD per month"),
        ("每月39.90美元", "39.90 USD per month"),
        ("268元/年", "268 CNY per year"),
        ("每季度 268 元", "268 CNY per quarter"),
        ("$39.90/month", "39.90 USD per month"),
        ("39.90 USD per  month", "39.90 USD per month"),
        ("￥0.05/小时", "0.05 CNY per hour"),
        ("39.90 USD", ""),  # per what?
        ("39.90 per month", ""),  # of which currency?
        ("39.90 USD per week", ""),
        ("39,90 EUR per month", ""),
        ("free", ""),
    ],
)
def test_fee_refused(typed: str, write: str) -> None:
    """A fee without its term or currency is refused, with the fee to type where there is no doubt."""
    assert outcome(as_fee, typed) == Refused("not-a-fee", {"value": typed, "write": write})


def test_a_fee_with_two_terms_is_in_doubt() -> None:
    """“每年100元/月” is either, so neither is suggested."""
    assert outcome(as_fee, "每年100元/月") == Refused("not-a-fee", {"value": "每年100元/月", "write": ""})


@pytest.mark.parametrize(
    ("typed", "share"),
    [
        ("18.4 %", "18.4"),
        ("18.4%", "18.4"),
        ("0 %", "0"),
        ("100 %", "100"),
        ("99.95 %", "99.95"),
        ("0.0001%", "0.0001"),
    ],
)
def test_percent_accepted(typed: str, share: str) -> None:
    """From 0 to 100, with its sign; the digits stay as typed."""
    assert str(as_percent(typed)) == share


@pytest.mark.parametrize(
    ("typed", "write"),
    [
        ("18.4", "18.4 %"),
        ("18.4％", "18.4 %"),
        ("100", "100 %"),
        ("１８ ％", "18 %"),
        ("100.1 %", ""),
        ("184 %", ""),
        ("150", ""),
        ("-1 %", ""),
        ("18,4 %", ""),
        ("half", ""),
        ("%", ""),
    ],
)
def test_percent_refused(typed: str, write: str) -> None:
    """Without its sign, over 100, or negative it is no share."""
    assert outcome(as_percent, typed) == Refused("not-a-percentage", {"value": typed, "write": write})


@pytest.mark.parametrize(("typed", "count"), [("23", 23), ("0", 0), ("1200", 1200), ("999999999", 999_999_999)])
def test_count_accepted(typed: str, count: int) -> None:
    """Plain digits."""
    assert as_count(typed) == count


@pytest.mark.parametrize(
    ("typed", "write"),
    [
        ("1,200", "1200"),
        ("1，200", "1200"),
        ("１２", "12"),
        ("1.5", ""),
        ("-3", ""),
        ("约二十", ""),
        ("23 单", ""),
        ("1234567890", ""),  # ten digits: a telephone number, not a count
    ],
)
def test_count_refused(typed: str, write: str) -> None:
    """About twenty is no count."""
    assert outcome(as_count, typed) == Refused("not-a-count", {"value": typed, "write": write})


@pytest.mark.parametrize("typed", ["1,2", "1,23", "12,", "1,2345"])
def test_a_decimal_comma_does_not_make_a_count_ten_times_larger(typed: str) -> None:
    """Only a thousands mark, a comma before three digits, may be dropped."""
    assert outcome(as_count, typed) == Refused("not-a-count", {"value": typed, "write": ""})


NUMBERS = st.decimals(0, 10**9, places=2, allow_nan=False, allow_infinity=False)


@settings(deadline=None)
@given(NUMBERS, st.sampled_from(["{n} {c}", "{c} {n}", "{n}{c}", "{n:,} {c}", "{n} {l}", "{n:,} {l}"]))
def test_money_that_is_suggested_is_accepted_and_means_the_same(number: Decimal, form: str) -> None:
    """Whatever way an amount is typed, what is read or suggested is that amount."""
    said = outcome(as_money, form.format(n=number, c="USD", l="usd"))
    assert (said if isinstance(said, Money) else as_money(said.write)) == Money(number, "USD")


@settings(deadline=None)
@given(st.text(alphabet="0123456789.,$¥￥元美欧€£ USDCNY/每月年per month％%", max_size=14))
def test_no_suggestion_is_ever_refused(typed: str) -> None:
    """An author who types what a message says is not told off a second time, and gets what the message said."""
    for read in (as_money, as_fee, as_percent, as_count):
        said = outcome(read, typed)
        if isinstance(said, Refused) and said.write:
            again = outcome(read, said.write)
            assert not isinstance(again, Refused), (read, typed, said.write)
