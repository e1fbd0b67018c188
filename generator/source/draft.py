"""A repository as it would be with one more file, or one file changed: nothing is written."""

from dataclasses import dataclass

from generator.base.diagnostic import Diagnostic
from generator.source.folder import LARGEST_EVIDENCE, Folder


@dataclass(frozen=True, slots=True)
class DraftedFolder(Folder):
    """The folder at *root*, in which the file *path* has this *content*.

    Why: what a command is about to write is checked, and told about, as if it stood there already.
    """

    path: str
    content: bytes

    def exists(self, path: str) -> bool:
        """Whether anything stands at *path*."""
        return path == self.path or Folder.exists(self, path)

    def find(self, path: str, largest: int = LARGEST_EVIDENCE) -> bytes | Diagnostic | None:
        """The bytes of *path*, as in a folder."""
        return self.content if path == self.path else Folder.find(self, path, largest)
