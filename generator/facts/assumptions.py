"""What the terms leave open and the arithmetic had to take: each said, none silent."""

from collections.abc import Iterator

from generator.facts.claim import Doubt
from generator.facts.working import Line, Word, line
from generator.model.clause import Clause
from generator.model.provider import Provider
from generator.model.service import Service
from generator.model.terms import Terms

_PLAIN_BASES = ("service-fee", "thirty-days-before")


def assumptions(provider: Provider, terms: Terms, service: Service) -> Iterator[Line]:
    """What was taken as given, from the choice of the scope to the exclusions that no arithmetic can check."""
    yield from _scope(provider, terms, service)
    if provider.time_zone is None:
        yield line("zone-assumed")
    if terms.measured is None:
        yield line("period-assumed")
    elif terms.measured.per == "billing-cycle" and service.cycle_day is None:
        yield line("cycle-assumed")
    elif terms.measured.per == "service-year" and service.since is None:
        yield line("year-assumed")
    if terms.downtime is None:
        yield line("counting-assumed")
    elif terms.downtime.granularity and not (terms.downtime.rounding or terms.downtime.interval):
        yield line("grain-assumed", grain=terms.downtime.granularity)
    yield from _credit(terms)
    if terms.exclusions:
        yield line("exclusions-unchecked", count=len(terms.exclusions))


def _scope(provider: Provider, terms: Terms, service: Service) -> Iterator[Line]:
    others = [one.scope for one in provider.terms if one.fits_one_server and one.scope != terms.scope]
    if service.scope is None and others:
        yield line("scope-chosen", scope=terms.scope, others=", ".join(others))
    if terms.condition:
        yield line("condition", text=terms.condition)
    if terms.unit == "region":
        yield line("all-at-once")


def _credit(terms: Terms) -> Iterator[Line]:
    if terms.credit is None:
        return
    if terms.credit.base is None:
        yield line("base-assumed")
    elif terms.credit.base.kind not in _PLAIN_BASES:
        yield line("base-kind", kind=Word(f"sla_base_{terms.credit.base.kind}"))
    for cap in terms.credit.caps:
        if cap.of == "next-renewal":
            yield line("cap-base", kind=Word(f"sla_base_{cap.of}"))
    if terms.credit.exclusive:
        yield line("exclusive", text=terms.credit.exclusive)
    if any(cap.per == "thirty-days" or cap.claims for cap in terms.credit.caps):
        yield line("others-unknown")


def doubts(provider: Provider, terms: Terms) -> tuple[Doubt, ...]:
    """The clauses that this claim rests on and that nobody confirmed, with the address to re-read first."""
    parts = {
        "promise": terms.promise, "measured": terms.measured, "downtime": terms.downtime, "credit": terms.credit,
        "base": terms.credit.base if terms.credit else None, "claim": terms.claim,
        "window": terms.claim.window if terms.claim else None,
    }  # fmt: skip
    return tuple(
        Doubt(name, part.clause, part.source or _first(provider, terms))
        for name, part in parts.items()
        if part and _doubtful(part, terms)
    )


def _doubtful(part: Clause, terms: Terms) -> bool:
    return (part.status or terms.status or "confirmed") != "confirmed"


def _first(provider: Provider, terms: Terms) -> str:
    """Where to begin: the scope's own page, else the provider's first."""
    return terms.source or (provider.sources[0].url if provider.sources else "")
