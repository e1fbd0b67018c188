"""What a command changes in a file, as a unified diff."""

import difflib
import re

import click

from generator.commands.setting import Setting

_COLORS = {"+": "green", "-": "red", "@": "cyan"}
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_OPEN_END = "\n\\ No newline at end of file\n"


def patch(path: str, old: str | None, new: str, setting: Setting) -> str:
    """The diff from *old* (None: no such file) to *new*, which `git apply` takes; in colour where that is wanted."""
    before = "/dev/null" if old is None else f"a/{path}"
    lines = difflib.unified_diff(_LINE.findall(old or ""), _LINE.findall(new), before, f"b/{path}")
    return "".join(_shown(line if line.endswith("\n") else line + _OPEN_END, setting) for line in lines)


def _shown(line: str, setting: Setting) -> str:
    color = None if line.startswith(("+++", "---")) else _COLORS.get(line[0])
    return click.style(line, fg=color) if setting.color and color else line
