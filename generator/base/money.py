"""Amounts of money, exact."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Money:
    """An exact amount in one currency (ISO 4217 code, as in `USD`)."""

    amount: Decimal
    currency: str

    def __add__(self, other: "Money") -> "Money":
        """The sum; ValueError for two currencies, because a sum of them has no meaning."""
        if self.currency != other.currency:
            message = f"cannot add {other.currency} to {self.currency}"
            raise ValueError(message)
        return Money(self.amount + other.amount, self.currency)

    def __str__(self) -> str:
        """`39.90 USD`, as people write it into a case file."""
        return f"{self.amount} {self.currency}"
