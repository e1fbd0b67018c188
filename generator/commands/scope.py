"""Which cases a command is about."""

from pathlib import Path

import click

from generator.commands.setting import Setting
from generator.source.nearest import nearest


def wanted(setting: Setting, paths: tuple[Path, ...]) -> tuple[str, ...] | None:
    """The ids of the cases at *paths*, given as folder, file in it, or id.

    None for all. Wrong use where one is no case.
    """
    if not paths:
        return None
    return tuple(dict.fromkeys(case_id(setting, str(path)) for path in paths))


def case_id(setting: Setting, given: str) -> str:
    """The id of the case that *given* means: its id, its folder, or a file in it.

    A unique beginning or part will do.
    """
    known = setting.folder.cases()
    parts = Path(given.replace("\\", "/")).parts
    for part in parts:
        if part in known:
            return part
    matches = [one for one in known if parts and parts[-1] in one]
    if len(matches) == 1:
        return matches[0]
    near = nearest(given, known)
    key = "several-cases" if matches else "did-you-mean-case" if near else "no-such-case"
    raise click.UsageError(setting.say(key, case=given, nearest=near, known=", ".join(matches or known)))
