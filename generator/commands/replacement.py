"""Putting a file in the place of another in one step: whatever happens, the old one or the new one is there whole."""

import os
import shutil
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path


class ChangedMeanwhileError(Exception):
    """Somebody else has written the file since it was read."""


def replace_file(place: Path, old: bytes, new: bytes) -> None:
    """Let the file at *place* say *new*, with the rights it has.

    Raises ChangedMeanwhileError where it does not say *old* any more.
    """
    handle, beside = tempfile.mkstemp(prefix=f".{place.name}-", dir=place.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            _write(file.fileno(), new)
        shutil.copymode(place, beside)
        _expect(place, old)
        Path(beside).replace(place)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise
    _settle(place.parent)


def new_folder(place: Path, files: Mapping[str, bytes], folders: Iterable[str] = ()) -> None:
    """Make the folder *place* with these *files* and empty *folders* in it, all at once.

    Raises FileExistsError where something stands there already.
    """
    if os.path.lexists(place):
        raise FileExistsError(place)
    place.parent.mkdir(parents=True, exist_ok=True)
    beside = place.with_name(f".{place.name}-{os.getpid()}")
    beside.mkdir()
    try:
        for name in folders:
            (beside / name).mkdir()
        for name, content in files.items():
            with (beside / name).open("xb") as file:
                _write(file.fileno(), content)
        beside.rename(place)
    except BaseException:
        shutil.rmtree(beside, ignore_errors=True)
        raise
    _settle(place.parent)


def _expect(place: Path, old: bytes) -> None:
    if place.read_bytes() != old:
        raise ChangedMeanwhileError


def _write(handle: int, content: bytes) -> None:
    """All of *content* to the disk itself, so that a rename never puts an empty file in place."""
    while content:
        content = content[os.write(handle, content) :]
    os.fsync(handle)


def _settle(folder: Path) -> None:
    """The rename to the disk, where the system can do that for a folder."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
