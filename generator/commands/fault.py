"""What is said when the fault is our own."""

import os
import traceback
from pathlib import Path

import click

from generator.base.words import say
from generator.commands.setting import OUR_FAULT, spoken


def tell(error: Exception) -> int:
    """Say that it is our fault and where it came up; the exit code. With `PLAYBOOK_DEBUG` set, the traceback too."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{Path(last.filename).name}:{last.lineno} ({last.name})"
    click.echo(say("our-fault", spoken(), error=f"{type(error).__name__}: {error}"[:300], place=place), err=True)
    if os.environ.get("PLAYBOOK_DEBUG"):
        click.echo("".join(traceback.format_exception(error)), err=True)
    return OUR_FAULT
