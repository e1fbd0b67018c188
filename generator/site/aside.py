"""What neither Markdown nor the search index has to look into: our own HTML, put aside while MkDocs works on a page.

Why: Markdown reads a page of HTML letter by letter only to leave it as it is, and the index reads it again only to
leave it out; that is nearly half of the time that a site of many cases takes.
"""

import re
from dataclasses import dataclass
from functools import cache

_OPENING = re.compile(r"^<([a-z]+)\b[^<>\n]* data-search-exclude\b[^<>\n]*>", re.MULTILINE)
_FOR_MARKDOWN = re.compile(r"<[a-z][^<>]*\smarkdown\b")
_PLACE = re.compile(r"<!-- aside (\d+) -->")


@dataclass(frozen=True, slots=True)
class Aside:
    """A page's *markdown* with a comment in each place of what was put aside, and that, in order."""

    markdown: str
    kept: tuple[str, ...]


def put_aside(markdown: str) -> Aside:
    """*markdown* without the elements that begin a line and are marked as nothing for the index.

    Only for pages of ours, in whose text no `<` stands unescaped. What Markdown is to read inside, stays.
    """
    parts, kept, at = list[str](), list[str](), 0
    for opening in _OPENING.finditer(markdown):
        end = _end(markdown, opening[1], opening.start()) if opening.start() >= at else None
        if end is None or _FOR_MARKDOWN.search(markdown, opening.start(), end):
            continue
        parts += [markdown[at : opening.start()], f"<!-- aside {len(kept)} -->"]
        kept.append(markdown[opening.start() : end])
        at = end
    return Aside("".join([*parts, markdown[at:]]), tuple(kept))


def put_back(page: str, kept: tuple[str, ...]) -> str:
    """The finished *page* with what was *kept* in its place again."""
    return _PLACE.sub(lambda place: kept[int(place[1])], page) if kept else page


def _end(markdown: str, tag: str, start: int) -> int | None:
    """Where the element that opens at *start* has closed, if a line ends there; else None."""
    depth = 0
    for found in _tags(tag).finditer(markdown, start):
        depth += -1 if found[1] else 1
        if depth == 0:
            return found.end() if markdown[found.end() : found.end() + 1] in ("\n", "") else None
    return None


@cache
def _tags(name: str) -> re.Pattern[str]:
    return re.compile(rf"<(?:{name}\b[^<>]*|(/){name})>")
