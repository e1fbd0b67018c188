"""The pages of providers."""

from typing import Any

from markupsafe import Markup

from generator.facts.preflight import against
from generator.model.provider import Channel, Provider
from generator.site.against import clause_rows
from generator.site.case_title import case_heading
from generator.site.downloads import form_name
from generator.site.figures.of_provider import provider_figures
from generator.site.head import head
from generator.site.page import Page, dossier_of
from generator.site.shelf import Shelf
from generator.site.terms_card import terms_card
from generator.texts.provider_dossier import figures


def provider_page(shelf: Shelf, name: str) -> Page:
    """What one provider promised, how it is reached, where that is written, and the cases about it."""
    provider = shelf.playbook.providers[name]
    body = shelf.render(
        "provider.md.j2",
        name=shelf.plain(provider.name),
        lede=_lede(shelf, provider),
        status=provider.status,
        status_name=shelf.tongue.words[f"status_{provider.status}"],
        note=shelf.said(provider.note) if provider.note else None,
        terms=[terms_card(shelf, provider, one.scope) for one in provider.terms],
        remarks=_remarks(shelf, provider),
        against=clause_rows(shelf, against(provider)),
        channels=[_channel(shelf, channel) for channel in provider.channels],
        dossier=_dossier(shelf, name),
        dossier_files=_files(shelf, name),
        sources=provider.sources,
        cases=_cases(shelf, name),
        **provider_figures(shelf, name),
    )
    return Page(
        f"providers/{name}.md",
        head(shelf, shelf.plain(provider.name), hide=("navigation",)) + body,
        f"playbook/providers/{name}.yaml",
    )


def providers_index(shelf: Shelf) -> Page:
    """All providers as cards: those with cases first, then by name."""
    counts = {name: len(_cases(shelf, name)) for name in shelf.playbook.providers}
    cards = [
        {
            "link": f"{name}.html",
            "name": shelf.said(provider.name),
            "legal_name": shelf.said(provider.legal_name) if provider.legal_name else None,
            "promise": _promised(shelf, provider),
            "status": provider.status,
            "status_name": shelf.tongue.words[f"status_{provider.status}"],
            "count": counts[name],
        }
        for name, provider in sorted(shelf.playbook.providers.items(), key=lambda one: (not counts[one[0]], one[0]))
    ]
    return Page(
        "providers/index.md",
        head(shelf, shelf.tongue.words["nav_providers"], hide=("navigation", "toc"))
        + shelf.render("providers.md.j2", cards=cards),
    )


def _dossier(shelf: Shelf, name: str) -> tuple[tuple[str, str], ...]:
    """How it has done over all cases; nothing where there is none."""
    found = shelf.about(name)
    return figures(found, shelf.tongue) if found else ()


def _files(shelf: Shelf, name: str) -> list[dict[str, str]]:
    """The dossier as files: those in the page's language, PDF first; in the others for whoever reads them."""
    found = sorted(shelf.downloads.get(dossier_of(name), ()), key=lambda one: _wanted(shelf, one.path))
    return [_file(shelf, one.path) for one in found]


def _wanted(shelf: Shelf, path: str) -> tuple[bool, str, bool]:
    _, language, form = path.rsplit(".", 2)
    return language != shelf.tongue.language, language, form != "pdf"


def _file(shelf: Shelf, path: str) -> dict[str, str]:
    _, language, form = path.rsplit(".", 2)
    return {
        "href": f"../{shelf.up}{path}",
        "name": path.rpartition("/")[2],
        "form": form_name(form),
        "language": shelf.spoken(language),
        "opens": "yes" if form == "pdf" else "",
    }


def _lede(shelf: Shelf, provider: Provider) -> list[Markup | str]:
    """Legal name, country and address, as far as they are known."""
    country = shelf.tongue.country(provider.country) if provider.country else ""
    named = [shelf.said(text) if text else "" for text in (provider.legal_name, provider.address)]
    return [part for part in (named[0], country, named[1]) if part]


def _promised(shelf: Shelf, provider: Provider) -> str | None:
    """The availability promised for one server; of several scopes, that of the first."""
    known = [one.promise.uptime for one in provider.terms if one.fits_one_server and one.promise and one.promise.uptime]
    return shelf.tongue.percent(known[0]) if known else None


def _remarks(shelf: Shelf, provider: Provider) -> list[dict[str, Any]]:
    """What is capped, excluded, risky or unconfirmed, each under its heading."""
    liability = provider.liability
    found = {
        "provider_caps": [one.words for one in liability.caps] if liability else [],
        "provider_excluded": [one.words for one in liability.excluded] if liability else [],
        "provider_unconfirmed": list(provider.unconfirmed),
    }
    return [
        {"title": shelf.tongue.words[key], "rows": [shelf.said(text) for text in texts]}
        for key, texts in found.items()
        if texts
    ]


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
    return [
        {
            "link": f"../cases/{d.id}.html",
            "title": case_heading(shelf, d),
            "id": d.id,
            "kind": shelf.plain(shelf.playbook.phrases.kinds[d.case.incident.kind].name),
        }
        for d in shelf.about(name)
    ]
