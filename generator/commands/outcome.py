"""`playbook outcome`: how a complaint ended."""

import click

from generator.commands.amendment import append
from generator.commands.case_file import open_case_file
from generator.commands.questions import Blank, Questions
from generator.commands.setting import Setting, common
from generator.commands.typed import dry_run, texts
from generator.model.aftermath import Outcome
from generator.source.document import Data

RESULTS = ("resolved", "partly", "failed", "reopened")
_RESULT = Blank("result", "--result partly", Outcome, "result")
_ON = Blank("on", "--on 2026-12-04", Outcome, "on")


@click.command("outcome")
@click.argument("case")
@click.option("--result", help=f"How it ended: {', '.join(RESULTS)}.")
@click.option("--on", help="The day, YYYY-MM-DD.")
@texts("reason", "Why it ended so")
@click.option("--credited", help='The sum that really arrived, as in "3.99 USD".')
@click.option("--credited-on", help="The day on which it arrived.")
@texts("lesson", "What we do differently next time")
@dry_run
@common
def command(setting: Setting, case: str, result: str | None, on: str | None, dry: bool, **said: Data) -> None:
    """Record how the complaint CASE ended, or that it was opened again.

    \b
    Examples:
      playbook outcome hk2-server-down --result partly --on 2026-12-04 --credited "3.99 USD"
      playbook outcome hk2-server-down --result reopened --on 2026-12-20 --reason-en "The fault came back."
    """
    file, ask = open_case_file(setting, case), Questions(setting)
    result = ask.choice(_RESULT, result, {one: setting.say(f"result-{one}") for one in RESULTS})
    on = ask.line(_ON, on, setting.today.isoformat())
    ask.finish()
    append(file, "outcomes", {"on": on, "result": result, **said}, dry=dry)
