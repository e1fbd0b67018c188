"""Free text that the letter needs and that is not written in the letter's language."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.base.position import Path
from generator.model.record import Record
from generator.model.scalars.text import Text

ID = "text-not-in-letter-language"


def check(record: Record) -> Iterator[Finding]:
    """One finding for each text that the letter leaves out; what the phrase bank says in its stead still goes out."""
    language = record.letter_language
    if language is None:
        return
    for path, text in _texts(record):
        if text is not None and language not in text:
            has = ", ".join(own for own, _ in text.by_language)
            yield Finding(path, ID, values(language=language, has=has))


def _texts(record: Record) -> Iterator[tuple[Path, Text | None]]:
    """The free texts that letters quote, with the way to each."""
    case = record.case
    yield ("service", "plan"), case.service.plan
    yield ("incident", "what"), case.incident.what
    for n, exhibit in enumerate(case.evidence):
        yield ("evidence", n, "vantage"), exhibit.vantage
        yield ("evidence", n, "shows"), exhibit.shows
    for n, entry in enumerate(case.log):
        yield ("log", n, "summary"), entry.summary
        yield from ((("log", n, "offers", m, "text"), offer.text) for m, offer in enumerate(entry.offers))
        yield from ((("log", n, "promises", m, "text"), promise.text) for m, promise in enumerate(entry.promises))
    for n, request in enumerate(case.requests):
        yield ("requests", n, "text"), request.text
    for n, outcome in enumerate(case.outcomes):
        yield ("outcomes", n, "reason"), outcome.reason
