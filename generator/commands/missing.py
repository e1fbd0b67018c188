"""What could not be made, told so that nobody takes it for made."""

from collections.abc import Iterable, Iterator
from itertools import groupby

import click

from generator.base.unmade import Unmade
from generator.commands.setting import Setting

_NAMED = 3
"""Files that are named; what lacks an extra lacks it for all of them."""


def missing(unmade: Iterable[Unmade], setting: Setting) -> Iterator[str]:
    """A line for each format and reason, with the files that are missing for it."""
    ordered = sorted(unmade, key=lambda one: (one.form, one.reason, one.named, one.path))
    for (form, reason, named), group in groupby(ordered, key=lambda one: (one.form, one.reason, one.named)):
        paths = [one.path for one in group]
        said = setting.say(
            "unmade",
            count=len(paths),
            form=form.upper(),
            paths=_named(paths, setting),
            reason=setting.say(reason, **dict(named)),
        )
        yield click.style(said, fg="red", bold=True) if setting.color else said


def _named(paths: list[str], setting: Setting) -> str:
    shown = ", ".join(paths[:_NAMED])
    return setting.say("unmade-more", paths=shown, count=len(paths) - _NAMED) if len(paths) > _NAMED else shown
