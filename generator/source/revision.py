"""A state of the repository as git has it, laid out in a folder of its own."""

import subprocess
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

PARTS = ("cases", "playbook")
"""What letters are made from."""
_PLAIN = ("100644 blob", "100755 blob")
"""Files; a link is refused wherever it is read, so it is not laid out."""


class NoRevisionError(Exception):
    """Git does not know the revision, or there is no git; the text says which."""


def lay_out(root: Path, revision: str, target: Path) -> None:
    """Put `cases` and `playbook` of *revision* of the repository at *root* into *target*, plain files only.

    Raises NoRevisionError. Git's own store is read; neither the work tree nor the index is touched.
    """
    listing = git(root, "ls-tree", "-r", "-z", _commit(root, revision), "--", *PARTS).decode("utf-8", "surrogateescape")
    entries = [entry.partition("\t") for entry in listing.split("\0") if entry]
    blobs = {path: head.split()[2] for head, _, path in entries if head.startswith(_PLAIN)}
    for path, content in zip(blobs, _contents(root, list(blobs.values())), strict=True):
        place = target / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)


def _contents(root: Path, blobs: list[str]) -> Iterator[bytes]:
    """The contents of *blobs*, in one call of git: `<id> blob <size>`, a line feed, the bytes, a line feed, each."""
    answer = BytesIO(git(root, "cat-file", "--batch", given="\n".join(blobs).encode()))
    for _ in blobs:
        size = int(answer.readline().split()[2])
        yield answer.read(size)
        answer.read(1)


def touched(root: Path, base: str, head: str | None) -> tuple[str, ...]:
    """The paths below cases and playbook that differ between *base* and *head*.

    Where *head* is None, the work tree stands for it, with what git does not track yet.
    """
    ends = [_commit(root, base), *([_commit(root, head)] if head else [])]
    changed = (
        git(root, "diff", "--name-only", "--no-renames", "-z", "--relative", *ends, "--", *PARTS).decode().split("\0")
    )
    fresh = (
        [] if head else git(root, "ls-files", "--others", "--exclude-standard", "-z", "--", *PARTS).decode().split("\0")
    )
    return tuple(sorted({path for path in [*changed, *fresh] if path}))


def _commit(root: Path, revision: str) -> str:
    """The commit that *revision* names; a name that begins with a hyphen is no option of git's."""
    return git(root, "rev-parse", "--verify", "--end-of-options", f"{revision}^{{commit}}").decode().strip()


def git(root: Path, *words: str, given: bytes = b"") -> bytes:
    """What git prints. Raises NoRevisionError where there is no git, or it refuses."""
    try:
        done = subprocess.run(["git", "-C", str(root), *words], input=given, capture_output=True, check=False)  # noqa: S603, S607 - git by its name, fixed words
    except OSError as error:
        raise NoRevisionError(str(error)) from error
    if done.returncode:
        raise NoRevisionError(done.stderr.decode(errors="replace").strip())
    return done.stdout
