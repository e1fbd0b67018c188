"""ZIP archives whose bytes depend on nothing but what is in them."""

from collections.abc import Iterable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first moment that a ZIP can note: every member has it, because none may tell when it was made."""
_PLAIN_FILE = 0o100644 << 16
_UNIX = 3


def archive(files: Iterable[tuple[str, bytes]]) -> bytes:
    """An archive of these *files*, each a path with `/` and its bytes, sorted by path."""
    made = BytesIO()
    with ZipFile(made, "w") as target:
        for path, content in sorted(files):
            target.writestr(member(path), content)
    return made.getvalue()


def member(path: str) -> ZipInfo:
    """What the archive says of the file at *path*: a plain file of no time."""
    said = ZipInfo(path, _EARLIEST)
    said.compress_type, said.external_attr, said.create_system = ZIP_DEFLATED, _PLAIN_FILE, _UNIX
    return said


def members(content: bytes) -> dict[str, bytes]:
    """The files of the archive *content* by path."""
    with ZipFile(BytesIO(content)) as source:
        return {name: source.read(name) for name in source.namelist()}
