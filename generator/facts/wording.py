"""What in a text a formal letter avoids: the hits of the tone rules."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from generator.base.diagnostic import Values
from generator.base.position import Path
from generator.model.case import Case
from generator.model.texts import prose
from generator.model.tone import ToneBook, ToneRule

ANY = "any"
"""The book whose rules hold in every language."""
_END = re.compile(r"[。！？!?；;\n]+|(?<!\b\d)(?<!\b\d\d)\.(?=\s|$)")
"""Where a sentence ends; the point of an ordinal, as in `6. November`, is no end."""
_QUOTED = re.compile(r"„[^“”]*[“”]|“[^”]*”|「[^」]*」|『[^』]*』|\"[^\"]*\"")


@dataclass(frozen=True, slots=True)
class Hit:
    """One place: the *rule* by its id, the *words* found, and where they begin in the text, in characters from 0."""

    rule: str
    words: str
    at: int


@dataclass(frozen=True, slots=True)
class Lapse:
    """A hit in a case: the way to the text, how bad it is, and what is *told* of it in every language."""

    path: Path
    hit: Hit
    severity: Literal["error", "warning"]
    told: Values


def hits(text: str, language: str, tone: Mapping[str, ToneBook]) -> tuple[Hit, ...]:
    """The places in *text* that the rules for *language* find, in order, one for each stretch of words, errors first.

    Excused are the words of others, between quotation marks, and technical words that the book lists.
    """
    found = [
        (rule.severity != "error", Hit(name, match[0], match.start()))
        for book in (tone.get(language), tone.get(ANY))
        if book and _quick(book).search(text)
        for name, rule, match in _found(text, book)
    ]
    kept: list[Hit] = []
    for _, hit in sorted(found, key=lambda one: (one[0], one[1].at, -len(one[1].words), one[1].rule)):
        end = hit.at + len(hit.words)
        if not any(other.at < end and hit.at < other.at + len(other.words) for other in kept):
            kept.append(hit)
    return tuple(sorted(kept, key=lambda hit: hit.at))


def lapses(case: Case, tone: Mapping[str, ToneBook]) -> tuple[Lapse, ...]:
    """Every hit in the texts of *case*, in whatever language each is written, in the order of the model."""
    return tuple(
        _lapse((*path, language), hit, tone)
        for path, text in prose(case)
        for language, said in text.by_language
        for hit in hits(said, language, tone)
    )


def _lapse(path: Path, hit: Hit, tone: Mapping[str, ToneBook]) -> Lapse:
    rule = next(book.rules[hit.rule] for book in tone.values() if hit.rule in book.rules)
    told = [(f"{name}.{own}", said) for name in ("why", "better") for own, said in getattr(rule, name).by_language]
    return Lapse(path, hit, rule.severity, tuple(told))


def _found(text: str, book: ToneBook) -> Iterator[tuple[str, ToneRule, re.Match[str]]]:
    safe = [quoted.span() for quoted in _QUOTED.finditer(text)]
    excused = [word.span() for word in _excused(book).finditer(text)] if book.excused else []
    ends = [end.end() for end in _END.finditer(text)]
    for name, rule in book.rules.items():
        for match in _pattern(rule).finditer(text):
            inside = any(start < match.start() and match.end() < end for start, end in safe)
            technical = any(start < match.end() and match.start() < end for start, end in excused)
            if match[0] and not inside and not technical and not _pardoned(rule, text, match, ends):
                yield name, rule, match


def _pardoned(rule: ToneRule, text: str, match: re.Match[str], ends: list[int]) -> bool:
    """Whether the sentence around the hit says what excuses it; *ends* are where the sentences of the text end."""
    if rule.unless is None:
        return False
    before = bisect_right(ends, match.start())
    start = ends[before - 1] if before else 0
    end = ends[before] if before < len(ends) else len(text)
    return bool(rule.unless.search(text, start, end))


def _pattern(rule: ToneRule) -> re.Pattern[str]:
    return _exact(rule.match.pattern) if rule.case == "exact" else rule.match


@cache
def _exact(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _quick(book: ToneBook) -> re.Pattern[str]:
    """All of a book's patterns in one: a text in which it finds nothing, and that is most, needs no second look."""
    return _together(tuple(rule.match.pattern for rule in book.rules.values()))


@cache
def _together(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


def _excused(book: ToneBook) -> re.Pattern[str]:
    return _words(book.excused)


@cache
def _words(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(words, key=len, reverse=True))), re.IGNORECASE)
