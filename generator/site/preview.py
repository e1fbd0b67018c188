"""The beginning of a text exhibit, as its card shows it."""

from generator.source.folder import Folder

_SUFFIXES = (".txt", ".log", ".csv", ".eml")
LINES, COLUMNS = 6, 72


def preview(folder: Folder, path: str) -> str | None:
    """The first lines of the file; None where it is no text."""
    if not path.endswith(_SUFFIXES):
        return None
    content = folder.read(path)
    if not isinstance(content, bytes):
        return None
    lines = content[: LINES * COLUMNS * 4].decode("utf-8", "replace").replace("\r", "").split("\n")[:LINES]
    return "\n".join("".join(c for c in line[:COLUMNS] if c.isprintable()) or " " for line in lines)
