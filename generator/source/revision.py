"""A state of the repository as git has it, laid out in a folder of its own."""

import subprocess
import tarfile
from io import BytesIO
from pathlib import Path

PARTS = ("cases", "playbook")
"""What letters are made from."""


class NoRevisionError(Exception):
    """Git does not know the revision, or there is no git; the text says which."""


def lay_out(root: Path, revision: str, target: Path) -> None:
    """Put `cases` and `playbook` of *revision* of the repository at *root* into *target*.

    Raises NoRevisionError. `git archive` writes what was committed and touches neither the work tree nor the index.
    """
    names = _git(root, "ls-tree", "--name-only", "-z", _commit(root, revision)).decode().split("\0")
    parts = [part for part in PARTS if part in names]
    if parts:
        content = _git(root, "archive", "--format=tar", _commit(root, revision), *parts)
        with tarfile.open(fileobj=BytesIO(content)) as archive:
            archive.extractall(target, filter="data")


def touched(root: Path, base: str, head: str | None) -> tuple[str, ...]:
    """The paths below cases and playbook that differ between *base* and *head*.

    Where *head* is None, the work tree stands for it, with what git does not track yet.
    """
    ends = [_commit(root, base), *([_commit(root, head)] if head else [])]
    changed = (
        _git(root, "diff", "--name-only", "--no-renames", "-z", "--relative", *ends, "--", *PARTS).decode().split("\0")
    )
    fresh = (
        []
        if head
        else _git(root, "ls-files", "--others", "--exclude-standard", "-z", "--", *PARTS).decode().split("\0")
    )
    return tuple(sorted({path for path in [*changed, *fresh] if path}))


def _commit(root: Path, revision: str) -> str:
    """The commit that *revision* names; a name that begins with a hyphen is no option of git's."""
    return _git(root, "rev-parse", "--verify", "--end-of-options", f"{revision}^{{commit}}").decode().strip()


def _git(root: Path, *words: str) -> bytes:
    try:
        done = subprocess.run(["git", "-C", str(root), *words], capture_output=True, check=False)  # noqa: S603, S607 - git by its name, fixed words
    except OSError as error:
        raise NoRevisionError(str(error)) from error
    if done.returncode:
        raise NoRevisionError(done.stderr.decode(errors="replace").strip())
    return done.stdout
