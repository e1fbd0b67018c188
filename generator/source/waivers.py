"""Waivers: a comment at the line that says why a finding may stay, as in `# allow zh-emotion: 引用客户原话`."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.base.diagnostic import Diagnostic, values
from generator.base.position import Position
from generator.source.document import Document

WAIVE = "waive"
"""The value of a diagnostic that names what a comment has to allow."""
_ALLOW = re.compile(r"(?:^|\s)(#)\s*allow\s+([a-z0-9-]+)\s*[:：]?[ \t]*(.*)$")


@dataclass(frozen=True, slots=True)
class _Waiver:
    """One comment at *position*: what it allows at *line*, and why."""

    position: Position
    line: int
    allows: str
    reason: str


def waived(document: Document, found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """*found* without what comments of the document allow; with what is wrong about these comments.

    A comment allows at its own line; one that stands alone, at the next line that is none.
    Without a reason it allows nothing, and one that allows nothing that was found is told, so that it can go.
    """
    given = _waivers(document) if "allow" in document.text else []
    good = {(one.line, one.allows) for one in given if one.reason}
    kept, used = [], set()
    for diagnostic in found:
        mark = (diagnostic.position.line, dict(diagnostic.values).get(WAIVE, ""))
        if mark in good and diagnostic.position.path == document.path:
            used.add(mark)
        else:
            kept.append(diagnostic)
    for one in given:
        if not one.reason:
            write = f"# allow {one.allows}: …"
            kept.append(Diagnostic(one.position, "waiver-without-reason", values(allows=one.allows, write=write)))
        elif (one.line, one.allows) not in used:
            kept.append(Diagnostic(one.position, "waiver-unused", values(allows=one.allows)))
    return kept


def _waivers(document: Document) -> list[_Waiver]:
    lines = document.text.split("\n")
    made = []
    for number, line in enumerate(lines, 1):
        match = _ALLOW.search(line)
        if match:
            position = Position(document.path, number, match.start(1) + 1)
            below = number + 1
            while below <= len(lines) and lines[below - 1].lstrip().startswith("#"):
                below += 1
            alone = line.lstrip().startswith("#")
            made.append(_Waiver(position, below if alone else number, match[2], match[3].strip()))
    return made
