"""A sum of which nobody can see how it was come by."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.facts.dossier import Dossier
from generator.facts.readiness import CREDIT

ID = "amount-without-basis"


def check(dossier: Dossier) -> Iterator[Finding]:
    """One finding for each sum that is typed, is neither that of the charges or costs nor the fee, and has no text.

    A service credit is computed from the terms where they are known.
    """
    incident, fee = dossier.case.incident, dossier.case.service.fee
    charged = [charge.amount for charge in incident.charges]
    spent = [impact.amount for impact in incident.impact if impact.amount]
    totals = {
        (currency, sum(sum_.amount for sum_ in sums if sum_.currency == currency))
        for sums in (charged, spent, *([one] for one in spent))
        for currency in {sum_.currency for sum_ in sums}
    }
    if fee is not None:
        totals.add((fee.price.currency, fee.price.amount))
    for n, request in enumerate(dossier.case.requests):
        amount = request.amount
        if amount is None or request.text or (request.remedy == CREDIT and dossier.claim):
            continue
        if (amount.currency, amount.amount) not in totals:
            yield Finding(("requests", n, "amount"), ID, values(amount=f"{amount.amount} {amount.currency}"))
