"""A progress bar on long work, on a terminal only."""

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

import click

from generator.commands.setting import Setting

Item = TypeVar("Item")
_LONG = 20
"""Fewer items than this are done before a bar could be read."""


def progress(items: Iterable[Item], count: int, label: str, setting: Setting) -> Iterator[Item]:
    """*items*, *count* of them, with a bar on standard error where that is a terminal and they are many."""
    if count < _LONG or not sys.stderr.isatty():
        yield from items
        return
    with click.progressbar(items, length=count, label=label, file=sys.stderr, color=setting.color) as bar:
        yield from bar
