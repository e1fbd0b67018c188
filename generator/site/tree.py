"""One language's tree of the site: its pages, its navigation, the files beside it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.base.artifact import Artifact
from generator.site.navigation import navigation
from generator.site.page import Page
from generator.site.pages import pages
from generator.site.shelf import Shelf
from generator.site.unbroken import unbroken


@dataclass(frozen=True, slots=True)
class Tree:
    """Everything that MkDocs needs for one language."""

    language: str
    words: Mapping[str, str]
    pages: tuple[Page, ...]
    files: tuple[Artifact, ...] = ()

    def nav(self, handbook: Sequence[str]) -> list[dict[str, Any]]:
        """The navigation with the *handbook*'s pages in it."""
        steps = sorted(
            page.path
            for page in self.pages
            if page.path.startswith("guidelines/") and page.path != "guidelines/index.md"
        )
        return navigation(self.words, steps, handbook)

    def written(self, path: str, markdown: str) -> str:
        """The page at *path* as MkDocs is to read it.

        Prose that people wrote a sentence a line has its lines joined where the language has no blanks.
        """
        prose = path.startswith(("guidelines/", "handbook/"))
        return unbroken(markdown) if prose and self.language in ("ja", "zh") else markdown


def handbook(folder: Path) -> list[str]:
    """The pages of the handbook in *folder*: its index first, the rest by name."""
    return sorted(
        (p.relative_to(folder).as_posix() for p in folder.rglob("*.md")),
        key=lambda path: (not path.endswith("index.md"), path),
    )


def tree(shelf: Shelf, files: tuple[Artifact, ...] = ()) -> Tree:
    """The tree of one language."""
    return Tree(shelf.tongue.language, shelf.tongue.words, tuple(pages(shelf)), files)
