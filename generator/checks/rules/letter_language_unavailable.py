"""A letter language in which the playbook has no first complaint."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.model.record import Record

ID = "letter-language-unavailable"
FIRST = "first-complaint"


def check(record: Record) -> Iterator[Finding]:
    """One finding where the language that letters go out in has no template."""
    language, known = record.letter_language, record.playbook.letter_languages(FIRST)
    if language is not None and language not in known:
        path = ("letter_language",) if record.case.letter_language else ("provider",)
        yield Finding(path, ID, values(language=language, known=", ".join(known)))
