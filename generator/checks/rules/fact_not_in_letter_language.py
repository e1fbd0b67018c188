"""A name within a fact that is not written in the letter's language."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.model.record import Record

ID = "fact-not-in-letter-language"


def check(record: Record) -> Iterator[Finding]:
    """One finding for each name that the sentence of an event needs and has in other languages only.

    Why an error where a free text gets a warning: the letter can leave a text out, but not half of a sentence.
    """
    language = record.letter_language
    if language is None:
        return
    for n, event in enumerate(record.case.incident.events):
        for key, name in (("found", event.found), ("expected", event.expected)):
            if name is not None and language not in name:
                has = ", ".join(own for own, _ in name.by_language)
                yield Finding(("incident", "events", n, key), ID, values(language=language, has=has))
