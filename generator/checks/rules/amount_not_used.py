"""An amount on a request whose remedy is not about money."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.model.record import Record

ID = "amount-not-used"


def check(record: Record) -> Iterator[Finding]:
    """One finding for each typed amount that no wording of its remedy has a place for."""
    for n, request in enumerate(record.case.requests):
        remedy = record.playbook.phrases.remedies.get(request.remedy)
        if remedy and request.amount is not None and remedy.with_amount is None:
            yield Finding(("requests", n, "amount"), ID, values(remedy=request.remedy, amount=request.amount))
