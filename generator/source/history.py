"""What git says of the case files: which commits changed them, when, and by how many lines."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.source.revision import NoRevisionError, git

_COMMIT = "\x1e%H %as"
"""A mark that no path has, the commit, the day on which its author made it, on the author's own wall clock."""


@dataclass(frozen=True, slots=True)
class Touched:
    """One case in one commit: its id, and the lines that came and went in its folder (files of bytes have none)."""

    case: str
    added: int
    removed: int


@dataclass(frozen=True, slots=True)
class Change:
    """One commit that changed cases: its full name and day, and the cases by their id."""

    commit: str
    day: date
    cases: tuple[Touched, ...]


def history(root: Path, most: int) -> tuple[Change, ...]:
    """The newest *most* commits below `cases/`, newest first; none where *root* is in no repository or there is no git.

    Who made a commit and what was written about it is left out: a page is for more readers than a repository.
    """
    try:
        said = git(
            root, "log", f"--max-count={most}", "--no-merges", "--no-renames", "--no-show-signature", "--numstat",
            "--relative", f"--format={_COMMIT}", "--", "cases",
        )  # fmt: skip
    except NoRevisionError:
        return ()
    return tuple(_changes(said.decode("utf-8", "surrogateescape")))


def _changes(said: str) -> Iterator[Change]:
    for block in said.split("\x1e")[1:]:
        head, *lines = block.splitlines()
        commit, day = head.split()
        sums: dict[str, tuple[int, int]] = {}
        for added, removed, path in (line.split("\t", 2) for line in lines if line):
            parts = path.split("/")
            if len(parts) > 2:  # noqa: PLR2004 - cases/<id>/<file>
                before = sums.get(parts[1], (0, 0))
                sums[parts[1]] = (before[0] + _count(added), before[1] + _count(removed))
        touched = tuple(Touched(case, *counts) for case, counts in sorted(sums.items()))
        if touched:
            yield Change(commit, date.fromisoformat(day), touched)


def _count(figure: str) -> int:
    """Lines; none for a file of bytes, of which git says `-`."""
    return int(figure) if figure.isdigit() else 0
