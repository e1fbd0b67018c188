"""`playbook verify`: whether a promise was kept."""

import click

from generator.commands.amendment import append
from generator.commands.case_file import open_case_file
from generator.commands.questions import Blank, Questions
from generator.commands.setting import Setting, common
from generator.commands.typed import dry_run, exhibits, texts
from generator.edits.yaml_text import Bare
from generator.model.aftermath import Verification
from generator.source.document import Data

_KEPT = Blank("kept", "--kept yes", Verification, "kept")
_ON = Blank("on", "--on 2026-11-21", Verification, "on")


@click.command("verify")
@click.argument("case")
@click.argument("promise")
@click.option("--kept", help="Whether it was kept: yes or no.")
@click.option("--on", help="The day on which we looked, YYYY-MM-DD.")
@texts("note", "What was seen")
@exhibits
@dry_run
@common
def command(
    setting: Setting, case: str, promise: str, kept: str | None, on: str | None, dry: bool, **said: Data
) -> None:
    """Record whether the provider kept the PROMISE in CASE: P1, or an accepted offer, O1.

    \b
    Examples:
      playbook verify hk2-server-down P1 --kept no --on 2026-11-21 --note-en "No report has come." --exhibits E5
    """
    file, ask = open_case_file(setting, case), Questions(setting)
    kept = ask.choice(_KEPT, kept, {one: setting.say(f"kept-{one}") for one in ("yes", "no")})
    on = ask.line(_ON, on, setting.today.isoformat())
    ask.finish()
    append(file, "verifications", {"promise": promise, "on": on, "kept": Bare(kept), **said}, dry=dry)
