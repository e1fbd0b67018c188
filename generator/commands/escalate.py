"""`playbook escalate`: a complaint that is taken to a platform or body."""

import click

from generator.commands.amendment import append
from generator.commands.case_file import open_case_file
from generator.commands.questions import Blank, Questions
from generator.commands.setting import Setting, common
from generator.commands.typed import dry_run, exhibits
from generator.model.aftermath import Escalation
from generator.source.document import Data

_BODY = Blank("body", "--body us-bbb", Escalation, "body")
_ON = Blank("on", "--on 2026-12-04", Escalation, "on")
_REFERENCE = Blank("reference", "--reference …", Escalation, "reference")


@click.command("escalate")
@click.argument("case")
@click.option("--body", help="The platform or body, by its id; see playbook routes.")
@click.option("--on", help="The day on which it was submitted, YYYY-MM-DD.")
@click.option("--reference", help="The body's own number.")
@exhibits
@dry_run
@common
def command(
    setting: Setting,
    case: str,
    body: str | None,
    on: str | None,
    reference: str | None,
    dry: bool,
    **said: Data,
) -> None:
    """Record that the complaint CASE was taken to a platform or body.

    \b
    Examples:
      playbook escalate hk2-server-down --body marketplace --on 2026-12-04 --reference MP-1187
    """
    file, ask = open_case_file(setting, case), Questions(setting)
    body = ask.choice(_BODY, body, file.bodies())
    on = ask.line(_ON, on, setting.today.isoformat())
    reference = ask.optional(_REFERENCE, reference)
    ask.finish()
    append(file, "escalations", {"body": body, "on": on, "reference": reference, **said}, dry=dry)
