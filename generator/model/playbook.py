"""The company's way of complaining, as read from `playbook/`."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.base.catalogue import package_data
from generator.model.body import Body
from generator.model.company import Company
from generator.model.guideline import Guideline
from generator.model.letter import LetterKind, LetterTemplate
from generator.model.phrases import Phrases
from generator.model.provider import Provider
from generator.model.tone import ToneBook

REQUIRED_STRINGS: frozenset[str] = frozenset(package_data("messages/strings.yaml")["keys"])
"""The words that letters and pages ask for."""


def whole_strings(strings: Mapping[str, Mapping[str, str]]) -> frozenset[str]:
    """The keys that each language must have: those that the generator asks for, and those that another language has."""
    return REQUIRED_STRINGS.union(*(words.keys() for words in strings.values()))


@dataclass(frozen=True, slots=True)
class Playbook:
    """Everything of `playbook/` that could be read. What could not is in nobody's way but its own.

    *spoken* are the languages whose strings are whole, sorted: none lacks a word that another has.
    """

    company: Company
    phrases: Phrases
    providers: Mapping[str, Provider]
    broken_providers: frozenset[str]
    bodies: Mapping[str, Body]
    broken_bodies: frozenset[str]
    guidelines: tuple[Guideline, ...]
    tone: Mapping[str, ToneBook]
    kinds: Mapping[str, LetterKind]
    broken_kinds: frozenset[str]
    letters: Mapping[tuple[str, str], LetterTemplate]
    frames: Mapping[str, str]
    strings: Mapping[str, Mapping[str, str]]
    spoken: tuple[str, ...]

    def letter_languages(self, kind: str) -> tuple[str, ...]:
        """The languages in which the company can write this kind of letter, sorted."""
        return tuple(language for language in self.spoken if (kind, language) in self.letters)
