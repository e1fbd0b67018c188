"""The page of one case."""

from typing import Any

from markupsafe import Markup

from generator.facts.checklist import progress
from generator.facts.conditions import Tick
from generator.facts.dossier import Dossier, NumberedExhibit
from generator.site.bars import bars
from generator.site.case_title import case_heading, case_title
from generator.site.deadline import left
from generator.site.downloads import downloads, letter_state
from generator.site.drifting import drifting
from generator.site.figures.of_case import case_figures
from generator.site.head import head
from generator.site.page import Page
from generator.site.preview import preview
from generator.site.records import records
from generator.site.routing import routing
from generator.site.sending import sending
from generator.site.shelf import Shelf
from generator.site.timeline import timeline
from generator.site.tracking import calendar, promises, standing, treatment
from generator.site.worth_card import worth_card
from generator.texts.as_html import fragment, plain
from generator.texts.checklist import reason
from generator.texts.formats import Outgoing, Papers
from generator.texts.tongue import Tongue, fill
from generator.texts.view.names import letter_names
from generator.texts.view.wording import Wording

PREVIEWS = 4
"""Exhibits whose beginning is shown: a page with a dozen of them must still be light."""


def case_page(shelf: Shelf, papers: Papers) -> Page:
    """Badges, summary, facts, figures, timeline, requests, letters, evidence, downloads, checklist."""
    d = papers.dossier
    view = letter_names(Wording(d, shelf.playbook, shelf.tongue, ""))
    title = case_title(shelf, d)
    kind = shelf.playbook.phrases.kinds[d.case.incident.kind]
    done, needed = progress(papers.ticks)
    plots = case_figures(shelf, d)
    body = shelf.render(
        "case.md.j2",
        id=d.id,
        heading=case_heading(shelf, d),
        kind=shelf.said(kind.name),
        summary=_summary(shelf, d, view),
        provider={"name": shelf.said(d.provider.name), "link": f"../providers/{d.case.provider}.html"},
        facts=_facts(shelf, d, view),
        figures=_figures(shelf, d, view),
        plots=plots,
        bars=bars(shelf, d),
        timeline=timeline(shelf, d),
        standing=standing(shelf, d),
        worth=worth_card(shelf, d),
        answered=bool(d.sent),
        requests=_requests(shelf, d, view),
        promises=promises(shelf, d),
        deadlines=calendar(shelf, d),
        routing=routing(shelf, d),
        records=records(shelf, d),
        numbers={e.exhibit.id: e.number for e in d.exhibits},
        letters=[_letter(shelf, d, outgoing) for outgoing in papers.letters],
        exhibits=[_exhibit(shelf, d, one, drawn=one.exhibit.id in plots["readings"]) for one in d.exhibits],
        downloads=downloads(shelf, papers),
        steps=_steps(shelf, papers),
        unneeded=[shelf.said(i.item.text) for i in papers.ticks if i.state.tick is Tick.NOT_NEEDED],
        done=done,
        needed=needed,
        fictional=any(e.exhibit.origin != "captured" for e in d.exhibits),
    )
    described = f"{shelf.plain(kind.name)} · {shelf.plain(d.provider.name)} · {d.id}"
    return Page(
        f"cases/{d.id}.md",
        head(shelf, title, described, hide=("navigation",), paper=d.id) + body,
        f"cases/{d.id}/case.yaml",
    )


def _summary(shelf: Shelf, d: Dossier, view: dict[str, Any]) -> str:
    """One sentence of figures."""
    words = shelf.tongue.words
    service, provider = d.case.service.id, shelf.plain(d.provider.name)
    kind = shelf.playbook.phrases.kinds[d.case.incident.kind]
    if kind.shows in ("events", "log") and not d.downtime.disturbances:
        named = shelf.plain(kind.name)
        return fill(words["summary_kind"], provider=provider, service=service, kind=named, day=view["event_day"])
    if d.charged:
        return fill(
            words["summary_charge" if len(d.case.incident.charges) == 1 else "summary_charges"],
            provider=provider,
            service=service,
            count=str(len(d.case.incident.charges)),
            total=view["charged"],
        )
    if d.downtime.ongoing:
        start = next(outage["start"] for outage in view["outages"] if outage["lasts"])
        since = fill(words["since_still"], start=start, today=view["today"])
        return fill(words["summary_ongoing"], provider=provider, service=service, since=since)
    if not d.downtime.disturbances:
        return fill(
            words["summary_charges_mixed"],
            provider=provider,
            service=service,
            count=str(len(d.case.incident.charges)),
        )
    key = "summary_outage" if len(d.downtime.disturbances) == 1 else "summary_outages"
    count = str(len(d.downtime.disturbances))
    return fill(
        words[key],
        provider=provider,
        service=service,
        day=view["event_day"],
        count=count,
        total=view["downtime"]["total"],
    )


def _facts(shelf: Shelf, d: Dossier, view: dict[str, Any]) -> list[tuple[str, str]]:
    """Label and value of what is known."""
    service, words = view["service"], shelf.tongue.words
    rows = [
        ("fact_case", d.id),
        ("fact_service", service["id"]),
        ("fact_plan", shelf.plain(d.case.service.plan) if d.case.service.plan else None),
        ("fact_address", service["address"]),
        ("fact_contract", service["contract"]),
        ("fact_since", service["since"]),
        ("fact_fee", service["fee"] or words["fee_unknown"]),
        ("fact_reference", ", ".join(d.references) or None),
        ("fact_owner", shelf.plain(d.signatory.title)),
        (
            "fact_letter_language",
            shelf.spoken(d.letter_language),
        ),
    ]
    return [(words[label], value) for label, value in rows if value]


