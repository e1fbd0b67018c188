"""What happened, and what it did."""

from typing import Any

from generator.facts.downtime import Disturbance
from generator.facts.happenings import Happening
from generator.model.incident import Outage
from generator.model.phrases import Symptom
from generator.texts.tongue import fill
from generator.texts.view.wording import Wording


def kind(w: Wording) -> dict[str, str]:
    """The kind of incident and the sentence that says what the letter is about."""
    d = w.dossier
    phrase = w.playbook.phrases.kinds[d.case.incident.kind]
    return {
        "name": w.phrase(phrase.name),
        "subject": w.phrase(phrase.subject),
        "statement": w.phrase(phrase.statement, service=d.case.service.id, provider=w.named(d.provider.name)),
        "shows": phrase.shows,
        "customer_subject": w.phrase(phrase.customer_subject) or w.phrase(phrase.subject),
        "customer_effect": w.phrase(phrase.customer_effect) or w.tongue.words["customer_effect"],
    }


def event_day(w: Wording) -> str:
    """The day on which it began."""
    return w.tongue.day(w.dossier.began)


def what(w: Wording) -> list[str]:
    """The author's own account, paragraph by paragraph, if it is in this language."""
    return w.paragraphs(w.dossier.case.incident.what)


def outages(w: Wording) -> list[dict[str, Any]]:
    """Each outage with its times, its length and what was seen."""
    return [_outage(w, disturbance) for disturbance in w.dossier.downtime.disturbances]


def _outage(w: Wording, disturbance: Disturbance) -> dict[str, Any]:
    d, t, outage = w.dossier, w.tongue, disturbance.outage
    start = t.moment(disturbance.start, d.zone)
    if disturbance.end is None or disturbance.duration is None:
        period, duration = fill(t.words["since"], start=start), None
    else:
        period = t.span(disturbance.start, disturbance.end, d.zone)
        duration = t.duration(disturbance.duration)
    return {
        "start": start,
        "period": period,
        "duration": duration,
        "observed": _observed(w, outage),
        "lasts": disturbance.end is None,
        "of": outage,
        "cite": w.cite(outage.exhibits),
        "numbers": t.listed(w.numbers(outage.exhibits)),
    }


def _observed(w: Wording, outage: Outage) -> str:
    """What was seen, with its figure where there is one; nothing where the bank has no symptom for it."""
    phrases, t = w.playbook.phrases, w.tongue
    symptom: Symptom | None = phrases.symptoms.get(
        outage.symptom or phrases.kinds[w.dossier.case.incident.kind].symptom or ""
    )
    if symptom is None:
        return ""
    if outage.loss is not None and symptom.with_loss:
        return w.phrase(symptom.with_loss, loss=t.percent(outage.loss))
    if outage.measured is not None and symptom.with_measure:
        return w.phrase(symptom.with_measure, measured=t.measure(outage.measured))
    return w.phrase(symptom.name)


def downtime(w: Wording) -> dict[str, Any]:
    """How long all outages that are over lasted together."""
    down = w.dossier.downtime
    total = down.total
    return {"total": w.tongue.duration(total), "ongoing": down.ongoing, "any": bool(total)}


def events(w: Wording) -> list[dict[str, Any]]:
    """Each single event as a sentence without its full stop."""
    made = [(happening, _event(w, happening)) for happening in w.dossier.happenings]
    return [
        {"sentence": said, "cite": w.cite(happening.event.exhibits), "of": happening.event}
        for happening, said in made
        if said
    ]


def _event(w: Wording, happening: Happening) -> str:
    event, t = happening.event, w.tongue
    forms = w.playbook.phrases.events[event.kind].sentence.get(t.language)
    if not forms:
        return ""
    return fill(
        t.plural(forms, event.count or 0),
        at=t.moment(happening.at, w.dossier.zone),
        count=t.number(event.count) if event.count is not None else "",
        found=w.named(event.found) if event.found else "",
        expected=w.named(event.expected) if event.expected else "",
    )


def charges(w: Wording) -> list[dict[str, Any]]:
    """Each sum in dispute."""
    t = w.tongue
    return [
        {
            "invoice": charge.invoice,
            "day": t.day(charge.on),
            "amount": t.money(charge.amount),
            "cite": w.cite(charge.exhibits),
            "numbers": t.listed(w.numbers(charge.exhibits)),
            "of": charge,
        }
        for charge in w.dossier.case.incident.charges
    ]


def charged(w: Wording) -> str | None:
    """What they come to; None where they have no sum."""
    return w.tongue.money(w.dossier.charged) if w.dossier.charged else None


def cancellation(w: Wording) -> dict[str, Any] | None:
    """Our notice that ended the service."""
    c = w.dossier.case.incident.cancellation
    if c is None:
        return None
    return {
        "day": w.tongue.day(c.on),
        "effective": w.tongue.day(c.effective),
        "reference": c.reference,
        "cite": w.cite(c.exhibits),
        "of": c,
    }


def impacts(w: Wording) -> list[dict[str, Any]]:
    """Each harm to the company as a sentence without its full stop."""
    t, made = w.tongue, []
    for impact in w.dossier.case.incident.impact:
        forms = w.playbook.phrases.impacts[impact.kind].sentence.get(t.language)
        if forms:
            sentence = t.plural(forms, impact.count if impact.count is not None else 0)
            count = t.number(impact.count) if impact.count is not None else ""
            amount = t.money(impact.amount) if impact.amount else ""
            said = fill(sentence, count=count, amount=amount)
            made.append({"sentence": said, "cite": w.cite(impact.exhibits), "of": impact})
    return made
