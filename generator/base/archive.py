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
            member = ZipInfo(path, _EARLIEST)
            member.compress_type, member.external_attr, member.create_system = ZIP_DEFLATED, _PLAIN_FILE, _UNIX
            target.writestr(member, content)
    return made.getvalue()


def members(content: bytes) -> dict[str, bytes]:
    """The files of the archive *content* by path."""
    with ZipFile(BytesIO(content)) as source:
        return {name: source.read(name) for name in source.namelist()}
