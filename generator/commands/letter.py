"""`playbook letter`: one letter on standard output."""

import sys

import click

from generator.base.artifact import Artifact
from generator.build import FIRST, artifacts, examine, open_office
from generator.commands.report import report
from generator.commands.scope import case_id
from generator.commands.setting import PROBLEMS, Setting, common

FORMATS = {"text": "txt", "markdown": "md", "html": "html", "mail": "eml", "ticket": "ticket.txt"}


@click.command("letter")
@click.argument("case")
@click.argument("kind", default=FIRST)
@click.option("--in", "language", default=None, help="Language of the letter; the provider's unless given.")
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="text", help="How to print it.")
@common
def command(setting: Setting, case: str, kind: str, language: str | None, form: str) -> None:
    """Print the letter of CASE: the first complaint, or another KIND.

    CASE is an id, a folder, or any part of the id that only one case has.

    \b
    Examples:
      playbook letter hk2-server-down
      playbook letter hk2-server-down --in zh
      playbook letter hk2-server-down --format ticket > ticket.txt
    """
    office, found = open_office(setting.folder, setting.today)
    one = case_id(setting, case)
    if office is None:
        click.echo(report(found, "text", setting), err=True)
        raise SystemExit(PROBLEMS)
    examined = examine(office, one)
    trouble = sorted({*found, *examined.diagnostics})
    if trouble:
        click.echo(report(trouble, "text", setting), err=True)
    if examined.papers is None:
        raise SystemExit(PROBLEMS)
    wanted = language or examined.papers.dossier.letter_language
    suffix = f"-{kind}.{wanted}.{FORMATS[form]}"
    made = [artifact for artifact in artifacts(office, examined.papers) if artifact.path.endswith(suffix)]
    if not made:
        kinds = ", ".join(sorted({f"{letter.kind} --in {letter.language}" for letter in examined.papers.letters}))
        raise click.UsageError(setting.say("no-such-letter", letter=f"{kind} --in {wanted}", known=kinds))
    _print(made[0])


def _print(artifact: Artifact) -> None:
    """The letter's bytes where they go to a file or another program; text on a terminal, which may be no UTF-8 one."""
    if sys.stdout.isatty():
        click.echo(artifact.content.decode(), nl=False)
    else:
        sys.stdout.buffer.write(artifact.content)
        sys.stdout.buffer.flush()
