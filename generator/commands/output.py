"""The output folder: written beside its place, then put there in one step."""

import hashlib
import json
import os
import shutil
import tempfile
from pathlib import Path
from types import TracebackType
from typing import Self

import click

from generator.commands.setting import Setting

MARK = ".playbook-output"
"""The file by which a folder is known as ours: nothing else is ever replaced."""


class Output:
    """Collects files in a folder beside *target*; on leaving without an error that folder takes its place.

    Whatever kills the build, the last good output stays whole: under its name, or, if the kill falls between the
    two renames, beside it as `<name>.old`, from where the next build puts it back.
    """

    def __init__(self, target: Path, setting: Setting) -> None:
        self.target = target
        self.count = 0
        self._old = target.with_name(target.name + ".old")
        if self._old.exists() and not target.exists():
            self._old.rename(target)
        if target.exists() and any(target.iterdir()) and not (target / MARK).exists():
            raise click.UsageError(setting.say("output-not-ours", out=target))

    def __enter__(self) -> Self:
        self.target.parent.mkdir(parents=True, exist_ok=True)
        self.folder = Path(tempfile.mkdtemp(prefix=f".{self.target.name}-", dir=self.target.parent))
        (self.folder / MARK).write_text("made by playbook build; replaced as a whole\n", encoding="utf-8")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is not None:
            shutil.rmtree(self.folder, ignore_errors=True)
            return
        self.folder.chmod(0o755)  # a temporary folder is its owner's alone; a site is for others too
        if self._old.exists():
            shutil.rmtree(self._old)
        if self.target.exists():
            self.target.rename(self._old)
        self.folder.rename(self.target)
        shutil.rmtree(self._old, ignore_errors=True)

    def write(self, path: str, content: bytes) -> None:
        """Write one file."""
        place = self.folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)

    def read(self, path: str) -> bytes | None:
        """What was written at *path* before; None where nothing was."""
        place = self.folder / path
        return place.read_bytes() if place.is_file() else None

    def share(self, path: str, also: str) -> None:
        """Let the file at *path* stand at *also* too, without a second copy where the disk can do that."""
        place = self.folder / also
        place.parent.mkdir(parents=True, exist_ok=True)
        try:
            os.link(self.folder / path, place)
        except OSError:
            shutil.copyfile(self.folder / path, place)

    def manifest(self) -> None:
        """Write `manifest.json`: the SHA-256 of every file by its path, sorted."""
        found = sorted(p for p in self.folder.rglob("*") if p.is_file() and p.name != MARK)
        hashes = {p.relative_to(self.folder).as_posix(): hashlib.sha256(p.read_bytes()).hexdigest() for p in found}
        self.count = len(hashes) + 1
        self.write(
            "manifest.json",
            (json.dumps(hashes, indent=1, sort_keys=True, ensure_ascii=False) + "\n").encode(),
        )
