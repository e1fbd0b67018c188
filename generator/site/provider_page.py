"""The pages of providers."""

from typing import Any

from babel import Locale

from generator.model.provider import Channel
from generator.site.case_title import case_heading
from generator.site.head import head
from generator.site.page import Page
from generator.site.shelf import Shelf
from generator.texts.provider_dossier import figures


def provider_page(shelf: Shelf, name: str) -> Page:
    """What one provider promised, how it is reached, where that is written, and the cases about it."""
    provider = shelf.playbook.providers[name]
    promise = provider.promise
    body = shelf.render(
        "provider.md.j2",
        name=shelf.plain(provider.name),
        legal_name=shelf.said(provider.legal_name),
        country=_country(shelf, provider.country),
        address=shelf.said(provider.address) if provider.address else None,
        status=provider.status,
        status_name=shelf.tongue.words[f"status_{provider.status}"],
        promise={
            "uptime": shelf.tongue.percent(promise.uptime),
            "per": shelf.tongue.words.get(f"per_{promise.per.replace(' ', '-')}", promise.per),
            "clause": shelf.said(promise.clause),
            "credit": shelf.said(promise.credit) if promise.credit else None,
            "claim": shelf.said(promise.claim) if promise.claim else None,
        }
        if promise
        else None,
        channels=[_channel(shelf, channel) for channel in provider.channels],
        dossier=_dossier(shelf, name),
        sources=provider.sources,
        cases=_cases(shelf, name),
    )
    return Page(
        f"providers/{name}.md",
        head(shelf, shelf.plain(provider.name), hide=("navigation",)) + body,
        f"playbook/providers/{name}.yaml",
    )


def providers_index(shelf: Shelf) -> Page:
    """All providers as cards."""
    cards = [
        {
            "link": f"{name}.html",
            "name": shelf.said(provider.name),
            "legal_name": shelf.said(provider.legal_name),
            "promise": shelf.tongue.percent(provider.promise.uptime) if provider.promise else None,
            "status": provider.status,
            "status_name": shelf.tongue.words[f"status_{provider.status}"],
            "count": len(_cases(shelf, name)),
        }
        for name, provider in sorted(shelf.playbook.providers.items())
    ]
    return Page(
        "providers/index.md",
        head(shelf, shelf.tongue.words["nav_providers"], hide=("navigation", "toc"))
        + shelf.render("providers.md.j2", cards=cards),
    )


def _dossier(shelf: Shelf, name: str) -> tuple[tuple[str, str], ...]:
    """How it has done over all cases; nothing where there is none."""
    found = [p.dossier for p in shelf.papers if p.dossier.case.provider == name]
    return figures(found, shelf.tongue) if found else ()


def _country(shelf: Shelf, code: str) -> str:
    """The name of the country in this language; its code where there is none."""
    return str(Locale.parse(shelf.tongue.words["locale"]).territories.get(code, code))


def _channel(shelf: Shelf, channel: Channel) -> dict[str, Any]:
    known = shelf.playbook.phrases.channels.get(channel.kind)
    return {
        "name": shelf.said(known.name) if known else channel.kind,
        "at": channel.at,
        "hours": shelf.said(channel.hours) if channel.hours else None,
        "limit": shelf.tongue.number(channel.limit) if channel.limit else None,
        "note": shelf.said(channel.note) if channel.note else None,
    }


def _cases(shelf: Shelf, name: str) -> list[dict[str, str]]:
    found = [p.dossier for p in shelf.papers if p.dossier.case.provider == name]
    return [
        {
            "link": f"../cases/{d.id}.html",
            "title": case_heading(shelf, d),
            "id": d.id,
            "kind": shelf.plain(shelf.playbook.phrases.kinds[d.case.incident.kind].name),
        }
        for d in found
    ]
