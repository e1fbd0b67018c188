"""Stylesheets, scripts, pages and the search index without what only people at work on them need."""

import json
import re

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_BESIDE = re.compile(r"\s*([{};,>])\s*")
_AFTER_COLON = re.compile(r":\s+")


_FOR_SEARCH = re.compile(r"(<[a-z][a-z0-9]*\b[^<>]*?) data-search-exclude\b")
_UNTRANSLATED = ' title="Permanent link"'
_ENDS_BY_ITSELF = re.compile(r"</(?:li|d[dt]|t[dhr]|thead|tbody)>")
"""End tags that nobody needs where an item, a row or the end of its list follows (HTML, 13.1.2.4)."""
_ONE_CLASS = re.compile(r'(<[a-z][a-z0-9]* class=)"([\w-]+)"(?=[ >])')


def lean_page(page: str) -> str:
    """*page* without the marks that only the making of the search index needs, and the theme's one English title.

    Items and cells end where the next begin, and a single class has no quotes (HTML, 13.1.2.3). Text is left alone: in
    it, no `<` stands unescaped.
    """
    plain = _FOR_SEARCH.sub(r"\1", page).replace(_UNTRANSLATED, "")
    return _ONE_CLASS.sub(r"\1\2", _ENDS_BY_ITSELF.sub("", plain))


def lean(style: str) -> str:
    """*style*, a sixth shorter. Blanks inside a value, before a colon and around `+` and `-` mean something and stay.

    Ours only: a general stylesheet may have comments and marks inside strings.
    """
    bare = " ".join(_COMMENT.sub("", style).split())
    return _AFTER_COLON.sub(":", _BESIDE.sub(r"\1", bare)).replace(";}", "}") + "\n"


def lean_script(script: str) -> str:
    """*script* without comments and indents. Ours only: no string of it has a line's end or a mark of a comment."""
    return "".join(f"{line.strip()}\n" for line in _COMMENT.sub("", script).splitlines() if line.strip())


def lean_index(index: str) -> str:
    """The search *index* with letters as they are: escaped, as the theme writes it, Chinese takes twice the room."""
    return json.dumps(json.loads(index), ensure_ascii=False, separators=(",", ":"))


LEAN = {".css": lean, ".js": lean_script, ".json": lean_index}
"""By the end of a file's name, how it is made lean."""
