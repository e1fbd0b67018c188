"""The files of a company's repository, read without ever leaving it."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISLNK, S_ISREG

from generator.base.diagnostic import Diagnostic, values
from generator.base.position import Position

LARGEST_EVIDENCE = 50_000_000
"""Bytes of one exhibit; a mail server refuses letters long before (25 MB is usual)."""


@dataclass(frozen=True, slots=True)
class Folder:
    """A repository on disk. Paths are relative to *root*, with `/`."""

    root: Path

    def cases(self) -> tuple[str, ...]:
        """The ids of all cases, sorted: the folders in `cases/`, hidden ones left out."""
        return tuple(sorted(p.name for p in _entries(self.root / "cases") if p.is_dir() and not p.name.startswith(".")))

    def files(self, folder: str, suffix: str) -> tuple[str, ...]:
        """The paths of the files right in *folder* that end in *suffix*, sorted; none where there is no such folder."""
        return tuple(
            sorted(
                f"{folder}/{p.name}" for p in _entries(self.root / folder) if p.name.endswith(suffix) and p.is_file()
            )
        )

    def folders(self, folder: str) -> tuple[str, ...]:
        """The names of the folders right in *folder*, sorted."""
        return tuple(sorted(p.name for p in _entries(self.root / folder) if p.is_dir()))

    def exists(self, path: str) -> bool:
        """Whether anything stands at *path*, be it a link that leads nowhere."""
        return os.path.lexists(f"{self.root}/{path}")

    def read(self, path: str, largest: int = LARGEST_EVIDENCE) -> bytes | Diagnostic:
        """The bytes of *path*; a diagnostic where it is not there, leads out of the tree, or is too large."""
        content = self.find(path, largest)
        return _unreadable(path, "no such file") if content is None else content

    def find(self, path: str, largest: int = LARGEST_EVIDENCE) -> bytes | Diagnostic | None:
        """The same, but None where nothing stands at *path*.

        A link on the way is refused wherever it leads: what it shows can change without a commit.
        """
        *folders, name = path.split("/")
        try:
            if ".." in (*folders, name) or _linked(str(self.root), folders):
                return _leaves(path)
            return _plain(f"{'/'.join([str(self.root), *folders])}/{name}", path, largest)
        except FileNotFoundError:
            return None
        except (OSError, ValueError) as error:
            return _unreadable(path, getattr(error, "strerror", None) or "unreadable")


def _linked(place: str, steps: list[str]) -> bool:
    """Whether any of the *steps* down from *place* is a symbolic link."""
    for step in steps:
        place = f"{place}/{step}"
        if S_ISLNK(os.lstat(place).st_mode):
            return True
    return False


def _plain(place: str, path: str, largest: int) -> bytes | Diagnostic:
    """The bytes of the plain file at *place*, called *path* in what is said of it."""
    found = os.lstat(place)
    if S_ISLNK(found.st_mode):
        return _leaves(path)
    if not S_ISREG(found.st_mode):
        return _unreadable(path, "not a file")
    if found.st_size > largest:
        return Diagnostic(Position(path), "file-too-large", values(size=found.st_size, largest=largest))
    with open(place, "rb") as file:  # noqa: PTH123 - pathlib costs a tenth of a check
        return file.read(largest + 1)


def _entries(folder: Path) -> Iterator[Path]:
    return folder.iterdir() if folder.is_dir() else iter(())


def _leaves(path: str) -> Diagnostic:
    return Diagnostic(Position(path), "path-leaves-folder", values(path=path))


def _unreadable(path: str, reason: str) -> Diagnostic:
    return Diagnostic(Position(path), "file-unreadable", values(path=path, reason=reason))
