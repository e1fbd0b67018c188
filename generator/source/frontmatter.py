"""A Markdown or template file whose head is YAML between two lines of `---`."""

from dataclasses import dataclass

from generator.base.diagnostic import Diagnostic
from generator.base.position import Position
from generator.source.document import Document
from generator.source.parse import parse

_RULER = "---"


@dataclass(frozen=True, slots=True)
class Headed:
    """The *head*, with its positions as in the whole file, and the *body* below it, which begins on *line*."""

    head: Document
    body: str
    line: int


def split(text: str, path: str) -> Headed | list[Diagnostic]:
    """*text* in two; a diagnostic where it does not begin with a head."""
    lines = text.split("\n")
    if lines[0].rstrip() != _RULER or _RULER not in (line.rstrip() for line in lines[1:]):
        return [Diagnostic(Position(path), "front-matter-missing")]
    end = next(n for n, line in enumerate(lines[1:], 1) if line.rstrip() == _RULER)
    # An empty first line stands for the ruler, so that every line keeps its number.
    head = parse("\n".join(["", *lines[1:end]]), path)
    return head if isinstance(head, list) else Headed(head, "\n".join(lines[end + 1 :]), end + 2)
