"""What happened in a new case: outages, a single event, charges, or messages left unanswered."""

from dataclasses import dataclass

import click

from generator.commands.questions import Blank, Questions
from generator.commands.setting import Setting
from generator.edits.yaml_text import Bare
from generator.model.incident import Charge, Event, Incident, Outage
from generator.model.log import Entry
from generator.model.phrases import Phrases
from generator.model.scalars.text import Text
from generator.source.document import Data

_LIKELY = "outage"
"""The kind that is offered first, and whose facts are named where nobody says which it is."""
_KIND = Blank("kind", "--kind outage", Incident, "kind")
_START = Blank("start", '--start "2026-11-10 09:12"', Outage, "start")
_END = Blank("end", "--end ongoing", Outage, "end")
_CHARGE, _EVENT = '--charge "INV-1001 2026-11-01 39.90 USD"', '--event "data-lost 2026-11-10 09:12"'
_ASKED = '--asked "2026-11-10 09:25 ticket"'
_CHARGED = (
    Blank("invoice", _CHARGE, Charge, "invoice"),
    Blank("invoice-on", _CHARGE, Charge, "on"),
    Blank("invoice-amount", _CHARGE, Charge, "amount"),
)
_DETAILS = (
    Blank("found", '--found "…"', Event, "found"),
    Blank("expected", '--expected "…"', Event, "expected"),
    Blank("count", "--count 23", Event, "count"),
)


@dataclass(frozen=True, slots=True)
class Happened:
    """What the options say of it; *charges*, *event* and *asked* are several words in one."""

    kind: str | None = None
    start: str | None = None
    end: str | None = None
    charges: tuple[str, ...] = ()
    event: str | None = None
    found: str | None = None
    expected: str | None = None
    count: str | None = None
    asked: str | None = None


def what_happened(ask: Questions, phrases: Phrases, typed: Happened) -> tuple[dict[str, Data], list[Data]]:
    """The incident, and the log, where messages without an answer are what it is about.

    Asked for is what its kind shows; whatever else the options say is kept.
    """
    known = {key: name(one.name, ask.setting) for key, one in phrases.kinds.items()}
    kind = ask.choice(_KIND, typed.kind, known, _LIKELY)
    shows = phrases.kinds[kind or _LIKELY].shows if (kind or _LIKELY) in phrases.kinds else ""
    made: dict[str, Data] = {"kind": kind}
    if typed.start or shows == "outages":
        start = ask.line(_START, typed.start)
        made["outages"] = [{"start": start, "end": ask.line(_END, typed.end, "ongoing")}]
    if typed.event or shows == "events":
        made["events"] = [_event(ask, phrases, typed)]
    if typed.charges or shows == "charges":
        made["charges"] = [_charge(ask, one) for one in typed.charges or (None,)]
    return made, [_asked(ask, phrases, typed)] if typed.asked or shows == "log" else []


def name(text: Text, setting: Setting) -> str:
    """What a choice is called in the language of messages."""
    return text.nearest(setting.language)[1]


def _charge(ask: Questions, typed: str | None) -> Data:
    words = _words(ask, typed, _CHARGE, len(_CHARGED))
    return {blank.name: ask.line(blank, word) for blank, word in zip(_CHARGED, words, strict=True)}


def _event(ask: Questions, phrases: Phrases, typed: Happened) -> Data:
    kind, at = _words(ask, typed.event, _EVENT, 2)
    known = {key: name(one.name, ask.setting) for key, one in phrases.events.items()}
    kind = ask.choice(Blank("event", _EVENT, Event, "kind"), kind, known)
    made: dict[str, Data] = {"at": ask.line(Blank("event-at", _EVENT, Event, "at"), at), "kind": kind}
    needs = phrases.events[kind].needs if kind in phrases.events else ()
    for blank in _DETAILS:
        given: str | None = getattr(typed, blank.name)
        if given or blank.name in needs:
            detail = ask.line(blank, given)
            made[blank.name] = Bare(detail) if blank.name == "count" else detail
    return made


def _asked(ask: Questions, phrases: Phrases, typed: Happened) -> Data:
    at, channel = _words(ask, typed.asked, _ASKED, 2, from_end=True)
    known = {key: name(one.name, ask.setting) for key, one in phrases.channels.items()}
    at = ask.line(Blank("asked-at", _ASKED, Entry, "at"), at)
    channel = ask.choice(Blank("channel", _ASKED, Entry, "channel"), channel, known, "ticket")
    return {"at": at, "direction": "out", "channel": channel}


def _words(ask: Questions, typed: str | None, form: str, count: int, *, from_end: bool = False) -> list[str | None]:
    """The *count* things that are *typed* in one option; wrong use where they are fewer."""
    if typed is None:
        return [None] * count
    words = typed.rsplit(None, count - 1) if from_end else typed.split(None, count - 1)
    if len(words) < count:
        raise click.UsageError(ask.setting.say("too-few-words", typed=typed, form=form))
    return list(words)
