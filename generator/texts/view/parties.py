"""Who writes to whom, and about what service."""

from typing import Any

from generator.facts.promised import promised
from generator.texts.tongue import fill
from generator.texts.view.wording import Wording


def company(w: Wording) -> dict[str, str | None]:
    """The letterhead."""
    ours = w.dossier.company
    return {
        "name": w.named(ours.name),
        "address": w.named(ours.address),
        "registration": ours.registration,
        "website": ours.website,
    }


def signatory(w: Wording) -> dict[str, str]:
    """Who signs."""
    who = w.dossier.signatory
    return {"name": w.named(who.name), "title": w.named(who.title), "email": who.email, "phone": who.phone}


def provider(w: Wording) -> dict[str, str | None]:
    """To whom the letter goes."""
    p = w.dossier.provider
    return {
        "name": w.named(p.name),
        "legal_name": w.named(p.contract_name),
        "address": w.named(p.address) if p.address else None,
        "department": w.own(p.department) or w.tongue.words["department"],
    }


def service(w: Wording) -> dict[str, Any]:
    """What is rented, as the provider knows it."""
    s, t = w.dossier.case.service, w.tongue
    named = [(key, w.own(text)) for key, text in (("service_plan", s.plan), ("service_region", s.region))]
    return {
        "terms": t.words["list_clause"].join(fill(t.words[key], name=said) for key, said in named if said),
        "id": s.id,
        "plan": w.own(s.plan),
        "region": w.own(s.region),
        "address": s.address,
        "account": s.account,
        "contract": s.contract,
        "seller": w.named(s.seller) if s.seller else None,
        "since": t.day(s.since) if s.since else None,
        "fee": t.fee(s.fee) if s.fee else None,
        "of": s,
    }


def promise(w: Wording) -> dict[str, str] | None:
    """What the provider promised; None where nothing is on record, or where it is beside the point."""
    found = promised(w.dossier)
    if found is None or found.uptime is None or found.clause is None:
        return None
    return {"uptime": w.tongue.percent(found.uptime), "clause": w.named(found.clause)}
