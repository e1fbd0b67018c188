"""`playbook review`: what a pull request changes in the letters."""

import tempfile
from collections.abc import Iterable
from pathlib import Path

import click

from generator.base.words import message
from generator.build import build, letter_texts
from generator.changes.compare import Side
from generator.changes.report import report
from generator.commands.setting import PROBLEMS, Setting, common
from generator.source.folder import Folder
from generator.source.revision import NoRevisionError, lay_out, touched


@click.command("review")
@click.argument("base")
@click.argument("head", required=False)
@common
def command(setting: Setting, base: str, head: str | None) -> None:
    """Say as Markdown which cases change between BASE and HEAD, and the words of their letters.

    Without HEAD, BASE is compared with the files as they are now, committed or not.

    \b
    Examples:
      playbook review origin/main
      playbook review main HEAD > report.md
    """
    try:
        with tempfile.TemporaryDirectory() as temporary:
            before = Path(temporary, "before")
            after = Path(temporary, "after") if head else setting.folder.root
            lay_out(setting.folder.root, base, before)
            if head:
                lay_out(setting.folder.root, head, after)
            paths = touched(setting.folder.root, base, head)
            old, new = (_side(Folder(place), paths, setting) for place in (before, after))
    except NoRevisionError as error:
        raise click.UsageError(setting.say("no-revision", base=base, reason=error)) from None
    click.echo(report(old, new, setting.say, lambda found: message(found, setting.language)), nl=False)
    if new.broken:
        raise SystemExit(PROBLEMS)


def _side(folder: Folder, paths: Iterable[str], setting: Setting) -> Side:
    """One state; only the cases that *paths* touch, unless the playbook itself changes."""
    everything = any(path.startswith("playbook/") for path in paths)
    named = {path.split("/")[1] for path in paths if path.startswith("cases/")}
    cases = [case for case in folder.cases() if everything or case in named]
    built = build(folder, setting.today, cases)
    return Side(letter_texts(built), frozenset(built.broken if built.office else cases), built.diagnostics)
