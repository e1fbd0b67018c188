"""`playbook told`: what our own customers were told."""

import click

from generator.commands.amendment import append
from generator.commands.case_file import open_case_file
from generator.commands.questions import Blank, Questions
from generator.commands.setting import Setting, common
from generator.commands.typed import dry_run, exhibits
from generator.model.aftermath import CustomerNotice
from generator.source.document import Data

STAGES = ("first", "update", "resolved", "setback")
_STAGE = Blank("stage", "--stage first", CustomerNotice, "stage")
_AT = Blank("at", "--at now", CustomerNotice, "at")
_CHANNEL = Blank("channel", "--channel email", CustomerNotice, "channel")
_NEXT = Blank("next", '--next "2026-11-10 16:00"', CustomerNotice, "next")


@click.command("told")
@click.argument("case")
@click.option("--stage", help=f"Which word it was: {', '.join(STAGES)}.")
@click.option("--at", help='When it went out, "YYYY-MM-DD HH:MM", or now.')
@click.option("--channel", help="How, from playbook/phrases/channels.yaml.")
@click.option("--next", "following", help='When the next word was promised, "YYYY-MM-DD HH:MM".')
@exhibits
@dry_run
@common
def command(
    setting: Setting,
    case: str,
    stage: str | None,
    at: str | None,
    channel: str | None,
    following: str | None,
    dry: bool,
    **said: Data,
) -> None:
    """Record what our own customers were told about CASE.

    \b
    Examples:
      playbook told hk2-server-down --stage first --at now --channel email --next "2026-11-10 16:00"
    """
    file, ask = open_case_file(setting, case), Questions(setting)
    stage = ask.choice(_STAGE, stage, {one: setting.say(f"stage-{one}") for one in STAGES})
    at = ask.line(_AT, at, "now", file.moment)
    channel = ask.choice(_CHANNEL, channel, file.channels())
    following = ask.optional(_NEXT, following)
    ask.finish()
    append(file, "customers", {"at": at, "stage": stage, "channel": channel, "next": following, **said}, dry=dry)
