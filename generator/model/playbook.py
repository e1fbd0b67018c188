"""The company's way of complaining, as read from `playbook/`."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.base.words import LANGUAGES
from generator.model.body import Body
from generator.model.company import Company
from generator.model.guideline import Guideline
from generator.model.letter import LetterKind, LetterTemplate
from generator.model.phrases import Phrases
from generator.model.provider import Provider
from generator.model.tone import ToneBook


def templates(
    language: str, letters: Mapping[tuple[str, str], LetterTemplate], frames: Mapping[str, str]
) -> tuple[str, ...]:
    """The text of every letter in *language*, and of the frames and parts that these share."""
    own = (f"{one.head.subject}\n{one.body}" for (_, known), one in letters.items() if known == language)
    return (*own, *(text for name, text in frames.items() if name.endswith(f".{language}.md.j2")))


@dataclass(frozen=True, slots=True)
class Playbook:
    """Everything of `playbook/` that could be read. What could not is in nobody's way but its own.

    *spoken* are the languages whose strings are whole, sorted: of those of the site none lacks a word that another
    has; a language of letters only has all that its letters ask for.
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

    @property
    def site_languages(self) -> tuple[str, ...]:
        """Those spoken in which the team reads: pages, checklists and working copies are made in each, sorted."""
        return tuple(language for language in self.spoken if language in LANGUAGES)

    def templates(self, language: str) -> tuple[str, ...]:
        """The text of everything that letters in *language* are written from."""
        return templates(language, self.letters, self.frames)

    def letter_languages(self, kind: str) -> tuple[str, ...]:
        """The languages in which the company can write this kind of letter, sorted."""
        return tuple(language for language in self.spoken if (kind, language) in self.letters)
