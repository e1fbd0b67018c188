"""The handbook names every option of the commands that write into a case."""

import re
from importlib import import_module

import click
import pytest

from tests.repository import ROOT

COMMANDS = ("escalate", "log", "new", "outcome", "told", "verify", "withdraw")
COMMON = {"--root", "--today", "--lang", "--color"}


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_is_named(name: str, language: str) -> None:
    """In both languages; the two that end in a language are said of all texts at once."""
    page = (ROOT / "docs" / language / "handbook" / "04-commands.md").read_text(encoding="utf-8")
    part = page[page.index("playbook withdraw") : page.index("## `playbook evidence`")]
    command: click.Command = import_module(f"generator.commands.{name}").command
    options = {option for one in command.params if isinstance(one, click.Option) for option in one.opts} - COMMON
    own = {option for option in options if not re.search(r"-(zh|en)$", option)}
    assert len(own) > 2
    assert [option for option in sorted(own) if not re.search(rf"{option}(?![a-z-])", part)] == []
