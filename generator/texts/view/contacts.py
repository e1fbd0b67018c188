"""What was said so far, and what was not."""

from typing import Any

from generator.facts.correspondence import LoggedEntry, unanswered
from generator.facts.occasions import unconfirmed_call
from generator.texts.tongue import fill
from generator.texts.view.wording import Wording


def contacts(w: Wording) -> list[dict[str, Any]]:
    """Every communication as a sentence without its full stop, with its summary if that is in this language."""
    return [_contact(w, logged) for logged in w.dossier.log]


def _contact(w: Wording, logged: LoggedEntry) -> dict[str, Any]:
    entry = logged.entry
    reference = fill(w.tongue.words["with_reference"], reference=entry.reference) if entry.reference else ""
    said = {"sentence": _said(w, logged) + reference, "summary": w.own(entry.summary)}
    return {**said, "cite": w.cite(entry.exhibits), "of": entry}


def _said(w: Wording, logged: LoggedEntry) -> str:
    """Who wrote or spoke to whom, when, by which channel."""
    channel = w.playbook.phrases.channels[logged.entry.channel]
    at = w.tongue.moment(logged.at, w.dossier.zone)
    return w.phrase(channel.sent if logged.ours else channel.received, at=at)


def heard(w: Wording) -> bool:
    """Whether anything has come back since our last letter that asks for something."""
    clock = w.dossier.clock
    return clock is not None and any(not e.ours and e.at > clock.letter.logged.at for e in w.dossier.log)


def silences(w: Wording) -> list[dict[str, Any]]:
    """Our messages that nobody has answered, each with the days that have gone by."""
    d = w.dossier
    return [{**_contact(w, logged), "days": (d.today - d.local_day(logged.at)).days} for logged in unanswered(d.log)]


def earlier_letters(w: Wording) -> list[dict[str, Any]]:
    """The letters that have gone out."""
    d, t = w.dossier, w.tongue
    return [
        {
            "name": w.named(w.playbook.kinds[sent.kind].name),
            "day": t.day(d.local_day(sent.logged.at)),
            "reference": sent.logged.entry.reference,
            "of": sent.logged.entry,
            "channel": w.phrase(w.playbook.phrases.channels[sent.logged.entry.channel].name),
        }
        for sent in d.sent
        if sent.kind in w.playbook.kinds and w.playbook.kinds[sent.kind].to == "provider"
    ]


def call(w: Wording) -> dict[str, Any] | None:
    """The last call or meeting that nothing written has confirmed; else the last one; None where there was none."""
    d, phrases = w.dossier, w.playbook.phrases
    spoken = [e for e in d.log if not phrases.channels[e.entry.channel].written]
    logged = unconfirmed_call(d, phrases) or (spoken[-1] if spoken else None)
    if logged is None:
        return None
    entry = logged.entry
    return {
        "at": w.tongue.moment(logged.at, d.zone),
        "sentence": _said(w, logged),
        "place": w.own(entry.place),
        "with": w.named(entry.with_) if entry.with_ else None,
        "reference": entry.reference,
        "summary": w.own(entry.summary),
        "quote": entry.quote,
        "of": entry,
    }
