"""What pasting does to a text, undone for reading; the file itself stays as it is."""

import re

_WIDE = str.maketrans({
    **{chr(wide): chr(wide - 0xFEE0) for wide in range(0xFF01, 0xFF5F)},
    "\u3000": " ", "\u00a0": " ", "\u202f": " ", "\u2007": " ", "\ufeff": "", "\u200e": "", "\u200f": "", "\u200b": "",
    "。": "。", "、": ",",
})  # fmt: skip
_ANSI = re.compile(r"\x1b\[[0-9;?]*[ -/]*[@-~]")
_QUOTE = re.compile(r"^(?:\s{0,3}>\s?)+")
_FENCE = re.compile(r"^\s*(?:```|~~~)\w*\s*$")


def clean(line: str) -> str:
    """*line* with ASCII marks for full-width ones, without quote marks, code fences, terminal codes, odd blanks."""
    if not line.isascii():
        line = line.translate(_WIDE)
    if "\x1b" in line:
        line = _ANSI.sub("", line)
    if ">" in line[:8]:
        line = _QUOTE.sub("", line)
    return "" if _FENCE.match(line) else line.rstrip()
