"""A progress bar on long work, on a terminal only."""

import sys
from collections.abc import Iterator, Sequence
from typing import TypeVar

import click

from generator.commands.setting import Setting

Item = TypeVar("Item")
_LONG = 20
"""Fewer items than this are done before a bar could be read."""


def progress(items: Sequence[Item], label: str, setting: Setting) -> Iterator[Item]:
    """*items*, with a bar on standard error where that is a terminal and there are many."""
    if len(items) < _LONG or not sys.stderr.isatty():
        yield from items
        return
    with click.progressbar(items, label=label, file=sys.stderr, color=setting.color) as bar:
        yield from bar
