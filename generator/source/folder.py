"""The files of a company's repository, read without ever leaving it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

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
        """Whether *path* is a file or folder here."""
        return (self.root / path).exists()

    def read(self, path: str, largest: int = LARGEST_EVIDENCE) -> bytes | Diagnostic:
        """The bytes of *path*; a diagnostic where it leads out of the tree, is no plain file, or is too large."""
        real = self.root / path
        try:
            if not real.resolve(strict=True).is_relative_to(self.root.resolve()) or _has_link(real, self.root):
                return Diagnostic(Position(path), "path-leaves-folder", values(path=path))
            if not real.is_file():
                return Diagnostic(Position(path), "file-unreadable", values(path=path, reason="not a file"))
            size = real.stat().st_size
            if size > largest:
                return Diagnostic(Position(path), "file-too-large", values(size=size, largest=largest))
            return real.read_bytes()
        except (OSError, RuntimeError) as error:
            return Diagnostic(
                Position(path),
                "file-unreadable",
                values(path=path, reason=getattr(error, "strerror", None) or "unreadable"),
            )


def _entries(folder: Path) -> Iterator[Path]:
    return folder.iterdir() if folder.is_dir() else iter(())


def _has_link(path: Path, root: Path) -> bool:
    """Whether any step from *root* to *path* is a symbolic link: what a link shows can change without a commit."""
    steps = [path, *path.parents]
    return any(step.is_symlink() for step in steps[: steps.index(root)])
