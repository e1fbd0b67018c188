from decimal import Decimal

import pytest

from generator.base.money import Money
from generator.facts.charges import charged
from tests.facts.desk import BILLING, read_case


@pytest.mark.parametrize(
    ("amounts", "expected"),
    [
        ([], None),
        (["268.00 CNY"], "268.00 CNY"),
        (["268.00 CNY", "268.00 CNY"], "536.00 CNY"),  # 268 + 268
        (["0.10 USD", "0.20 USD", "0.30 USD"], "0.60 USD"),  # exact
        (["1200 JPY", "800 JPY"], "2000 JPY"),
        (["12 EUR", "0.50 EUR"], "12.50 EUR"),
        (["268.00 CNY", "39.90 USD"], None),  # two currencies have no sum
        (["0 CNY", "0 USD"], None),
    ],
)
def test_charged(amounts: list[str], expected: str | None) -> None:
    """What the charges come to, to the cent."""
    charges = ", ".join(f"{{invoice: I{n}, on: 2026-10-01, amount: {a}}}" for n, a in enumerate(amounts))
    total = charged(read_case(BILLING, incident=f"{{kind: billing, charges: [{charges}]}}").incident.charges)
    assert (None if total is None else str(total)) == expected
    assert total is None or isinstance(total, Money)
    assert total is None or isinstance(total.amount, Decimal)
