"""`playbook withdraw`: a complaint that is taken back, with the reason."""

import click

from generator.commands.amendment import append
from generator.commands.case_file import open_case_file
from generator.commands.questions import Blank, Questions
from generator.commands.setting import Setting, common
from generator.commands.typed import dry_run, texts
from generator.model.aftermath import Outcome
from generator.source.document import Data

_REASON = Blank("reason", '--reason-zh "…" --reason-en "…"', Outcome, "reason")


@click.command("withdraw")
@click.argument("case")
@texts("reason", "Why we take it back")
@click.option("--on", help="The day, YYYY-MM-DD; today unless given.")
@dry_run
@common
def command(setting: Setting, case: str, reason: Data, on: str | None, dry: bool) -> None:
    """Withdraw the complaint CASE. Its folder stays: letters have quoted its number.

    \b
    Examples:
      playbook withdraw hk2-server-down --reason-zh 经核实为我方配置有误。 --reason-en "The fault was on our side."
    """
    file, ask = open_case_file(setting, case), Questions(setting)
    reason = reason or ask.line(_REASON, None)
    ask.finish()
    given = {"on": on or setting.today.isoformat(), "result": "withdrawn", "reason": reason}
    append(file, "outcomes", given, dry=dry)
