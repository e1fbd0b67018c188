"""A request for money that does not say how much, where no fact of the case does."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.model.record import Record

ID = "amount-missing"


def check(record: Record) -> Iterator[Finding]:
    """One finding for each remedy that has no wording without an amount, where none is typed and none follows."""
    for n, request in enumerate(record.case.requests):
        remedy = record.playbook.phrases.remedies.get(request.remedy)
        if remedy is None or remedy.plain is not None or request.amount is not None:
            continue
        currencies = {charge.amount.currency for charge in record.case.incident.charges}
        if remedy.amount_from != "charges" or len(currencies) != 1:
            yield Finding(("requests", n, "amount"), ID, values(remedy=request.remedy))
