"""Two states of the repository: which cases came, went or changed, and what that does to their letters."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.base.diagnostic import Diagnostic
from generator.base.differing import Change, paragraphs


@dataclass(frozen=True, slots=True)
class Side:
    """One state: the text of every letter by case and file name, and what is wrong."""

    letters: Mapping[str, Mapping[str, str]]
    broken: frozenset[str]
    diagnostics: tuple[Diagnostic, ...]

    def has(self, case: str) -> bool:
        """Whether the case is there, whole or broken."""
        return case in self.letters or case in self.broken


@dataclass(frozen=True, slots=True)
class LetterChange:
    """One letter that differs: its file name and the paragraphs that changed."""

    name: str
    paragraphs: tuple[tuple[Change, ...], ...]


@dataclass(frozen=True, slots=True)
class CaseChange:
    """One case that differs: *state* is `new`, `gone`, `broken`, `mended` or `changed`."""

    case: str
    state: str
    letters: tuple[LetterChange, ...]


def changes(before: Side, after: Side) -> tuple[CaseChange, ...]:
    """Every case that differs between the two sides, by id."""
    cases = sorted({*before.letters, *before.broken, *after.letters, *after.broken})
    found = (_case(case, before, after) for case in cases)
    return tuple(change for change in found if change)


def _case(case: str, before: Side, after: Side) -> CaseChange | None:
    old, new = before.letters.get(case, {}), after.letters.get(case, {})
    letters = tuple(
        LetterChange(name, paragraphs(old.get(name, ""), new.get(name, "")))
        for name in sorted({*old, *new})
        if old.get(name) != new.get(name)
    )
    if not before.has(case):
        return CaseChange(case, "broken" if case in after.broken else "new", letters)
    if not after.has(case):
        return CaseChange(case, "gone", ())
    if case in after.broken:
        return None if case in before.broken else CaseChange(case, "broken", ())
    if case in before.broken:
        return CaseChange(case, "mended", letters)
    return CaseChange(case, "changed", letters) if letters else None
