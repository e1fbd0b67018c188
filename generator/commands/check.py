"""`playbook check`: every diagnostic of cases and playbook."""

from pathlib import Path

import click

from generator.build import build
from generator.commands.report import FORMATS, report
from generator.commands.scope import wanted
from generator.commands.setting import FINE, PROBLEMS, Setting, common


@click.command("check")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", help="How to print what is found.")
@click.option("--strict", is_flag=True, help="Warnings count as errors.")
@common
def command(setting: Setting, paths: tuple[Path, ...], form: str, *, strict: bool) -> None:
    """Check all cases and the playbook, or only the cases at PATHS.

    \b
    Examples:
      playbook check
      playbook check cases/2026-11-10-hk2-server-down
      playbook check --format json
    """
    built = build(setting.folder, setting.today, wanted(setting, paths))
    said = report(built.diagnostics, form, setting)
    if said:
        click.echo(said)
    raise SystemExit(PROBLEMS if built.failed or (strict and built.diagnostics) else FINE)