def _figures(shelf: Shelf, d: Dossier, view: dict[str, Any]) -> list[dict[str, str]]:
    """The few figures that say how bad it is and what is asked for."""
    words, made = shelf.tongue.words, []
    if d.downtime.disturbances:
        total = view["downtime"]["total"] if view["downtime"]["any"] else words["figure_not_over"]
        made.append({"value": total, "label": words["figure_down"], "tone": "bad"})
    if d.charged:
        made.append({"value": view["charged"], "label": words["figure_charged"], "tone": "bad"})
    if d.downtime.disturbances and view["promise"]:
        made.append({"value": view["promise"]["uptime"], "label": words["figure_promised"], "tone": ""})
    requests = "figure_request" if len(d.demands) == 1 else "figure_requests"
    made.append({"value": str(len(d.demands)), "label": words[requests], "tone": ""})
    if d.reply_by and not d.ending.closed and any(one.open for one in d.scorecard):
        made.append({"value": d.reply_by.isoformat(), "label": left(shelf, d.reply_by)["text"], "tone": ""})
    return made


def _requests(shelf: Shelf, d: Dossier, view: dict[str, Any]) -> list[dict[str, Any]]:
    """Each request as a row."""
    return [
        {
            "number": demand.number,
            "name": shelf.said(shelf.playbook.phrases.remedies[demand.request.remedy].name),
            "text": made["text"],
            "amount": shelf.tongue.money(demand.amount) if demand.amount else "",
            "by": demand.by,
            "left": left(shelf, demand.by) if demand.by and one.open and not d.ending.closed else None,
            "treatment": treatment(shelf, d, one),
        }
        for demand, made, one in zip(d.demands, view["requests"], d.scorecard, strict=True)
    ]


def _letter(shelf: Shelf, d: Dossier, outgoing: Outgoing) -> dict[str, Any]:
    """A letter folded into the page."""
    letter = outgoing.letter
    tongue = shelf.tongues[letter.language]
    to_send = outgoing.goes_out and outgoing.sent is None and outgoing.sealed is None
    label = shelf.tongue.words[letter_state(outgoing)]
    return {
        "label": label,
        "draft": _draft(shelf, outgoing),
        "kind": shelf.said(outgoing.kind.name),
        "day": d.local_day(outgoing.sent) if outgoing.sent else None,
        "language": tongue.words["name"],
        "lang": letter.language,
        "subject": letter.subject,
        "html": Markup(_below(_shown(outgoing, tongue))),  # noqa: S704 - `as_html` escapes every text
        "to_send": to_send,
        "send": sending(shelf, outgoing),
        "drift": drifting(shelf, outgoing),
    }


def _draft(shelf: Shelf, outgoing: Outgoing) -> str:
    """What has to be done before a letter goes out for whose wording nobody answers yet; empty for any other."""
    if not outgoing.to_be_reviewed:
        return ""
    letter, tongue = outgoing.letter, shelf.tongue
    path = shelf.playbook.letters[letter.kind, letter.language].path
    return fill(tongue.words["unreviewed_note"], language=tongue.language_name(letter.language), path=path)


def _shown(outgoing: Outgoing, tongue: Tongue) -> str:
    """The letter; the text that was sealed instead where there is one."""
    sealed = outgoing.sealed.text if outgoing.sealed else None
    return fragment(outgoing.letter, tongue) if sealed is None else plain(sealed, outgoing.letter.language)


def _below(letter: str) -> str:
    """The subject as a heading of the page's third level, because the page has its own first."""
    return letter.replace("<h1>", "<h3>").replace("</h1>", "</h3>")


def _exhibit(shelf: Shelf, d: Dossier, numbered: NumberedExhibit, *, drawn: bool) -> dict[str, Any]:
    """A card of the gallery, with the beginning of a text file as it was captured, unless a figure of it is *drawn*."""
    exhibit, words = numbered.exhibit, shelf.tongue.words
    return {
        "id": exhibit.id,
        "number": numbered.number,
        "title": shelf.said(exhibit.shows)
        if exhibit.shows
        else shelf.said(shelf.playbook.phrases.exhibits[exhibit.kind].name),
        "kind": shelf.said(shelf.playbook.phrases.exhibits[exhibit.kind].name),
        "file": exhibit.file,
        "captured": shelf.tongue.moment(exhibit.captured.instant(d.zone), d.zone) if exhibit.captured else None,
        "vantage": shelf.said(exhibit.vantage) if exhibit.vantage else None,
        "origin": words[f"origin_{exhibit.origin}"] if exhibit.origin != "captured" else None,
        "sha256": numbered.digest.sha256,
        "preview": preview(shelf.folder, numbered.path) if numbered.number <= PREVIEWS and not drawn else None,
    }


def _steps(shelf: Shelf, papers: Papers) -> list[dict[str, Any]]:
    """The checklist, step by step."""
    steps: list[dict[str, Any]] = []
    for ticked in papers.ticks:
        if not steps or steps[-1]["id"] != ticked.step.id:
            steps.append({"id": ticked.step.id, "title": shelf.said(ticked.step.title), "entries": [], "needed": False})
        label = shelf.tongue.words[f"tick_{ticked.state.tick}"]
        entry = {
            "text": shelf.said(ticked.item.text),
            "tick": str(ticked.state.tick),
            "label": label,
            "reason": reason(ticked, shelf.tongue),
        }
        steps[-1]["entries"].append({**entry, "open": ticked.state.tick is Tick.OPEN})
        steps[-1]["needed"] |= ticked.state.tick is not Tick.NOT_NEEDED
    return steps
