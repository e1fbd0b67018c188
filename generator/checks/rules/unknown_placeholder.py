"""A name in braces that nothing fills."""

import re
from collections.abc import Iterator, Mapping

from generator.base.diagnostic import Finding, values
from generator.base.position import Path
from generator.model.phrases import Phrases, phrase_file
from generator.model.playbook import Playbook
from generator.model.scalars.text import Text
from generator.model.strict import Strict

ID = "unknown-placeholder"
NAMES: Mapping[tuple[str, str], frozenset[str]] = {
    ("kinds", "statement"): frozenset({"service", "provider"}),
    ("symptoms", "with_loss"): frozenset({"loss"}),
    ("symptoms", "with_measure"): frozenset({"measured"}),
    ("events", "sentence"): frozenset({"at", "found", "expected", "count"}),
    ("next_steps", "sentence"): frozenset({"by"}),
    ("thanks", "sentence"): frozenset({"day"}),
    ("impacts", "sentence"): frozenset({"count", "amount"}),
    ("remedies", "plain"): frozenset({"by"}),
    ("remedies", "with_amount"): frozenset({"by", "amount", "proof"}),
    ("channels", "sent"): frozenset({"at"}),
    ("channels", "received"): frozenset({"at"}),
}
"""What may stand in braces in which field of which bank; in all others nothing may."""
_NAME = re.compile(r"\{(\w+)\}")


def check(playbook: Playbook) -> Iterator[tuple[str, Finding]]:
    """One finding, with its file, for each such name in a phrase.

    Of strings, for each that no other language has: one of the two is a slip.
    """
    yield from _in_phrases(playbook.phrases)
    for language, words in sorted(playbook.strings.items()):
        others = [other for own, other in playbook.strings.items() if own != language]
        for key, text in words.items():
            known = {name for other in others for name in _NAME.findall(other.get(key, ""))}
            if others:
                yield from _unknown(f"playbook/strings/{language}.yaml", (key,), text, known)


def _in_phrases(phrases: Phrases) -> Iterator[tuple[str, Finding]]:
    for bank in type(phrases).model_fields:
        entries: Mapping[str, Strict] = getattr(phrases, bank)
        for key, entry in entries.items():
            for field in type(entry).model_fields:
                known = NAMES.get((bank, field), frozenset())
                for path, text in _texts(getattr(entry, field)):
                    yield from _unknown(phrase_file(bank), (key, field, *path), text, known)


def _texts(value: object) -> Iterator[tuple[Path, str]]:
    """The texts of a field by language, and by plural form where it has them."""
    if isinstance(value, Text):
        yield from (((language,), text) for language, text in value.by_language)
    elif isinstance(value, dict):
        yield from (((language, form), text) for language, forms in value.items() for form, text in forms.items())


def _unknown(file: str, path: Path, text: str, known: frozenset[str] | set[str]) -> Iterator[tuple[str, Finding]]:
    for name in sorted(set(_NAME.findall(text)) - known):
        yield file, Finding(path, ID, values(name=name, known=", ".join(sorted(known)) or "-"))
