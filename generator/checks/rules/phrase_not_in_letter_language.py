"""A phrase that the letter needs and that the phrase bank lacks in the letter's language."""

from collections.abc import Iterator, Mapping

from generator.base.diagnostic import Finding, values
from generator.base.position import Path
from generator.model.phrases import phrase_file
from generator.model.record import Record
from generator.model.scalars.text import Text
from generator.model.strict import Strict

ID = "phrase-not-in-letter-language"
_Use = tuple[Path, str, str | None, tuple[str, ...]]
"""Where the case names an entry, the bank and the entry's id, and the fields that a letter takes from it."""


def check(record: Record) -> Iterator[Finding]:
    """One finding for each such entry: without it the letter would have a hole."""
    language = record.letter_language
    if language not in record.playbook.letter_languages("first-complaint"):
        return
    for path, bank, key, fields in _uses(record):
        entries: Mapping[str, Strict] = getattr(record.playbook.phrases, bank)
        entry = entries.get(key or "")
        if entry and any(_lacks(getattr(entry, field), language) for field in fields):
            file = phrase_file(bank)
            yield Finding(path, ID, values(word=key, file=file, language=language))


def _uses(record: Record) -> Iterator[_Use]:
    case = record.case
    yield ("incident", "kind"), "kinds", case.incident.kind, ("subject", "statement")
    for n, outage in enumerate(case.incident.outages):
        yield ("incident", "outages", n, "symptom"), "symptoms", outage.symptom, ("name", "with_loss", "with_measure")
    for n, event in enumerate(case.incident.events):
        yield ("incident", "events", n, "kind"), "events", event.kind, ("sentence",)
    for n, impact in enumerate(case.incident.impact):
        yield ("incident", "impact", n, "kind"), "impacts", impact.kind, ("sentence",)
    for n, exhibit in enumerate(case.evidence):
        yield ("evidence", n, "kind"), "exhibits", exhibit.kind, ("name",)
    for n, entry in enumerate(case.log):
        yield ("log", n, "channel"), "channels", entry.channel, ("sent", "received")
    for n, request in enumerate(case.requests):
        yield ("requests", n, "remedy"), "remedies", request.remedy, ("plain", "with_amount")
        yield ("requests", n, "alternative"), "remedies", request.alternative, ("alternative",)


def _lacks(said: Text | Mapping[str, object] | None, language: str) -> bool:
    return said is not None and language not in said
