"""The twins: files written by us in the manner of real output, and the samples of strangers where they are present."""

import atexit
import shutil
import sqlite3
import tempfile
from contextlib import closing
from datetime import date
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from generator.evidence.given import Given
from generator.evidence.mapping import ColumnMapping
from generator.evidence.read import read
from generator.model.observation import Reading
from generator.model.read import read as read_model
from generator.source.folder import Folder
from generator.source.load import load
from tests.repository import ROOT

TWINS = ROOT / "tests" / "testdata" / "evidence"
SAMPLES = ROOT.parent / "shared" / "evidence-samples"
"""Captures of other people's tools; they are not ours to ship."""
SHANGHAI = ZoneInfo("Asia/Shanghai")
TODAY = date(2026, 11, 24)
_BESIDE = (".out", ".mapping.yaml")


def twins() -> list[Path]:
    """All twins; what stands beside them is left out."""
    return sorted(p for p in TWINS.glob("*/*") if not p.name.endswith(_BESIDE))


@cache
def opened(path: Path) -> Path:
    """The file that a tool would have left: *path* itself, or the database that a `.sql` describes.

    Why: a database is no text that a reviewer can read, so that only its description is kept.
    """
    if path.suffix != ".sql":
        return path
    folder = Path(tempfile.mkdtemp(prefix="twin-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    database = folder / f"{path.stem}.db"
    with closing(sqlite3.connect(database)) as connection:
        connection.executescript(path.read_text(encoding="utf-8"))
        connection.commit()
    content = database.read_bytes()
    # Bytes 92 to 99 name the version of SQLite that wrote; without them every version writes the same file.
    database.write_bytes(content[:92] + bytes(8) + content[100:])
    return database


def given(path: Path | None = None, zone: ZoneInfo | None = SHANGHAI) -> Given:
    """What is said beside a file: the company's zone, and the mapping that stands beside it."""
    beside = None if path is None else path.with_suffix(".mapping.yaml")
    mapping = mapping_of(beside) if beside is not None and beside.exists() else None
    return Given(TODAY, zone, "the test" if zone else "", mapping=mapping)


def mapping_of(path: Path) -> ColumnMapping:
    """The saved mapping at *path*."""
    document = load(Folder(path.parent), path.name)
    assert not isinstance(document, list), document
    mapping = read_model(ColumnMapping, document.data, language="en")
    assert isinstance(mapping, ColumnMapping), mapping
    return mapping


def reading(name: str, zone: ZoneInfo | None = SHANGHAI) -> Reading:
    """What is read of the twin *name*."""
    path = TWINS / name
    assert path.is_file(), f"no twin {name}"
    return read(opened(path), given(path, zone))


def rules(found: Reading) -> list[str]:
    """The names of all that is remarked, or of the refusal."""
    return [found.refusal.rule] if found.refusal else [one.rule for one in found.remarks]
