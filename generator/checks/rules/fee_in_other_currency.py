"""A fee in another currency than the fixed sums of the terms."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.facts.dossier import Dossier
from generator.model.credit import Credit

ID = "fee-in-other-currency"


def check(dossier: Dossier) -> Iterator[Finding]:
    """One finding where a cap or a least sum cannot be compared with the fee: it is not applied."""
    credit = dossier.terms.credit if dossier.terms else None
    fee = dossier.case.service.fee
    if fee is None or credit is None or not dossier.downtime.disturbances:
        return
    if others := sorted(_currencies(credit) - {fee.price.currency}):
        yield Finding(("service", "fee"), ID, values(fee=fee.price.currency, terms=", ".join(others)))


def _currencies(credit: Credit) -> set[str]:
    """The currencies of the sums that the terms fix."""
    caps = {cap.amount.currency for cap in credit.caps if cap.amount}
    return caps | ({credit.least.amount.currency} if credit.least else set())
