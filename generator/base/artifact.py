"""What the generator makes, before it is written anywhere."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Artifact:
    """One file to be written: *path* below the output folder with `/`, and its bytes."""

    path: str
    content: bytes


def text_artifact(path: str, text: str) -> Artifact:
    """*text* as a file in UTF-8, line ends as they are."""
    return Artifact(path, text.encode())
