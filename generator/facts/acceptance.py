"""Whether a body takes such a complaint at all: from whom, against whom, about what."""

from collections.abc import Iterator
from decimal import Decimal

from generator.base.money import Money
from generator.facts.dossier import Dossier
from generator.facts.ledger import ledger
from generator.facts.route import Reason, because
from generator.model.body import Answer, Body, Subjects


def refusals(d: Dossier, body: Body) -> tuple[Reason, ...]:
    """Why it would not take it; nothing where it would, or where nobody knows."""
    return tuple(_refusals(d, body))


def doubts(d: Dossier, body: Body) -> tuple[Reason, ...]:
    """What is not known: whether it takes companies, ours in particular, this provider, such a subject."""
    return tuple(_doubts(d, body))


def fits(kind: str, subjects: Subjects) -> Answer:
    """Whether *subjects* cover this kind of incident."""
    return "yes" if kind in subjects.of else subjects.others


def _refusals(d: Dossier, body: Body) -> Iterator[Reason]:
    takes, kind = body.accepts, d.case.incident.kind
    if takes.company == "no":
        yield because("not-for-companies")
    if takes.headcount is not None and (d.company.headcount or 0) > takes.headcount:
        yield because("too-many-people", people=d.company.headcount, most=takes.headcount)
    if d.company.country and _place(d.company.country, body, "complainant") == "no":
        yield because("our-country", country=d.company.country, countries=", ".join(takes.complainant.of))
    if d.provider.country and _place(d.provider.country, body, "provider") == "no":
        yield because("provider-country", country=d.provider.country, countries=", ".join(takes.provider.of))
    if fits(kind, takes.subjects) == "no":
        yield because("subject", kind=kind)
    if takes.seller and d.case.service.seller is None:
        yield because("not-through-seller")
    payment = d.case.service.payment
    if takes.paid_by and payment is not None and payment.by not in takes.paid_by:
        yield because("paid-otherwise", means=payment.by)
    yield from _sums(d, body)


def _sums(d: Dossier, body: Body) -> Iterator[Reason]:
    least, most = body.accepts.least, body.accepts.most
    if least and (claimed := _claimed(d, least)) is not None and claimed < least.amount:
        yield because("sum-too-small", sum=Money(claimed, least.currency), least=least)
    if most and (claimed := _claimed(d, most)) is not None and claimed > most.amount:
        yield because("sum-too-large", sum=Money(claimed, most.currency), most=most)


def _claimed(d: Dossier, bound: Money) -> Decimal | None:
    """What we claim in the currency of *bound*; None where we claim nothing in it: sums are not converted."""
    return next((money.amount for money in ledger(d).claimed or () if money.currency == bound.currency), None)


def _place(country: str, body: Body, whose: str) -> Answer:
    places = body.accepts.complainant if whose == "complainant" else body.accepts.provider
    return "yes" if country in places.of else places.others


def _doubts(d: Dossier, body: Body) -> Iterator[Reason]:
    takes, kind = body.accepts, d.case.incident.kind
    if takes.company == "unknown":
        yield because("company-unclear")
    if takes.headcount is not None and d.company.headcount is None:
        yield because("headcount-unknown", most=takes.headcount)
    yield from _places_in_doubt(d, body)
    if fits(kind, takes.subjects) == "unknown":
        yield because("subject-unclear", kind=kind)
    if takes.member == "unknown":
        yield because("member-unclear")
    for bound in (takes.least, takes.most):
        if bound and ledger(d).claimed and _claimed(d, bound) is None:
            yield because("sum-not-comparable", bound=bound)


def _places_in_doubt(d: Dossier, body: Body) -> Iterator[Reason]:
    takes = body.accepts
    if takes.complainant.of and d.company.country is None:
        yield because("our-country-unknown", countries=", ".join(takes.complainant.of))
    elif d.company.country and _place(d.company.country, body, "complainant") == "unknown":
        yield because("our-country-unclear", country=d.company.country)
    if takes.provider.of and d.provider.country is None:
        yield because("provider-country-unknown", countries=", ".join(takes.provider.of))
    elif d.provider.country and _place(d.provider.country, body, "provider") == "unknown":
        yield because("provider-country-unclear", country=d.provider.country)
