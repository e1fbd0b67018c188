"""What happened on a case, in order of time."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from markupsafe import Markup, escape

from generator.facts.dossier import Dossier
from generator.model import incident
from generator.model.incident import Outage
from generator.site.shelf import Shelf
from generator.texts.tongue import fill


@dataclass(frozen=True, slots=True)
class Event:
    """One line of it. *tone* is the colour of its dot; *clock* is False where only the day is known."""

    at: datetime
    tone: str
    label: str
    text: Markup | str
    exhibits: tuple[str, ...]
    clock: bool = True


def timeline(shelf: Shelf, d: Dossier) -> list[dict[str, Any]]:
    """Outages, single events, charges and communications in order of time, each with the time since the first."""
    found = [*_outages(shelf, d), *_happenings(shelf, d), *_charges(shelf, d), *_log(shelf, d)]
    events = sorted(found, key=lambda event: event.at)
    numbers = {e.exhibit.id: e.number for e in d.exhibits}
    return [
        {
            "at": event.at.astimezone(d.zone or UTC),
            "clock": event.clock,
            "tone": event.tone,
            "label": event.label,
            "text": event.text,
            "plus": _elapsed(shelf, event.at - events[0].at),
            "exhibits": [(exhibit, numbers[exhibit]) for exhibit in event.exhibits if exhibit in numbers],
        }
        for event in events
    ]


def _outages(shelf: Shelf, d: Dossier) -> Iterator[Event]:
    words = shelf.tongue.words
    for x in d.downtime.disturbances:
        yield Event(x.start, "bad", words["event_down"], _symptom(shelf, d, x.outage), x.outage.exhibits)
        if x.end:
            yield Event(x.end, "ok", words["event_up"], shelf.tongue.duration(x.end - x.start), ())


def _symptom(shelf: Shelf, d: Dossier, outage: Outage) -> Markup | str:
    """What was seen, in the words of the phrase bank; nothing where it is not said."""
    phrases = shelf.playbook.phrases
    seen = outage.symptom or phrases.kinds[d.case.incident.kind].symptom
    return shelf.said(phrases.symptoms[seen].name) if seen in phrases.symptoms else ""


def _happenings(shelf: Shelf, d: Dossier) -> Iterator[Event]:
    for one in d.happenings:
        kind = shelf.playbook.phrases.events[one.event.kind]
        yield Event(one.at, "seen", shelf.plain(kind.name), _seen(shelf, one.event), one.event.exhibits)


def _seen(shelf: Shelf, event: incident.Event) -> Markup | str:
    """What was found, how many, and what had been agreed instead; nothing where the kind says it all."""
    words = shelf.tongue.words
    found = [shelf.said(event.found)] if event.found else []
    found += (
        [escape(fill(words["event_count"], count=shelf.tongue.number(event.count)))] if event.count is not None else []
    )
    if event.expected:
        found.append(escape(words["event_agreed"]).replace("{expected}", shelf.said(event.expected)))
    return escape(words["cell_join"]).join(found)


def _charges(shelf: Shelf, d: Dossier) -> Iterator[Event]:
    for charge in d.case.incident.charges:
        at = datetime.combine(charge.on, datetime.min.time(), tzinfo=d.zone or UTC)
        text = f"{charge.invoice} · {shelf.tongue.money(charge.amount)}"
        yield Event(at, "bad", shelf.tongue.words["event_charged"], text, charge.exhibits, clock=False)


def _log(shelf: Shelf, d: Dossier) -> Iterator[Event]:
    words = shelf.tongue.words
    for logged in d.log:
        entry = logged.entry
        tone = "out" if entry.direction == "out" else "in"
        channel = shelf.said(shelf.playbook.phrases.channels[entry.channel].name)
        said = Markup("{}{}").format(words["colon"], shelf.said(entry.summary)) if entry.summary else ""
        text = Markup("{}{}{}").format(channel, f" {entry.reference}" if entry.reference else "", said)
        yield Event(logged.at, tone, words[f"event_{tone}"], text, entry.exhibits)


def _elapsed(shelf: Shelf, gone: timedelta) -> str:
    """The whole days, else hours, else minutes since the first event; nothing for the first itself."""
    for unit in (timedelta(days=1), timedelta(hours=1), timedelta(minutes=1)):
        if gone >= unit:
            return f"+{shelf.tongue.duration(gone // unit * unit)}"
    return ""
