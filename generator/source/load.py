"""A file of the repository as a document or as plain text."""

from generator.base.diagnostic import Diagnostic
from generator.source.decode import LARGEST, decode
from generator.source.document import Document
from generator.source.folder import Folder
from generator.source.frontmatter import split
from generator.source.parse import parse


def load_text(folder: Folder, path: str) -> str | Diagnostic:
    """The text of *path* with line feeds at line ends."""
    content = folder.read(path, LARGEST)
    text = content if isinstance(content, Diagnostic) else decode(content, path)
    return text if isinstance(text, Diagnostic) else text.replace("\r\n", "\n")


def load(folder: Folder, path: str) -> Document | list[Diagnostic]:
    """The YAML file *path*, or all that keeps it from being read."""
    text = load_text(folder, path)
    return [text] if isinstance(text, Diagnostic) else parse(text, path)


def load_head(folder: Folder, path: str) -> Document | list[Diagnostic]:
    """The YAML of *path*: all of it, or its head where it is a Markdown or template file."""
    if path.endswith(".yaml"):
        return load(folder, path)
    text = load_text(folder, path)
    parts = [text] if isinstance(text, Diagnostic) else split(text, path)
    return parts if isinstance(parts, list) else parts.head
