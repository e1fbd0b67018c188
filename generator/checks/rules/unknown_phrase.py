"""A kind, symptom, impact, remedy, exhibit kind or channel that the phrase bank does not have."""

from collections.abc import Iterator, Mapping

from generator.base.diagnostic import Finding, values
from generator.base.position import Path
from generator.model.phrases import phrase_file
from generator.model.record import Record
from generator.source.nearest import nearest

ID = "unknown-phrase"


def check(record: Record) -> Iterator[Finding]:
    """One finding for each word without a phrase: a letter would have nothing to say for it."""
    case, bank = record.case, record.playbook.phrases
    yield from _missing(("incident", "kind"), case.incident.kind, bank.kinds, "kinds")
    for n, outage in enumerate(case.incident.outages):
        yield from _missing(("incident", "outages", n, "symptom"), outage.symptom, bank.symptoms, "symptoms")
    for n, event in enumerate(case.incident.events):
        yield from _missing(("incident", "events", n, "kind"), event.kind, bank.events, "events")
    for n, impact in enumerate(case.incident.impact):
        yield from _missing(("incident", "impact", n, "kind"), impact.kind, bank.impacts, "impacts")
    for n, exhibit in enumerate(case.evidence):
        yield from _missing(("evidence", n, "kind"), exhibit.kind, bank.exhibits, "exhibits")
    for n, entry in enumerate(case.log):
        yield from _missing(("log", n, "channel"), entry.channel, bank.channels, "channels")
        for m, offer in enumerate(entry.offers):
            yield from _missing(("log", n, "offers", m, "remedy"), offer.remedy, bank.remedies, "remedies")
        for m, promise in enumerate(entry.promises):
            yield from _missing(("log", n, "promises", m, "remedy"), promise.remedy, bank.remedies, "remedies")
    for n, notice in enumerate(case.customers):
        yield from _missing(("customers", n, "channel"), notice.channel, bank.channels, "channels")
    for n, request in enumerate(case.requests):
        yield from _missing(("requests", n, "remedy"), request.remedy, bank.remedies, "remedies")
        yield from _missing(("requests", n, "alternative"), request.alternative, bank.remedies, "remedies")


def _missing(path: Path, word: str | None, bank: Mapping[str, object], file: str) -> Iterator[Finding]:
    if word is not None and word not in bank:
        yield Finding(
            path,
            ID,
            values(
                word=word,
                file=phrase_file(file),
                known=", ".join(sorted(bank)),
                nearest=nearest(word, bank),
            ),
        )
