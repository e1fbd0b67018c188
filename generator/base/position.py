"""Where something stands in a file that people wrote."""

from dataclasses import dataclass

Path = tuple[str | int, ...]
"""The way into a document: keys and list indexes (from 0), as in `("requests", 0, "by")`."""


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a file: *path* relative to the root with `/`, line and column from 1, columns in characters."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        """`path:line:column`, the form that editors and terminals turn into a link."""
        return f"{self.path}:{self.line}:{self.column}"
