"""A sum of which nobody can see how it was come by."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.model.record import Record

ID = "amount-without-basis"


def check(record: Record) -> Iterator[Finding]:
    """One finding for each sum that is typed, is neither that of the charges nor the fee, and has no text."""
    charges, fee = record.case.incident.charges, record.case.service.fee.price
    totals = {
        (currency, sum(charge.amount.amount for charge in charges if charge.amount.currency == currency))
        for currency in {charge.amount.currency for charge in charges}
    }
    totals.add((fee.currency, fee.amount))
    for n, request in enumerate(record.case.requests):
        amount = request.amount
        remedy = record.playbook.phrases.remedies.get(request.remedy)
        if remedy is None or remedy.with_amount is None:
            continue
        if amount and request.text is None and (amount.currency, amount.amount) not in totals:
            yield Finding(("requests", n, "amount"), ID, values(amount=f"{amount.amount} {amount.currency}"))
