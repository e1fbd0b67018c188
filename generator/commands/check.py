"""`playbook check`: every diagnostic of cases and playbook."""

from pathlib import Path

import click

from generator.base.rule import Severity, severity
from generator.commands.inspection import inspected
from generator.commands.report import FORMATS, report
from generator.commands.scope import wanted
from generator.commands.setting import FINE, PROBLEMS, Setting, common


@click.command("check")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", help="How to print what is found.")
@click.option("--jobs", type=click.IntRange(0, 64), default=0, help="Processes; as many as help unless given.")
@click.option("--strict", is_flag=True, help="Warnings count as errors.")
@common
def command(setting: Setting, paths: tuple[Path, ...], form: str, jobs: int, *, strict: bool) -> None:
    """Check all cases and the playbook, or only the cases at PATHS.

    \b
    Examples:
      playbook check
      playbook check cases/2026-11-10-hk2-server-down
      playbook check --format json
    """
    found = inspected(setting, wanted(setting, paths), jobs)
    said = report(found, form, setting)
    if said:
        click.echo(said)
    bad = any(strict or severity(one) is Severity.ERROR for one in found)
    raise SystemExit(PROBLEMS if bad else FINE)
