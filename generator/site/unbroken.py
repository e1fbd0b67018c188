"""Chinese prose without the blanks that a browser makes of line ends."""

import re

_WIDE = r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef，。；：！？、（）“”《》]"
_BREAK = re.compile(rf"(?<={_WIDE})\n(?={_WIDE})")
_FENCE = re.compile(r"^(```.*?^```$)", re.MULTILINE | re.DOTALL)


def unbroken(markdown: str) -> str:
    """*markdown* with lines joined where both sides are Chinese; code blocks stay as they are.

    Why: sources have a sentence a line, so that a review shows which one changed.
    Chinese has no blank between sentences.
    """
    parts = _FENCE.split(markdown)
    return "".join(part if part.startswith("```") else _BREAK.sub("", part) for part in parts)
