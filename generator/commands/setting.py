"""What every command takes: where, which day, which language, which colour."""

import locale
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import wraps
from pathlib import Path
from typing import Any

import click

from generator.base.words import LANGUAGES, say
from generator.source.folder import Folder

FINE, PROBLEMS, WRONG_USE, OUR_FAULT = 0, 1, 2, 3
"""Exit codes: fine, problems in what people wrote, wrong use of the command, our own fault."""


_FORCED = {"always": True, "never": False, "auto": None}
"""What click is told of colour: without it, it strips all colour from what goes into a pipe."""


@dataclass(frozen=True, slots=True)
class Setting:
    """The common options, resolved."""

    folder: Folder
    today: date
    language: str
    color: bool

    def say(self, key: str, /, **values: object) -> str:
        """The generator's own sentence in the language of the messages."""
        return say(key, self.language, **values)


def spoken(value: str | None = None) -> str:
    """The language of messages: as asked for, else the terminal's where it is Chinese or English, else English."""
    named = (
        value
        or os.environ.get("PLAYBOOK_LANG")
        or os.environ.get("LC_ALL")
        or os.environ.get("LC_MESSAGES")
        or os.environ.get("LANG")
        or locale.getlocale()[0]
        or ""
    )
    return next(
        (
            language
            for language in LANGUAGES
            if named.lower().startswith((language, "chinese" if language == "zh" else "english"))
        ),
        "en",
    )


_LANGUAGE = click.option(
    "--lang",
    type=click.Choice(LANGUAGES),
    default=None,
    envvar="PLAYBOOK_LANG",
    show_envvar=True,
    help="Language of messages; the terminal's unless given.",
)


def worded(command: Callable[..., Any]) -> Callable[..., Any]:
    """Gives *command* the language of messages as its first argument: for what needs no repository."""

    @_LANGUAGE
    @wraps(command)
    def with_language(lang: str | None, **rest: Any) -> Any:  # noqa: ANN401 - click hands over what it read
        return command(spoken(lang), **rest)

    return with_language


def common(command: Callable[..., Any]) -> Callable[..., Any]:
    """Gives *command* the common options as one `Setting`, its first argument."""

    @click.option(
        "--root",
        type=click.Path(file_okay=False, path_type=Path),
        default=None,
        help="The repository; the nearest folder above with a playbook unless given.",
    )
    @click.option(
        "--today",
        type=click.DateTime(["%Y-%m-%d"]),
        envvar="PLAYBOOK_TODAY",
        show_envvar=True,
        help="The day to build for, YYYY-MM-DD; the real one unless given.",
    )
    @_LANGUAGE
    @click.option(
        "--color",
        type=click.Choice(["auto", "always", "never"]),
        default="auto",
        help="Colour; on a terminal only unless given.",
    )
    @wraps(command)
    def with_setting(root: Path | None, today: Any, lang: str | None, color: str, **rest: Any) -> Any:  # noqa: ANN401 - click hands over what it read
        language = spoken(lang)
        click.get_current_context().color = _FORCED[color]
        day = today.date() if today else date.today()  # noqa: DTZ011 - the day where the user sits, on purpose
        colored = _colored(color)
        click.get_current_context().color = colored  # else click takes the colour out wherever no terminal reads
        return command(Setting(Folder(_root(root, language)), day, language, colored), **rest)

    return with_setting


def _root(given: Path | None, language: str) -> Path:
    """The repository's folder; wrong use where there is none."""
    start = (given or Path.cwd()).resolve()
    candidates = [start] if given else [start, *start.parents]
    for candidate in candidates:
        if (candidate / "playbook").is_dir():
            return candidate
    raise click.UsageError(say("no-repository", language, path=start))


def _colored(choice: str) -> bool:
    if choice != "auto":
        return choice == "always"
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ
